"""What can go wrong with a file: a full disk, a lock, damage."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from backcoach.storage.files.regular_file import NotAFileError


class Trouble(StrEnum):
    """What is wrong with a file. The window says it in words, with what to do."""

    FOLDER_NOT_WRITABLE = "folder_not_writable"
    CANNOT_OPEN = "cannot_open"
    READ_ONLY = "read_only"
    READ_ONLY_DRIVE = "read_only_drive"
    GONE = "gone"
    NOT_A_FILE = "not_a_file"
    NOT_A_FOLDER = "not_a_folder"
    NAME_TOO_LONG = "name_too_long"
    LOCKED = "locked"
    DISK_FULL = "disk_full"
    DISK_FAULT = "disk_fault"
    DAMAGED = "damaged"
    UNSOUND = "unsound"  # the file can be read, but not what stands in it
    FOREIGN = "foreign"
    NEWER = "newer"
    BROKEN_OFF = "broken_off"


class StorageError(Exception):
    """A fault outside the program, such as a full disk: the person can do something about it.

    `detail` is what the system or the database said, for a report rather than for the window.
    """

    def __init__(self, trouble: Trouble, path: Path, detail: str = "") -> None:
        super().__init__(f"{trouble}: {path}" + (f" ({detail})" if detail else ""))
        self.trouble = trouble
        self.path = path
        self.detail = detail


_GONE = (errno.ENOENT, errno.ELOOP, errno.ENODEV, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN)
_EITHER_WAY = {
    errno.EIO: Trouble.DISK_FAULT,
    errno.ENAMETOOLONG: Trouble.NAME_TOO_LONG,
    errno.EISDIR: Trouble.NOT_A_FILE,
    **dict.fromkeys(_GONE, Trouble.GONE),
}
_WRITING = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EFBIG: Trouble.DISK_FULL,
    errno.EACCES: Trouble.FOLDER_NOT_WRITABLE,
    errno.EPERM: Trouble.FOLDER_NOT_WRITABLE,
    errno.EROFS: Trouble.READ_ONLY_DRIVE,
    errno.EEXIST: Trouble.NOT_A_FOLDER,
}


@contextmanager
def reading_files(path: Path) -> Iterator[None]:
    """Raise a StorageError for an OSError while a file is read."""
    try:
        yield
    except OSError as fault:
        raise _storage_error(path, fault, _EITHER_WAY) from fault


@contextmanager
def writing_files(path: Path) -> Iterator[None]:
    """Raise a StorageError for an OSError while files and folders are made."""
    try:
        yield
    except OSError as fault:
        known = _EITHER_WAY | _WRITING
        if path.parent.is_dir() and not path.is_symlink():  # such as /proc, which takes no file
            known[errno.ENOENT] = Trouble.FOLDER_NOT_WRITABLE
        raise _storage_error(path, fault, known) from fault


def _storage_error(path: Path, fault: OSError, known: dict[int, Trouble]) -> StorageError:
    if isinstance(fault, NotAFileError):
        return StorageError(Trouble.NOT_A_FILE, path)
    if fault.errno == errno.ENOTDIR:
        return StorageError(Trouble.NOT_A_FOLDER, path.parent, str(fault))
    return StorageError(known.get(fault.errno or 0, Trouble.CANNOT_OPEN), path, str(fault))
