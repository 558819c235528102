"""Files that only their owner can read, whatever rights the system gives new ones."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.storage_error import (
    StorageError,
    Trouble,
    reading_files,
    writing_files,
)

OWNER_ONLY = 0o600
OWNER_ONLY_FOLDER = 0o700
_CHUNK = 1 << 20


def make_private_file(path: Path) -> None:
    """Make an empty file, or close one that is there to others; what it holds stays.

    Raises:
        StorageError: the file cannot be made.
    """
    with writing_files(path):
        handle = os.open(path, os.O_CREAT | os.O_WRONLY, OWNER_ONLY)
        os.close(handle)
        path.chmod(OWNER_ONLY)


def make_private_folder(path: Path) -> None:
    """Make a folder that only its owner can open, unless it is there.

    Raises:
        StorageError: the folder cannot be made.
    """
    with writing_files(path):
        if not path.is_dir():
            path.mkdir(OWNER_ONLY_FOLDER)
            path.chmod(OWNER_ONLY_FOLDER)


def write_private_file(path: Path, pieces: Iterable[str]) -> None:
    """Write a whole text, in place of what is there once all of it is written.

    Raises:
        StorageError: the file cannot be written. What was there is as it was.
    """
    write_private_files([(path, pieces)])


def write_private_files(texts: Iterable[tuple[Path, Iterable[str]]]) -> None:
    """Write whole texts, each in place of what is there once all of them are written.

    Raises:
        StorageError: a file cannot be written. What was there is as it was.
    """
    encoded = ((path, (piece.encode() for piece in pieces)) for path, pieces in texts)
    _write_all(encoded)


def copy_private_file(
    source: Path, path: Path, on_progress: ProgressCallback = no_progress
) -> None:
    """Copy a file, in place of what is there once all of it is copied.

    Raises:
        StorageError: the file cannot be read or written, or `on_progress` ended it. What was
            there is as it was.
    """
    _write_all([(path, _chunks(source, on_progress))])


def _chunks(source: Path, on_progress: ProgressCallback) -> Iterator[bytes]:
    with reading_files(source):
        file, size = source.open("rb"), max(1, source.stat().st_size)
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
            if not on_progress(min(1.0, file.tell() / size)):
                raise StorageError(Trouble.BROKEN_OFF, source)


def _write_all(contents: Iterable[tuple[Path, Iterable[bytes]]]) -> None:
    parts: list[tuple[Path, Path]] = []
    try:
        for path, pieces in contents:
            part = _part_beside(path)
            parts.append((part, path))
            with writing_files(path), part.open("wb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
        for part, path in parts:
            put_in_place(part, path)
    except BaseException:
        for part, _ in parts:
            with suppress(OSError):
                part.unlink()
        raise


def _part_beside(path: Path) -> Path:
    with writing_files(path):
        handle, name = tempfile.mkstemp(".part", f".{path.name}-", path.parent)
        os.close(handle)
    return Path(name)


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
