"""Help over the window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from backcoach.gui.help.help_card import HelpCard, HelpWords
from tests.clicking import press, said

WORDS = HelpWords("Today", "Start here.", [("F1", "This help"), ("N", "Answer No")])


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(QSize(1280, 800))
    window.show()
    return window


def test_it_says_all_of_it_to_eyes_and_ears(window):
    card = HelpCard(WORDS, None, window)
    card.open()

    for told in ("Today", "Start here.", "F1", "This help", "N", "Answer No"):
        assert told in said(card)
        assert told in f"{card.windowTitle()} {card.accessibleDescription()}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_closes_it(qtbot, window, key):
    card = HelpCard(WORDS, lambda: None, window)
    card.open()

    with qtbot.waitSignal(card.finished):
        qtbot.keyClick(card, key)


def test_when_to_get_help_is_one_step_away(window):
    asked = []
    card = HelpCard(WORDS, lambda: asked.append(1), window)
    card.open()

    press(card, "When to get help")
    assert asked == [1]


def test_it_stays_within_a_small_window(window):
    window.resize(QSize(480, 300))

    card = HelpCard(WORDS, None, window)

    assert card.width() <= 480
    assert card.height() <= 300
