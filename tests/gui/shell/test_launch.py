"""The program as the command line starts it."""

import gc
import sys
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from backcoach import __version__
from backcoach.gui.services.one_window import hold_folder
from backcoach.gui.shell import launch
from backcoach.storage.backups.opening import HISTORY
from walkthrough.driver import wait_until


def test_the_window_opens_on_a_folder_that_it_makes_and_lets_it_go(qapp, tmp_path, monkeypatch):
    folder = tmp_path / "new" / "data"
    seen, collects = [], []

    def use():
        (window,) = [each for each in qapp.topLevelWidgets() if each.isVisible()]
        assert wait_until((folder / HISTORY).exists)
        assert isinstance(hold_folder(folder), str)
        window.close()
        seen.append(window)
        collects.append(gc.isenabled())
        return 0

    monkeypatch.setattr(launch, "make_application", lambda: qapp)
    monkeypatch.setattr(QApplication, "exec", lambda _app: use())
    gc.disable()
    assert launch.open_window(folder) == 0
    gc.unfreeze()
    assert collects == [True]
    assert not isinstance(hold_folder(folder), str)
    seen[0].deleteLater()


def test_the_clock_never_goes_back():
    clock = launch.seconds_awake_and_asleep()
    assert all(before <= after for before, after in pairwise(clock() for _ in range(9)))


@pytest.mark.parametrize(
    ("platform", "name"), [("linux", "CLOCK_BOOTTIME"), ("darwin", "CLOCK_MONOTONIC")]
)
def test_the_clock_goes_on_while_the_computer_sleeps(monkeypatch, platform, name):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(launch.time, name, 77, raising=False)
    monkeypatch.setattr(launch.time, "clock_gettime", lambda clock: clock, raising=False)
    assert launch.seconds_awake_and_asleep()() == 77


def test_the_time_on_the_wall_has_its_zone():
    assert launch.local_now().utcoffset() is not None
    assert abs(launch.local_now() - launch.local_now()) < timedelta(minutes=1)


def test_no_two_things_have_the_same_number():
    assert launch.new_id() != launch.new_id()


@pytest.fixture
def named(monkeypatch, qapp):
    """The application that there is, in the place of a new one."""
    monkeypatch.setattr(launch, "QApplication", lambda _words: qapp)
    before = qapp.applicationName(), qapp.applicationDisplayName(), qapp.desktopFileName()
    yield launch.make_application()
    qapp.setApplicationName(before[0])
    qapp.setApplicationDisplayName(before[1])
    qapp.setDesktopFileName(before[2])


def test_the_desktop_knows_the_program_by_name(named):
    assert named.applicationName() == named.desktopFileName() == "backcoach"
    assert named.applicationDisplayName() == "BackCoach"
    assert named.applicationVersion() == __version__
