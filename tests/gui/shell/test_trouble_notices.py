"""What a person is told of a fault, and what they can do about it."""

from pathlib import Path

import pytest

from backcoach.gui.services.history_thread import Troubled
from backcoach.gui.shell.trouble_notices import TroubleNotices
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.storage_error import StorageError, Trouble

FOLDER, LOCK = Path("data"), Path("data/lock")


@pytest.fixture
def told():
    return []


@pytest.fixture
def notices(told):
    return TroubleNotices(told.append, FOLDER, LOCK)


def trouble(path, kind, tried):
    return Troubled(StorageError(kind, path), lambda: tried.append(path))


@pytest.mark.parametrize("path", [FOLDER / HISTORY, LOCK])
def test_a_fault_of_the_history_passes_and_can_be_tried_again(notices, told, path):
    tried = []

    notices.tell_trouble(trouble(path, Trouble.DISK_FULL, tried))

    assert told[0].passing
    told[0].act()
    assert tried == [path]


def test_a_fault_of_another_file_stays_until_it_is_read(notices, told):
    notices.tell_trouble(trouble(Path("elsewhere"), Trouble.DISK_FULL, []))

    assert not told[0].passing


def test_an_unsound_history_is_offered_to_be_checked(notices, told, qtbot):
    tried = []

    notices.tell_trouble(trouble(FOLDER / HISTORY, Trouble.UNSOUND, tried))

    assert not told[0].passing
    with qtbot.waitSignal(notices.check_asked):
        told[0].act()
    assert tried == []


def test_what_nobody_foresaw_is_told_with_a_way_on(notices, told, qtbot):
    notices.tell_unforeseen(ValueError("nobody thought of it"))

    with qtbot.waitSignal(notices.check_asked):
        told[0].act()
