"""The line above the page that says what takes a while."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from backcoach.gui.shell.work_strip import WorkStrip


@pytest.fixture
def strip(qtbot):
    strip = WorkStrip()
    qtbot.addWidget(strip)
    strip.show_share("Copying", 0.25)
    return strip


def test_it_says_what_is_done_and_how_far(strip):
    assert strip.isVisible()
    assert strip.findChild(QLabel).text() == "Copying"
    assert strip.findChild(QProgressBar).value() == 250
    assert strip.findChild(QProgressBar).accessibleName() == "Copying"


def test_it_can_be_broken_off_once(strip, qtbot):
    button = strip.findChild(QPushButton)
    with qtbot.waitSignal(strip.break_off_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.show_share("Copying", 0.5)
    assert not button.isEnabled()


def test_the_next_piece_of_work_can_be_broken_off_too(strip, qtbot):
    button = strip.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.hide()
    strip.show_share("Copying again", 0.1)
    assert button.isEnabled()
