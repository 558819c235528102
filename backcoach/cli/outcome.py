"""How a command ends: its output, its exit status, and why it was refused."""

import os
import sys
from argparse import Namespace
from datetime import datetime
from importlib import import_module
from io import TextIOWrapper

from backcoach.cli.application import application
from backcoach.cli.commands import Command
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.translation import translate
from backcoach.words.trouble_words import TO_CHECK, content_words, trouble_words

DONE = 0
LEFT_OUT = 1
REFUSED = 2
BROKEN_OFF = 130


class RefusedError(Exception):
    """Why a command cannot be run, as a sentence."""


def carry_out(command: Command, asked: Namespace, now: datetime) -> int:
    """Run a command and return the exit status; errors go to stderr as sentences."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name may hold what it cannot write
    words = ""
    try:
        _alive = application(draws=command.draws)  # for as long as the command takes
        status: int = import_module(command.module).run(asked, now)
    except KeyboardInterrupt:
        status, words = BROKEN_OFF, translate("Outcome", "Stopped.")
    except (RefusedError, StorageError, ContentError, OSError, ImportError) as fault:
        status, words = REFUSED, _why(fault)
    if words:
        print(words, file=sys.stderr)  # noqa: T201
    return status if _all_is_told() else REFUSED


def say(words: str) -> None:
    """Print what was asked for."""
    print(words)  # noqa: T201  where nobody listens, it says nothing


def _why(fault: Exception) -> str:
    match fault:
        case StorageError():
            mend = translate("Outcome", "Say: backcoach check --mend.")
            words = trouble_words(fault)
            return f"{words} {mend}" if fault.trouble in TO_CHECK else words
        case ContentError():
            return content_words(fault)
        case OSError(strerror=str(what), filename=str(path)):
            return f"{what}: {path}"
        case _:
            return str(fault)


def _all_is_told() -> bool:
    """Whether all output could be written; the rest is discarded."""
    try:
        print(end="", flush=True)  # noqa: T201
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
