"""A place that takes nothing, or keeps nobody out: it is said at the start, and all can be read."""

import errno
import os
from pathlib import Path

import pytest

from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.folder_lock import FolderLock, Holder, InUseError
from backcoach.storage.files.settings_file import read_settings
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.words.trouble_words import trouble_words
from tests.gui.program_here import WELCOMED, open_program
from tests.storage.new_history import put_new_history
from tests.stretches import MORNING


class ClosedPlace(FolderLock):
    """A folder in which nothing can be written, until it is opened."""

    fault: Exception | None = None

    def hold(self, *, anyway: bool = False) -> None:
        if self.fault is not None:
            raise self.fault
        super().hold(anyway=anyway)


@pytest.fixture
def start(qapp, tmp_path):
    """Starts the program on a folder that nothing can be written to, for that reason."""
    started = []

    def start(fault, settings=WELCOMED):
        lock = ClosedPlace(tmp_path / "data")
        lock.fault = fault
        started.append((open_program(qapp, tmp_path / "data", settings, lock=lock), lock))
        return started[-1]

    (tmp_path / "data").mkdir()
    yield start
    for here, lock in started:
        here.close()
        lock.unlock()


def refusal(folder: Path, trouble: Trouble) -> StorageError:
    return StorageError(trouble, folder / "backcoach.lock")


CLOSED = [
    Trouble.READ_ONLY_DRIVE,
    Trouble.FOLDER_NOT_WRITABLE,
    Trouble.DISK_FULL,
    Trouble.NOT_A_FILE,
]


@pytest.mark.parametrize("begun", [True, False])
@pytest.mark.parametrize("trouble", CLOSED)
def test_a_place_that_takes_nothing_is_told_once_at_the_start_and_can_be_read(
    start, tmp_path, trouble, begun
):
    if begun:
        put_new_history(tmp_path / "data")
    fault = refusal(tmp_path / "data", trouble)
    here, _lock = start(fault)
    assert here.notice == trouble_words(fault)
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")
    assert here.notice == trouble_words(fault)
    here.program.window._dismiss()
    assert here.notice == ""
    assert {path.name for path in here.folder.iterdir()} <= {HISTORY, "settings.json"}


def test_before_a_safety_check_it_is_told_again(start, tmp_path):
    fault = refusal(tmp_path / "data", Trouble.READ_ONLY_DRIVE)
    here, _lock = start(fault)
    here.program.window._dismiss()
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    assert here.notice == trouble_words(fault)


def test_once_the_place_takes_something_all_is_saved(start, tmp_path):
    here, lock = start(refusal(tmp_path / "data", Trouble.READ_ONLY_DRIVE))
    here.pass_check()
    lock.fault = None
    here.act_on_notice()
    assert here.rows("SELECT count(*) FROM screening") == [(1,)]
    assert lock.is_held
    assert here.notice == ""


def test_where_another_took_the_folder_meanwhile_nothing_is_written(start, tmp_path):
    fault = InUseError(tmp_path / "data" / "backcoach.lock", Holder(), 0.0, sure=True)
    here, _lock = start(fault)
    assert here.notice.startswith("Another program is using ")
    assert not (here.folder / HISTORY).exists()


def test_a_disk_that_is_full_at_the_start_is_told_and_written_to_once_there_is_room(
    start, monkeypatch
):
    written, full = os.write, [True]

    def write(descriptor: int, words: bytes) -> int:
        if full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written(descriptor, words)

    monkeypatch.setattr(os, "write", write)
    here, lock = start(None)
    assert here.notice.startswith("The disk is full.")
    assert lock.is_held
    full.clear()
    here.program.window._dismiss()
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    assert here.notice == ""


def test_a_drive_that_keeps_nobody_out_is_told_of_once(start, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "chmod", refuse)
    here, lock = start(None)
    assert here.notice == "This drive can't keep others out: whoever uses it can read your data."
    here.close()
    lock.unlock()
    assert read_settings(here.folder, MORNING).settings.told_of_drive
    again, _lock = start(None, settings=None)
    assert again.notice == ""


def test_a_history_that_does_not_answer_is_told_at_closing_and_left_at_the_next(start):
    here, _lock = start(None)
    here.start_playing()
    here.executor.held = []
    here.play(300)
    here.program.window.close()
    assert here.program.window.isVisible()
    here.program._slow_saving.timeout.emit()
    assert here.notice == "Your history is still being saved. Close again to leave without it."
    here.program.window.close()
    assert not here.program.window.isVisible()
    here.executor.let_go()


@pytest.mark.skipif(os.name == "nt", reason="there an open folder cannot be moved")
def test_a_folder_that_is_moved_away_while_open_is_told_and_written_to_once_it_is_back(
    start, tmp_path
):
    here, _lock = start(None)
    here.start_playing()
    (tmp_path / "data").rename(tmp_path / "moved")
    here.play(300)
    assert here.notice.startswith(f"{tmp_path / 'data' / HISTORY} is not there. ")
    (tmp_path / "moved").rename(tmp_path / "data")
    here.act_on_notice()
    assert here.rows("SELECT count(*) FROM session_part") == [(2,)]
    assert here.notice == ""
