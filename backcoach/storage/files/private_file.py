"""The one place that writes files: whole or not at all, closed to others from the first byte."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.regular_file import (
    open_descriptor,
    open_regular,
    refuse_unless_regular,
)
from backcoach.storage.files.storage_error import (
    StorageError,
    Trouble,
    reading_files,
    writing_files,
)

OWNER_ONLY = 0o600
OWNER_ONLY_FOLDER = 0o700
AS_USUAL = 0o666  # less what the person's own mask takes away
_CHUNK = 1 << 20
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY
# What drives answer that keep no such rights, and those that cannot be told to write at once.
_NOT_KNOWN_HERE = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
_NO_RIGHTS = _NOT_KNOWN_HERE | {errno.EPERM}
_NO_SYNC_OF_FOLDERS = _NOT_KNOWN_HERE | {errno.EPERM, errno.EACCES, errno.EBADF}


def make_private_file(path: Path) -> None:
    """Make an empty file, or close one that is there to others; what it holds stays.

    Raises:
        StorageError: the file cannot be made.
    """
    with writing_files(path):
        os.close(open_descriptor(path, os.O_CREAT | os.O_WRONLY, OWNER_ONLY))
    close_to_others(path)


def make_private_folder(path: Path) -> None:
    """Make a folder that only its owner can open, unless it is there.

    Raises:
        StorageError: the folder cannot be made.
    """
    with writing_files(path):
        if not path.is_dir():
            path.mkdir(OWNER_ONLY_FOLDER)
            give_rights(path, OWNER_ONLY_FOLDER)


def close_to_others(path: Path) -> bool:
    """Let nobody but the owner read a file; False on a drive that cannot keep others out.

    Raises:
        StorageError: the file is not there.
    """
    with writing_files(path):
        if not give_rights(path, OWNER_ONLY):
            return not _is_mine(path)  # someone else's is closed by them, or by nobody
        return os.name == "nt" or not path.stat().st_mode & ~OWNER_ONLY & 0o777


def give_rights(path: Path, rights: int) -> bool:
    """Give rights, whatever the mask; False where the drive keeps none.

    Raises:
        OSError: as the system says.
    """
    try:
        path.chmod(rights)
    except OSError as fault:
        if fault.errno not in _NO_RIGHTS:
            raise
        return False
    return True


def _is_mine(path: Path) -> bool:
    return os.name == "nt" or path.stat().st_uid == os.geteuid()


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
    _write_all(encoded, OWNER_ONLY)


def write_private_bytes(path: Path, content: bytes) -> None:
    """Write a whole file, such as a report, in place of what is there.

    Raises:
        StorageError: the file cannot be written. What was there is as it was.
    """
    _write_all([(path, [content])], OWNER_ONLY)


def write_shared_bytes(path: Path, content: bytes) -> None:
    """Write a whole file that tells of nobody, with the rights that this person gives new files.

    Raises:
        StorageError: the file cannot be written. What was there is as it was.
    """
    _write_all([(path, [content])], AS_USUAL)


def copy_private_file(
    source: Path, path: Path, on_progress: ProgressCallback = no_progress
) -> None:
    """Copy a file, in place of what is there once all of it is copied.

    Raises:
        StorageError: the file cannot be read or written, or `on_progress` ended it. What was
            there is as it was.
    """
    _write_all([(path, _chunks(source, on_progress))], OWNER_ONLY)


def _chunks(source: Path, on_progress: ProgressCallback) -> Iterator[bytes]:
    with reading_files(source):
        file, size = open_regular(source), max(1, source.stat().st_size)
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
            if not on_progress(min(1.0, file.tell() / size)):
                raise StorageError(Trouble.BROKEN_OFF, source)


def _write_all(contents: Iterable[tuple[Path, Iterable[bytes]]], rights: int) -> None:
    parts: list[tuple[Path, Path]] = []
    try:
        for path, pieces in contents:
            with writing_files(path):
                part, descriptor = _part_beside(path, rights)
                parts.append((part, path))
                with os.fdopen(descriptor, "wb") as file:
                    file.writelines(pieces)
                    file.flush()
                    _sync(file.fileno(), _NOT_KNOWN_HERE)
        for part, path in parts:
            put_in_place(part, path)
    except BaseException:
        for part, _ in parts:
            with suppress(OSError):
                part.unlink()
        raise


def _part_beside(path: Path, rights: int) -> tuple[Path, int]:
    """A new file in the folder where a file really lives, under a short name of its own."""
    with suppress(FileNotFoundError):
        refuse_unless_regular(path)
    part = real_path(path).parent / f".{os.urandom(8).hex()}.part"
    descriptor = open_descriptor(part, _NEW, rights)
    if rights == OWNER_ONLY:
        give_rights(part, rights)
    return part, descriptor


def real_path(path: Path) -> Path:
    """Where a file really lives: a link keeps pointing there, whatever is written through it."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name at once, so that no half of it is ever seen there.

    Raises:
        StorageError: the folder cannot be written to.
    """
    with writing_files(path):
        real = real_path(path)
        part.replace(real)
        if hasattr(os, "O_DIRECTORY"):
            _sync_folder(real.parent)


def _sync_folder(path: Path) -> None:
    try:
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as fault:
        if fault.errno not in _NO_SYNC_OF_FOLDERS:
            raise
        return
    try:
        _sync(folder, _NO_SYNC_OF_FOLDERS)
    finally:
        os.close(folder)


def _sync(descriptor: int, unheeded: set[int]) -> None:
    try:
        os.fsync(descriptor)
    except OSError as fault:
        if fault.errno not in unheeded:
            raise
