"""A folder is held by whoever lives, whatever the words in its lock file say."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.storage.files import folder_lock
from backcoach.storage.files.folder_lock import (
    LOCK,
    FolderLock,
    Holder,
    InUseError,
    LockHere,
    lock_here,
)
from backcoach.storage.files.os_lock import NoLocksError
from backcoach.storage.files.storage_error import StorageError, Trouble
from tests.places import ROOT

ME = Holder(41, "desk", "boot")
OTHER_WORDS = {
    "empty": b"",
    "noise": bytes(range(256)) * 2,
    "half": b"4242\npython3.11\n",
    "another host": b"4242\npython3.11\nother-laptop\n1111\n2222\n",
    "another boot": b"4242\npython3.11\ndesk\n\nlast week\n",
    "someone alive": b"42\npython3.11\ndesk\n\nboot\n",
    "me": b"41\nbackcoach\ndesk\n\nboot\n",
    "gone": b"43\npython3.11\ndesk\n\nboot\n",
}
FREE_WITHOUT_LOCKS = {"empty", "another boot", "me", "gone"}
HOLD = (
    "import sys; from pathlib import Path;"
    "from backcoach.storage.files.folder_lock import FolderLock;"
    "lock = FolderLock(Path(sys.argv[1])); lock.hold(); print('held', flush=True);"
    "sys.stdin.read()"
)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")


def a_lock(folder: Path, me: Holder = ME) -> FolderLock:
    return FolderLock(folder, LockHere(me, lambda process: process == 42))


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A share of a network on which nothing can be locked."""

    def refuse(_descriptor: int) -> bool:
        raise NoLocksError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(folder_lock, "try_lock", refuse)


@pytest.fixture
def holding(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the folder."""
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_folder_is_held_by_one_until_it_lets_go(tmp_path: Path) -> None:
    first, second = a_lock(tmp_path), a_lock(tmp_path)
    first.hold()
    first.hold()

    with pytest.raises(InUseError) as told:
        second.hold()

    assert told.value.sure
    assert told.value.holder == ME
    assert told.value.file == tmp_path / LOCK
    assert told.value.since == (tmp_path / LOCK).stat().st_mtime
    assert (first.is_held, second.is_held) == (True, False)
    first.unlock()
    first.unlock()
    assert list(tmp_path.iterdir()) == []
    second.hold()
    second.unlock()


def test_a_living_process_is_named_and_a_killed_one_is_not_waited_for(
    tmp_path: Path, holding: subprocess.Popen[str]
) -> None:
    lock = FolderLock(tmp_path)

    with pytest.raises(InUseError) as told:
        lock.hold()

    assert told.value.sure
    assert told.value.holder.process == holding.pid
    holding.kill()
    holding.wait()
    lock.hold()
    assert lock.is_held
    lock.unlock()


@pytest.mark.parametrize("words", OTHER_WORDS.values(), ids=OTHER_WORDS)
def test_what_nobody_holds_is_taken_over_whatever_its_words_say(
    tmp_path: Path, words: bytes
) -> None:
    (tmp_path / LOCK).write_bytes(words)
    lock = a_lock(tmp_path)

    lock.hold()

    assert (tmp_path / LOCK).read_bytes() == OTHER_WORDS["me"]
    lock.unlock()


@pytest.mark.usefixtures("without_locks")
@pytest.mark.parametrize("name", OTHER_WORDS)
def test_where_nothing_can_be_locked_the_words_count(tmp_path: Path, name: str) -> None:
    (tmp_path / LOCK).write_bytes(OTHER_WORDS[name])
    lock = a_lock(tmp_path)

    if name in FREE_WITHOUT_LOCKS:
        lock.hold()
    else:
        with pytest.raises(InUseError) as told:
            lock.hold()
        assert not told.value.sure
        assert (tmp_path / LOCK).read_bytes() == OTHER_WORDS[name]
        lock.hold(anyway=True)
    assert (tmp_path / LOCK).read_bytes() == OTHER_WORDS["me"]
    lock.unlock()


def test_a_lock_of_another_computer_is_not_sure_to_be_alive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / LOCK).write_bytes(OTHER_WORDS["another host"])
    monkeypatch.setattr(folder_lock, "try_lock", lambda _descriptor: False)

    with pytest.raises(InUseError) as told:
        a_lock(tmp_path).hold()

    assert not told.value.sure
    assert told.value.holder == Holder(4242, "other-laptop", "2222")


@pytest.mark.usefixtures("without_locks")
def test_a_computer_without_a_name_takes_no_word_for_its_own(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_bytes(b"noise")

    with pytest.raises(InUseError):
        a_lock(tmp_path, Holder(41, "", "boot")).hold()


def test_a_lock_that_was_removed_as_it_was_taken_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def take(_descriptor: int) -> bool:
        calls.append((tmp_path / LOCK).exists())
        if len(calls) == 1:
            (tmp_path / LOCK).unlink()
        return True

    monkeypatch.setattr(folder_lock, "try_lock", take)
    monkeypatch.setattr(folder_lock, "close_to_others", lambda _path: True)
    lock = a_lock(tmp_path)

    lock.hold()

    assert calls == [True, True]
    lock.unlock()


def test_words_that_someone_else_has_written_meanwhile_stay(tmp_path: Path) -> None:
    lock = a_lock(tmp_path)
    lock.hold()
    (tmp_path / LOCK).write_bytes(b"someone else's")

    lock.unlock()

    assert (tmp_path / LOCK).read_bytes() == b"someone else's"


def test_on_a_full_disk_the_folder_is_held_without_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _words: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", refuse)
    lock = a_lock(tmp_path)

    lock.hold()

    assert lock.is_held
    assert lock.shortage
    assert lock.shortage.trouble is Trouble.DISK_FULL
    monkeypatch.undo()
    lock.unlock()
    lock.hold()
    assert lock.shortage is None
    lock.unlock()


def trouble_of(folder: Path) -> Trouble:
    with pytest.raises(StorageError) as told:
        a_lock(folder).hold()
    return told.value.trouble


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert trouble_of(tmp_path / "gone") is Trouble.GONE


@posix_only
def test_a_pipe_in_its_place_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / LOCK)

    assert trouble_of(tmp_path) is Trouble.NOT_A_FILE


@posix_only
def test_a_folder_that_takes_no_file_is_told_apart_from_a_lock_that_may_not_be_opened(
    ordinary_folder: Path,
) -> None:
    (ordinary_folder / LOCK).touch(0o000)
    assert trouble_of(ordinary_folder) is Trouble.CANNOT_OPEN

    (ordinary_folder / LOCK).unlink()
    ordinary_folder.chmod(0o500)
    assert trouble_of(ordinary_folder) is Trouble.FOLDER_NOT_WRITABLE


@posix_only
def test_the_lock_is_its_owners_alone_from_the_first_byte(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch(0o644)
    lock = a_lock(tmp_path)

    lock.hold()

    assert (tmp_path / LOCK).stat().st_mode & 0o777 == 0o600
    lock.unlock()


def test_this_computer_knows_who_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    here = lock_here()
    assert here.me.process == os.getpid()
    assert here.me.host
    assert here.is_alive(os.getpid())

    def refuse(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    assert here.is_alive(1)


@posix_only
def test_this_computer_knows_who_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert not lock_here().is_alive(process.pid)


def test_a_system_that_counts_no_boots_locks_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_lock, "_BOOT", tmp_path / "gone")
    monkeypatch.delattr(os, "uname", raising=False)
    monkeypatch.setenv("COMPUTERNAME", "desk")

    assert lock_here().me == Holder(os.getpid(), "desk", "")


def test_why_nothing_can_be_written_is_told_until_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int, _words: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    first, second = a_lock(tmp_path), a_lock(tmp_path)
    assert first.why_not() is None
    assert first.is_held
    assert trouble_told(second) is Trouble.LOCKED
    first.unlock()
    monkeypatch.setattr(os, "write", refuse)
    assert trouble_told(second) is trouble_told(second) is Trouble.DISK_FULL
    assert second.is_held
    monkeypatch.undo()
    assert second.why_not() is None
    second.unlock()
    assert trouble_told(a_lock(tmp_path / "gone")) is Trouble.GONE


def trouble_told(lock: FolderLock) -> Trouble:
    told = lock.why_not()
    assert told
    return told.trouble
