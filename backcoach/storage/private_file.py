"""Files that only their owner can read, whatever the habits of the system."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from backcoach.storage.storage_error import writing_files

_OWNER_ONLY = 0o600
_OWNER_ONLY_FOLDER = 0o700


def make_private_file(path: Path) -> None:
    """Make an empty file; one that is there keeps what it holds, and is closed to others.

    Raises:
        StorageError: the file cannot be made.
    """
    with writing_files(path):
        handle = os.open(path, os.O_CREAT | os.O_WRONLY, _OWNER_ONLY)
        os.close(handle)
        path.chmod(_OWNER_ONLY)


def make_private_folder(path: Path) -> None:
    """Make a folder unless it is there.

    Raises:
        StorageError: the folder cannot be made.
    """
    with writing_files(path):
        if not path.is_dir():
            path.mkdir(_OWNER_ONLY_FOLDER)
            path.chmod(_OWNER_ONLY_FOLDER)


def write_private_file(path: Path, pieces: Iterable[str]) -> None:
    """Write a whole text, in place of what is there once all of it is written.

    Raises:
        StorageError: the file cannot be written. What was there is as it was.
    """
    with writing_files(path):
        handle, name = tempfile.mkstemp(".part", f".{path.name}-", path.parent)
        os.close(handle)
    part = Path(name)
    try:
        with writing_files(path), part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name at once, so that no half of it is ever seen there.

    Raises:
        StorageError: the folder cannot be written to.
    """
    with writing_files(path):
        part.replace(path)
        if hasattr(os, "O_DIRECTORY"):
            folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
