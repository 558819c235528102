"""One question in place of the lasting pages."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.gui.safety_check.unchanged_page import UnchangedPage, UnchangedState
from tests.clicking import part, press, text_of

DAY = date(2026, 11, 29)
TOPICS = ("Bones and joints", "Illness")


@pytest.fixture
def page(qtbot: QtBot) -> UnchangedPage:
    page = UnchangedPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_unchanged(UnchangedState(DAY, TOPICS, ("Heart trouble",)))
    return page


def test_it_says_what_was_asked_and_ticked_and_when(page: UnchangedPage) -> None:
    assert "29 Nov 2026" in part(page, "sameButton").text()
    assert text_of(page, "topicsLabel").count("•") == 2
    assert "Heart trouble" in text_of(page, "tickedLabel")
    assert not part(page, "whoseLabel").isVisible()


def test_where_nothing_was_ticked_it_says_so(page: UnchangedPage) -> None:
    page.show_unchanged(UnchangedState(DAY, TOPICS, ()))
    assert "Nothing" in text_of(page, "tickedLabel")


def test_what_was_ticked_is_hidden_from_a_helper(page: UnchangedPage) -> None:
    page.show_unchanged(UnchangedState(DAY, TOPICS, None, whose="Anna"))
    assert not part(page, "tickedBox").isVisible()
    assert text_of(page, "whoseLabel") == "For Anna"


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Nothing has changed since 29 Nov 2026", "same"),
        ("Something has", "changed"),
        ("Back", "back_asked"),
    ],
)
def test_each_way_on_is_told(qtbot: QtBot, page: UnchangedPage, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Return, "same"), (Qt.Key.Key_Escape, "back_asked")]
)
def test_keys_alone_are_enough(qtbot: QtBot, page: UnchangedPage, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page.focusWidget(), key)


def test_large_letters_put_the_choices_below_each_other(page: UnchangedPage) -> None:
    same, changed = part(page, "sameButton"), part(page, "changedButton")
    assert same.y() == changed.y()
    page.resize(600, 800)
    page.layout().activate()
    assert same.y() < changed.y()
