"""Opens ordinary files alone: a pipe or a device in the place of one is never waited for."""

import errno
import os
import stat
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

# Where a system has no such flag, nothing waits on opening.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotAFileError(OSError):
    """Something else than an ordinary file is in the place of one."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "not an ordinary file", str(path))


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading.

    Raises:
        OSError: it is not there, may not be read, or is no ordinary file.
    """
    refuse_unless_regular(path)
    return os.fdopen(open_descriptor(path, os.O_RDONLY), "rb")


def read_regular(path: Path) -> bytes:
    """All that a file holds.

    Raises:
        OSError: it is not there, may not be read, or is no ordinary file.
    """
    with open_regular(path) as file:
        return file.read()


def read_regular_text(path: Path) -> str:
    """The text of a file in UTF-8, whatever its lines end with.

    Raises:
        OSError: it is not there, may not be read, or is no ordinary file.
        UnicodeDecodeError: it is not UTF-8.
    """
    with TextIOWrapper(open_regular(path), encoding="utf-8") as file:
        return file.read()


def refuse_unless_regular(path: Path) -> None:
    """Raise for anything that is there and no ordinary file; to open it may already do something.

    Raises:
        OSError: it is not there, or is no ordinary file.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAFileError(path)


def open_descriptor(path: Path, flags: int, rights: int = 0o600) -> int:
    """Open an ordinary file, for whatever `flags` say, without ever waiting.

    Raises:
        OSError: as the system says, or it is no ordinary file.
    """
    try:
        descriptor = os.open(path, flags | _AT_ONCE, rights)
    except OSError as fault:
        if fault.errno in {
            errno.ENXIO,
            errno.EISDIR,
        }:  # a pipe without a reader, a socket, a folder
            raise NotAFileError(path) from fault
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotAFileError(path)
    return descriptor
