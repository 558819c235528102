"""What a system answers when a file is to be locked."""

import errno
import os
import sys
from pathlib import Path

import pytest

from backcoach.storage.files import os_lock
from backcoach.storage.files.os_lock import NoLocksError, try_lock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "lock").touch()
    return tmp_path / "lock"


def test_one_at_a_time_has_it_until_the_file_is_closed(path: Path) -> None:
    first, second = os.open(path, os.O_RDWR), os.open(path, os.O_RDWR)

    assert try_lock(first)
    assert not try_lock(second)
    os.close(first)
    assert try_lock(second)
    os.close(second)


@pytest.mark.skipif(sys.platform == "win32", reason="the answers of Linux")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_place_without_locks_is_told_apart(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os_lock, "_lock", refuse)
    with path.open("r+b") as file, pytest.raises(NoLocksError):
        try_lock(file.fileno())


def test_any_other_fault_stays_what_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os_lock, "_lock", refuse)
    with path.open("r+b") as file, pytest.raises(OSError, match=os.strerror(errno.EIO)) as told:
        try_lock(file.fileno())

    assert not isinstance(told.value, NoLocksError)
