"""The list of screens, as it is when it opens."""

import pytest
from PySide6.QtWidgets import QPushButton

from backcoach.gui.player.client_window.screen_menu import ScreenMenu
from backcoach.gui.services.screen_placing import Placing
from tests.gui.screens_here import PROJECTOR, TELEVISION


@pytest.fixture
def second(here):
    second = here.services.second_screen()
    yield second
    second.end()


@pytest.fixture
def button(second, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    ScreenMenu(second, button)
    return button


def offers(button):
    button.menu().list_screens()
    return [action.text() for action in button.menu().actions() if action.text()]


def choose(button, name):
    button.menu().list_screens()
    next(action for action in button.menu().actions() if action.text() == name).trigger()


def chosen(button):
    button.menu().list_screens()
    return [action.text() for action in button.menu().actions() if action.isChecked()]


def test_each_other_screen_is_offered_and_the_one_in_use_is_marked(button, second, here):
    here.screens.plug_in(TELEVISION, PROJECTOR)
    assert offers(button)[:2] == [f"On {TELEVISION} screen", f"On {PROJECTOR} screen"]
    assert chosen(button) == []
    choose(button, f"On {PROJECTOR} screen")
    assert second.spot.screen == PROJECTOR
    assert chosen(button) == [f"On {PROJECTOR} screen"]


def test_a_window_to_move_by_hand_is_always_offered(button, second):
    choose(button, "In a window to move by hand")
    assert second.spot.placing is Placing.BY_HAND
    assert chosen(button) == ["In a window to move by hand"]
    choose(button, "Close the client's window")
    assert not second.is_open


def test_with_one_screen_it_says_so(button):
    assert offers(button)[0] == "Only one screen is connected"
