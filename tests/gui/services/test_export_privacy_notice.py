"""The question before health data leaves: asked until it is answered yes, and then never again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from tests.clicking import click


@pytest.fixture
def saved():
    return []


@pytest.fixture
def ask(here, saved):
    return lambda: after_privacy_notice(
        here.services.preferences, here.window, lambda: saved.append(True)
    )


def question(here):
    return next(box for box in here.window.findChildren(QMessageBox) if box.isVisible())


def press(box, text):
    click(next(each for each in box.findChildren(QAbstractButton) if each.text() == text))


def test_it_says_that_the_file_is_not_protected_and_where_to_save_it(here, ask, saved):
    ask()

    box = question(here)
    assert box.text() == "This file will not be protected."
    assert "Save it where only you can read it." in box.informativeText()
    assert not saved


def test_yes_goes_on_and_is_asked_no_more(here, ask, saved):
    ask()
    press(question(here), "Save anyway")
    assert saved == [True]
    assert here.written.told_of_leaving

    ask()
    assert saved == [True, True]


@pytest.mark.parametrize("way", ["button", "escape", "enter"])
def test_cancel_saves_nothing_and_is_asked_again(here, ask, saved, qtbot, way):
    ask()
    box = question(here)
    match way:
        case "button":
            press(box, "Cancel")
        case "escape":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        case _:
            qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not saved
    assert not here.services.preferences.settings.told_of_leaving

    ask()
    assert question(here)
