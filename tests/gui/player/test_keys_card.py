"""The list of keys says all that the table holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcoach.gui.player.keys_card import written
from backcoach.gui.player.player_keys import KEYS, WORDS, PlayerAction
from tests.gui.player.hands import Hands


def test_nothing_is_cut_where_the_letters_are_large(qtbot, fake_clock):
    hands = Hands(qtbot, fake_clock)
    font = hands.page.font()
    font.setPixelSize(32)
    hands.page.setFont(font)
    hands.page.resize(1024, 640)
    hands.press(Qt.Key.Key_Question)
    card = hands.page._keys
    assert card._rows.minimumSizeHint().width() <= card._list.viewport().width()


def listed(hands):
    return [label.text() for label in hands.page._keys.findChildren(QLabel)]


def test_it_names_each_key_and_what_it_does(qtbot, fake_clock):
    shown = listed(Hands(qtbot, fake_clock))
    for action in WORDS:
        assert written(action, letters=True) in shown
    assert set(KEYS) - set(WORDS) == {PlayerAction.PAUSE}  # a media key alone, and no words
    assert "End  Backspace  S  B  ." in shown
    assert "Stop, something is wrong" in shown
    assert "F  F11" in shown
    assert "Ctrl + ↑  Ctrl + ↓" in shown
    assert "Larger or smaller text" in shown
    assert any("clicker" in each for each in shown)


def test_it_leaves_out_what_is_switched_off(qtbot, fake_clock):
    shown = listed(Hands(qtbot, fake_clock, letters=False))
    assert "End  Backspace" in shown
    assert "Sound on or off" not in shown
    assert any("Settings" in each for each in shown)
