"""The second window, while screens come and go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.domain.settings import Settings
from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.screen_placing import Placing
from backcoach.gui.services.second_screen import SecondScreen
from tests.gui.screens_here import LAPTOP, PROJECTOR, TELEVISION, ScreensHere
from walkthrough.driver import let_live


@pytest.fixture
def screens():
    return ScreensHere()


@pytest.fixture
def preferences(folder):
    return Preferences(folder, Settings())


@pytest.fixture
def second(qtbot, screens, preferences):
    own = QLabel("Our own window")
    qtbot.addWidget(own)
    second = SecondScreen(screens, preferences, own)
    yield second
    second.end()
    let_live()


def seen():
    """What stands in the second window; empty where it is out of sight."""
    let_live()
    windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return [label.text() for each in windows for label in each.findChildren(QLabel)]


def test_it_is_seen_while_it_is_open_and_there_is_a_view(second):
    second.hold(QLabel("A knee"))
    assert seen() == []
    second.open()
    assert seen() == ["A knee"]
    second.hold(QLabel("A turn"))
    assert seen() == ["A turn"]
    second.hold(None)
    assert seen() == []
    second.hold(QLabel("A bend"))
    assert seen() == ["A bend"]
    second.close()
    assert seen() == []


def test_with_one_screen_it_is_a_window_to_move_by_hand(second, screens):
    second.hold(QLabel("A knee"))
    second.open()
    assert second.spot.placing is Placing.BY_HAND
    assert screens.filled == []
    assert second.others == ()


def test_it_fills_another_screen_and_that_is_remembered_by_its_name(second, screens, preferences):
    screens.plug_in(TELEVISION, PROJECTOR)
    assert [each.name for each in second.others] == [TELEVISION, PROJECTOR]
    second.hold(QLabel("A knee"))
    second.open_on(PROJECTOR)
    second.close()
    second.open()
    assert screens.filled == [PROJECTOR, PROJECTOR]
    assert preferences.settings.client_screen == PROJECTOR


def test_unplugged_it_comes_home_and_plugged_in_again_it_goes_back(second, screens):
    told = []
    second.changed.connect(lambda: told.append(second.waits_for))
    screens.plug_in(TELEVISION)
    second.hold(QLabel("A knee"))
    second.open()
    screens.unplug(TELEVISION)
    assert seen() == []
    assert second.is_open
    screens.plug_in(PROJECTOR)
    assert seen() == []
    screens.plug_in(TELEVISION)
    assert seen() == ["A knee"]
    assert screens.filled == [TELEVISION, TELEVISION]
    assert told == ["", "", TELEVISION, TELEVISION, ""]


def test_it_comes_home_where_our_own_window_is_moved_onto_its_screen(second, screens):
    screens.plug_in(TELEVISION)
    second.hold(QLabel("A knee"))
    second.open()
    screens.own = TELEVISION
    screens.unplug(LAPTOP)
    assert seen() == []
    screens.own = LAPTOP
    screens.plug_in(LAPTOP)
    assert seen() == ["A knee"]


def test_opened_without_another_screen_it_goes_to_one_as_soon_as_there_is_one(second, screens):
    second.hold(QLabel("A knee"))
    second.open()
    screens.plug_in(TELEVISION)
    assert screens.filled == [TELEVISION]


def test_moved_by_hand_it_stays_where_it_is(second, screens):
    second.hold(QLabel("A knee"))
    second.open_by_hand()
    screens.plug_in(TELEVISION)
    assert screens.filled == []
    assert seen() == ["A knee"]


def test_closed_by_its_own_frame_it_stays_closed(second, screens):
    second.hold(QLabel("A knee"))
    second.open()
    second._window.close()
    assert not second.is_open
    assert second.waits_for == ""
    screens.plug_in(TELEVISION)
    assert seen() == []


def test_a_double_click_fills_the_screen_and_leads_back(second):
    second.hold(QLabel("A knee"))
    second.open()
    window = second._window
    for full in (True, False):
        QTest.mouseDClick(window, Qt.MouseButton.LeftButton)
        let_live()
        assert window.isFullScreen() is full


def test_it_takes_no_keys_and_keeps_no_program_alive(second):
    second.hold(QLabel("A knee"))
    second.open()
    assert second._window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not second._window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_where_nothing_was_shown_nothing_is_left_to_close(screens, preferences, qtbot):
    own = QLabel()
    qtbot.addWidget(own)
    second = SecondScreen(screens, preferences, own)
    second.hold(None)
    second.end()
    assert seen() == []


def test_our_own_window_goes_over_to_the_client_and_comes_home_as_it_was(second, screens):
    second.bring_over()
    assert screens.own == LAPTOP
    screens.plug_in(TELEVISION, PROJECTOR)
    second.open_on(PROJECTOR)
    second._own.setGeometry(40, 50, 600, 400)
    before = second._own.geometry()
    second.bring_over()
    assert screens.own == PROJECTOR
    second._own.setGeometry(0, 0, 1920, 1080)
    second.bring_over()
    second.bring_home()
    assert second._own.geometry() == before
    second._own.move(7, 7)
    second.bring_home()
    assert second._own.pos() != before.topLeft()


def test_our_own_window_comes_home_where_the_clients_screen_is_unplugged(second, screens):
    screens.plug_in(TELEVISION)
    second._own.setGeometry(40, 50, 600, 400)
    before = second._own.geometry()
    second.bring_over()
    second._own.setGeometry(0, 0, 1920, 1080)
    screens.own = LAPTOP
    screens.unplug(TELEVISION)
    assert second._own.geometry() == before
