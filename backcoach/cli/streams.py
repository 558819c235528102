"""What a command is given to speak through: a terminal, a pipe, or nothing at all."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper

TOLD = 0
NOT_TOLD = 2
NOBODY_READS = 141  # as of a program that a broken pipe has ended: 128 and the signal's number
_STREAMS = (0, 1, 2)


def settle_streams() -> None:
    """Keep closed streams from others, and let no letter that a stream does not know end a command.

    Else the next file that is opened would be in the place of the stream, and be written into.
    """
    for number in _STREAMS:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name may hold what it cannot write


def complain(words: str) -> None:
    """Say why something was not done, if there is anyone to say it to."""
    with suppress(AttributeError, OSError, ValueError):
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()


def tell_all() -> int:
    """Write what is still to be written; the exit status where that cannot be."""
    try:
        print(end="", flush=True)  # noqa: T201
    except BrokenPipeError:
        status = NOBODY_READS
    except (OSError, ValueError):
        status = NOT_TOLD
    else:
        return TOLD
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
