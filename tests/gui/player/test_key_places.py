"""Letters found by their place, on keyboards that write other scripts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from backcoach.gui.player.key_places import PLACES, key_at_place
from backcoach.gui.player.player_keys import KEYS, PlayerAction
from tests.gui.player.hands import PLAIN, Hands, typed

KEY = Qt.Key
# What the keys write that have these letters on a Latin keyboard.
SCRIPTS = {
    "Russian": {
        KEY.Key_S: "ы",
        KEY.Key_B: "и",
        KEY.Key_M: "ь",
        KEY.Key_R: "к",
        KEY.Key_Period: "ю",
    },
    "Greek": {KEY.Key_B: "β", KEY.Key_F: "φ"},
    "Hebrew": {KEY.Key_S: "ד", KEY.Key_B: "נ"},
    "Arabic": {KEY.Key_S: "س", KEY.Key_M: "ة"},
    "French": {KEY.Key_Period: ":"},
}


@pytest.fixture
def hands(qtbot, fake_clock):
    return Hands(qtbot, fake_clock)


def test_letters_work_by_their_place_where_a_keyboard_writes_another_script(hands):
    actions = {key: action for action, keys in KEYS.items() for key in keys}
    for script in SCRIPTS.values():
        for key, text in script.items():
            place = PLACES[key][0]
            assert hands.write(text, place) == (actions[key],)
            assert hands.write(text, place, held=True) == ()


def test_a_place_counts_with_the_focus_on_nothing_but_not_out_of_sight(hands):
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    assert hands.write("ы", 31) == (PlayerAction.STOP,)
    hands.page.hide()
    hands.asked.clear()
    QApplication.sendEvent(hands.page, typed("ы", 31))
    assert hands.asked == []


@pytest.mark.parametrize(
    ("platform", "scan", "virtual"), [("linux", 39, 0), ("win32", 31, 0), ("darwin", 1, 1)]
)
def test_each_system_counts_places_in_its_way(platform, scan, virtual):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord("Ы"), PLAIN, scan, virtual, 0, "ы")
    assert key_at_place(event, platform) is KEY.Key_S


@pytest.mark.parametrize("key", [KEY.Key_O, KEY.Key_Up, KEY.Key_Space])
def test_a_key_that_writes_a_latin_letter_or_nothing_goes_by_what_it_is(key):
    """Such as the O of a Dvorak keyboard, where others have their S."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, PLAIN, 39, 0, 0, "")
    assert key_at_place(event, "linux") is None


def test_every_letter_of_the_table_has_a_place():
    letters = {key for keys in KEYS.values() for key in keys if KEY.Key_A <= key <= KEY.Key_Z}
    assert letters | {KEY.Key_Period} == set(PLACES)
