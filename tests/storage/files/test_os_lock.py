"""What a system answers when a file is to be locked."""

import errno
import os
import sys
from pathlib import Path

import pytest

from backcoach.storage.files import os_lock
from backcoach.storage.files.os_lock import NoLocksError, locks_parts, try_lock


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


def test_where_parts_of_files_can_be_locked_a_database_may_lock_them(tmp_path: Path) -> None:
    assert locks_parts(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_tried_locks_are_taken_for_granted(tmp_path: Path) -> None:
    assert locks_parts(tmp_path / "gone")


@pytest.mark.skipif(sys.platform == "win32", reason="the answers of Linux")
@pytest.mark.parametrize(("number", "locks"), [(errno.ENOLCK, False), (errno.EAGAIN, True)])
def test_a_share_without_locks_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, locks: bool
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os_lock, "_lock_part", refuse)

    assert locks_parts(tmp_path) is locks
