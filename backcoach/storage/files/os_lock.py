"""A lock that the system itself lets go of when its process is gone."""

import errno
import os
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

# What places answer, mostly shares of a network, where nothing can be locked.
_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


class NoLocksError(OSError):
    """Nothing can be locked in this place."""


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    # Far behind all words: on Windows others could not even read what is locked.
    _BYTE = 1 << 30

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)

    _lock_part = _lock

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _lock_part(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)


def locks_parts(folder: Path) -> bool:
    """Whether parts of files can be locked in a folder, as a database does; tried once for each."""
    try:
        return _locks_parts(folder, folder.stat().st_dev)
    except OSError:
        return True  # nothing can be tried there


@cache
def _locks_parts(folder: Path, _drive: int) -> bool:
    with TemporaryFile(dir=folder) as file:
        try:
            _lock_part(file.fileno())
        except OSError as fault:
            return fault.errno not in _NO_LOCKS
    return True


def try_lock(descriptor: int) -> bool:
    """Lock an open file until it is closed or the process ends; False if another has it.

    Raises:
        NoLocksError: nothing can be locked there.
        OSError: as the system says.
    """
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as fault:
        if fault.errno in _NO_LOCKS:
            raise NoLocksError(fault.errno, fault.strerror) from fault
        raise
    return True
