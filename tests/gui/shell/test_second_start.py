"""A start on a folder that someone else has: it gives way, or asks whether to go on."""

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from backcoach.gui.shell import second_start
from backcoach.gui.shell.second_start import REFUSED, SHOWN, refuse, settle
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files.folder_lock import LOCK, FolderLock, Holder, InUseError
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW


@pytest.fixture(autouse=True)
def _nobody_answers(monkeypatch):
    monkeypatch.setattr(second_start, "bring_to_front", lambda _folder: False)


@pytest.fixture
def boxes(monkeypatch):
    """What was said, and the answer that is given: the label of a button."""
    said, answers = [], []

    def run(box):
        said.append((box.text(), box.informativeText()))
        for button in box.findChildren(QPushButton):
            if answers and button.text() == answers[0]:
                button.click()

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said, answers


def in_use(folder, *, sure):
    return InUseError(folder / LOCK, Holder(42, "other-laptop"), 0.0, sure=sure)


def test_where_the_first_window_comes_forward_the_second_ends_quietly(
    tmp_path, monkeypatch, boxes, capsys
):
    monkeypatch.setattr(second_start, "bring_to_front", lambda folder: folder == tmp_path)
    assert settle(FolderLock(tmp_path), in_use(tmp_path, sure=True), NOW) == SHOWN
    assert boxes[0] == []
    assert capsys.readouterr() == ("", "")


def test_a_command_that_is_at_work_is_named(tmp_path, boxes, capsys):
    assert settle(FolderLock(tmp_path), in_use(tmp_path, sure=True), NOW) == REFUSED
    ((words, _more),) = boxes[0]
    assert words.startswith("BackCoach is open already (process 42 on other-laptop).")
    assert capsys.readouterr().err == f"{words}\n"


def test_whoever_does_not_want_to_open_it_anyway_changes_nothing(tmp_path, boxes):
    put_new_history(tmp_path)
    boxes[1].append("Close")
    assert settle(FolderLock(tmp_path), in_use(tmp_path, sure=False), NOW) == REFUSED
    assert list(tmp_path.iterdir()) == [tmp_path / HISTORY]
    ((words, more),) = boxes[0]
    assert words.startswith(f"{tmp_path / LOCK} says that BackCoach is open on other-laptop, since")
    assert more.endswith("First, your history is copied.")


def test_opened_anyway_the_history_is_copied_first(tmp_path, boxes):
    put_new_history(tmp_path)
    boxes[1].append("Open anyway")
    lock = FolderLock(tmp_path)
    assert settle(lock, in_use(tmp_path, sure=False), NOW) is None
    assert lock.is_held
    (copy,) = Backups(tmp_path / BACKUPS).all()
    assert copy.occasion is Occasion.ASKED
    lock.unlock()


def test_opened_anyway_where_there_is_no_history_there_is_no_copy(tmp_path, boxes):
    boxes[1].append("Open anyway")
    lock = FolderLock(tmp_path)
    assert settle(lock, in_use(tmp_path, sure=False), NOW) is None
    assert list(tmp_path.iterdir()) == [tmp_path / LOCK]
    lock.unlock()


def test_without_a_copy_it_is_not_opened(tmp_path, boxes):
    put_new_history(tmp_path)
    (tmp_path / BACKUPS).touch()
    boxes[1].append("Open anyway")
    lock = FolderLock(tmp_path)
    assert settle(lock, in_use(tmp_path, sure=False), NOW) == REFUSED
    assert not lock.is_held
    assert boxes[0][1][0].endswith("is not a folder. Move it away, then try again.")


def test_without_a_terminal_the_window_says_it_all(boxes, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    assert refuse("No.") == REFUSED
    assert boxes[0] == [("No.", "")]
