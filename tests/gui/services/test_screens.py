"""The screens of the computer, as Qt tells of them."""

import json
import sys
from shutil import which
from subprocess import run

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from backcoach.gui.services.screens import Screens
from tests.places import ROOT
from tests.x_server import x_server
from walkthrough.driver import wait_until


def test_each_screen_has_its_name_and_a_label_with_its_size():
    (place,) = Screens().there
    screen = QGuiApplication.primaryScreen()
    assert place.name == screen.name()
    assert place.label.endswith(f"{screen.size().width()} x {screen.size().height()}")


def test_a_window_is_on_the_screen_of_that_name(qtbot):
    window = QLabel()
    qtbot.addWidget(window)
    assert Screens().of(window) == QGuiApplication.primaryScreen().name()


def test_a_screen_that_is_gone_or_our_own_is_not_filled(qtbot):
    window, own = QLabel(), QLabel()
    qtbot.addWidget(window)
    qtbot.addWidget(own)
    for name in ("gone", QGuiApplication.primaryScreen().name()):
        Screens().fill(window, name, own)
        assert not window.isVisible()


def test_a_change_is_told_at_once_and_again_when_windows_have_been_moved(qapp):
    screens, told = Screens(), []
    screens.changed.connect(lambda: told.append(1))
    qapp.screenRemoved.emit(QGuiApplication.primaryScreen())
    assert told == [1]
    assert wait_until(lambda: told == [1, 1])


def test_a_window_that_goes_to_another_screen_is_told_of(qtbot):
    window, screens, told = QLabel(), Screens(), []
    qtbot.addWidget(window)
    screens.watch(window)
    window.show()
    screens.watch(window)
    screens.changed.connect(lambda: told.append(1))
    window.windowHandle().screenChanged.emit(QGuiApplication.primaryScreen())
    assert told == [1]


@pytest.mark.skipif(not (which("Xvfb") and which("xrandr")), reason="no X server to try it on")
def test_on_a_real_x_server_the_window_goes_home_and_back(folder):
    with x_server("2304x800") as environment:
        walked = run(  # noqa: S603
            [sys.executable, "-m", "tests.gui.services.screens_of_x", str(folder)],
            check=False,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
        )
    if "platform plugin" in walked.stderr:
        pytest.skip("Qt has no way to this X server")
    assert walked.stderr == ""
    steps = [tuple(step) for step in json.loads(walked.stdout)]
    assert steps == [
        ("opened", "TV", "screen"),
        ("unplugged", "", "screen"),
        ("plugged in", "TV", "screen"),
        ("brought over", "", "TV"),
        ("brought home", "TV", "screen"),
    ]
