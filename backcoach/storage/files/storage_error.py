"""What can go wrong with a file: a full disk, a lock, damage."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """What is wrong with a file. The window says it in words, with what to do."""

    FOLDER_NOT_WRITABLE = "folder_not_writable"
    CANNOT_OPEN = "cannot_open"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    DISK_FULL = "disk_full"
    DISK_FAULT = "disk_fault"
    DAMAGED = "damaged"
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


_BY_ERRNO = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EACCES: Trouble.FOLDER_NOT_WRITABLE,
    errno.EPERM: Trouble.FOLDER_NOT_WRITABLE,
    errno.EROFS: Trouble.FOLDER_NOT_WRITABLE,
    errno.ENOENT: Trouble.FOLDER_NOT_WRITABLE,
    errno.EEXIST: Trouble.FOLDER_NOT_WRITABLE,
    errno.ENOTDIR: Trouble.FOLDER_NOT_WRITABLE,
    errno.EIO: Trouble.DISK_FAULT,
}


@contextmanager
def reading_files(path: Path) -> Iterator[None]:
    """Raise a StorageError for an OSError while a file is read."""
    try:
        yield
    except OSError as fault:
        raise StorageError(Trouble.CANNOT_OPEN, path, str(fault)) from fault


@contextmanager
def writing_files(path: Path) -> Iterator[None]:
    """Raise a StorageError for an OSError while files and folders are made."""
    try:
        yield
    except OSError as fault:
        trouble = _BY_ERRNO.get(fault.errno or 0, Trouble.CANNOT_OPEN)
        raise StorageError(trouble, path, str(fault)) from fault
