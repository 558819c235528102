"""The one table of keys, pressed in the player as a person or a clicker presses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.player import OVER, Playing
from backcoach.gui.player.player_keys import (
    KEYS,
    MEDIA,
    WITH_CTRL,
    PlayerAction,
    is_character,
    keys_of,
    meant,
)
from tests.clicking import text_of
from tests.gui.player.hands import Hands

KEY, DO = Qt.Key, PlayerAction
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ON_THE_PAGE = {DO.MIRROR, DO.TURN_BACK, DO.KEYS}  # nothing is asked of the session
MEANS = {DO.GO_ON: DO.NEXT, DO.GO_BACK: DO.PAUSE, DO.ESCAPE: DO.PAUSE}  # while it plays


@pytest.fixture
def hands(qtbot, fake_clock):
    return Hands(qtbot, fake_clock)


def test_every_key_stands_in_the_table_once():
    keys = [key for each in KEYS.values() for key in each]
    assert len(keys) == len(set(keys))


def test_every_key_of_the_table_asks_for_what_it_says(hands):
    for action in set(KEYS) - ON_THE_PAGE - {DO.PLAY, DO.SHORTER}:
        for key in KEYS[action]:
            assert hands.press(key) == (MEANS.get(action, action),)
    assert hands.press(KEY.Key_F5) == ()  # it plays already


@pytest.mark.parametrize("letters", [True, False])
@pytest.mark.parametrize("playing", [Playing.READY, Playing.PLAYING, Playing.PAUSED])
def test_with_ctrl_held_keys_change_what_is_heard_and_read_and_nothing_else(
    qtbot, fake_clock, playing, letters
):
    hands = Hands(qtbot, fake_clock, playing, letters=letters)
    for action, keys in WITH_CTRL.items():
        for key in keys:
            assert hands.press(key, CTRL) == (action,)
    assert hands.page.view.playing is playing


@pytest.mark.parametrize("letters", [True, False])
def test_there_is_always_a_key_that_stops_one_that_pauses_and_one_that_leads_out(letters):
    for action in (DO.STOP, DO.FORWARD, DO.ESCAPE, DO.FULL_SCREEN):
        assert keys_of(action, letters=letters)


def test_one_key_that_stops_is_on_every_keyboard_whatever_it_writes():
    assert keys_of(DO.STOP, letters=False)[:2] == (KEY.Key_End, KEY.Key_Backspace)
    assert not is_character(KEY.Key_Space)


def test_every_large_key_pauses(hands):
    for key in (KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Escape):
        assert hands.press(key)[-1] in {DO.FORWARD, DO.PAUSE}


@pytest.mark.parametrize(
    ("playing", "on", "back", "plays"),
    [
        (Playing.READY, DO.FORWARD, DO.PREVIOUS, (DO.FORWARD,)),
        (Playing.PLAYING, DO.NEXT, DO.PAUSE, ()),
        (Playing.COUNTING_IN, DO.NEXT, DO.PAUSE, ()),
        (Playing.PAUSED, DO.FORWARD, DO.PREVIOUS, (DO.FORWARD,)),
    ],
)
def test_a_presenters_clicker_goes_on_goes_back_and_plays(
    qtbot, fake_clock, playing, on, back, plays
):
    hands = Hands(qtbot, fake_clock, playing)
    assert hands.press(KEY.Key_PageDown) == (on,)
    assert hands.press(KEY.Key_PageUp) == (back,)
    assert hands.press(KEY.Key_F5) == plays
    assert hands.press(KEY.Key_F5, SHIFT) == plays


def test_a_clickers_key_for_a_black_screen_stops(hands):
    assert hands.press(KEY.Key_B) == hands.press(KEY.Key_Period) == (DO.STOP,)


@pytest.mark.parametrize("action", [DO.FORWARD, DO.PLAY, DO.GO_ON])
@pytest.mark.parametrize("playing", [Playing.EASING_OUT, Playing.STOPPED])
def test_no_stray_key_cuts_the_way_out_of_a_stop_short(action, playing):
    assert meant(action, playing) is None


@pytest.mark.parametrize("playing", Playing)
def test_pause_never_goes_on_and_play_never_pauses(playing):
    if playing in {Playing.PLAYING, Playing.COUNTING_IN}:
        assert meant(DO.PAUSE, playing) is DO.PAUSE
        assert meant(DO.PLAY, playing) is None
    else:
        assert meant(DO.PAUSE, playing) is None
        assert meant(DO.PLAY, playing) in {DO.FORWARD, None}


@pytest.mark.parametrize("playing", sorted(set(Playing) - OVER))
def test_stop_means_stop_whatever_plays(playing):
    assert meant(DO.STOP, playing) is DO.STOP


def test_keys_that_write_a_character_can_be_switched_off(qtbot, fake_clock):
    hands = Hands(qtbot, fake_clock, letters=False)
    for key in (key for keys in KEYS.values() for key in keys if is_character(key)):
        assert hands.press(key) == ()
    assert hands.write("ы", 31) == ()
    assert text_of(hands.page, "stopButton").endswith("(press End)")
    assert hands.press(KEY.Key_End) == (DO.STOP,)


def test_the_desktop_steers_as_keys_do(hands):
    asked = {
        MediaCommand.TOGGLE: [DO.FORWARD],
        MediaCommand.PLAY: [],
        MediaCommand.PAUSE: [DO.PAUSE],
        MediaCommand.STOP: [DO.STOP],
        MediaCommand.NEXT: [DO.NEXT],
        MediaCommand.PREVIOUS: [DO.PREVIOUS],
    }
    assert set(asked) == set(MEDIA) == set(MediaCommand)
    for command, then in asked.items():
        hands.asked.clear()
        hands.page.command(command)
        assert hands.asked == then


def test_the_desktop_steers_nothing_behind_a_question_or_another_page(qtbot, hands):
    question = QDialog(hands.page)
    qtbot.addWidget(question)
    question.open()
    hands.page.command(MediaCommand.TOGGLE)
    question.close()
    hands.page.hide()
    hands.page.command(MediaCommand.TOGGLE)
    assert hands.asked == []
