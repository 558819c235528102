"""The desktop is told of a session while there is one, and of nothing else."""

import pytest

from backcoach.desktop.media import MediaCommand
from backcoach.domain.settings import Settings
from backcoach.gui.services.desktop import Desktop
from backcoach.gui.services.preferences import Preferences
from tests.gui.real_services import Desk


@pytest.fixture
def opened():
    return []


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def preferences(folder):
    return Preferences(folder, Settings())


@pytest.fixture
def desktop(desk, opened, preferences):
    def open_awake(why):
        opened.append(why)
        return desk

    return Desktop(open_awake, desk.open, preferences)


def test_nothing_is_opened_before_the_first_session(desktop, opened):
    desktop.end_session()
    assert opened == []


def test_the_screen_stays_awake_while_something_moves_and_only_then(desktop, desk):
    desktop.tell_session(moving=False)
    assert (desk.awake, desk.playing) == (False, False)
    desktop.tell_session(moving=True)
    assert (desk.awake, desk.playing) == (True, True)
    desktop.tell_session(moving=False)
    assert (desk.awake, desk.playing) == (False, False)
    desktop.tell_session(moving=True)
    desktop.end_session()
    assert (desk.awake, desk.playing) == (False, None)


def test_in_a_demonstration_the_screen_stays_awake_and_no_lock_screen_hears_of_it(desktop, desk):
    for moving in (True, False, True):
        desktop.tell_demonstration(moving=moving)
        assert (desk.awake, desk.playing) == (moving, None)
    desktop.end_session()
    assert not desk.awake
    assert not hasattr(desk, "title")


def test_each_look_tells_only_what_is_new(desktop, desk, monkeypatch):
    told = []
    monkeypatch.setattr(desk, "show", lambda *, playing: told.append(playing))
    for moving in (True, True, False, False, True):
        desktop.tell_session(moving=moving)
    assert told == [True, False, True]


def test_media_keys_are_passed_on(desktop, desk):
    heard = []
    desktop.commanded.connect(heard.append)
    desktop.tell_session(moving=True)
    desk.press(MediaCommand.STOP)
    assert heard == [MediaCommand.STOP]


def test_no_name_of_a_stretch_is_told(desktop, desk, opened):
    desktop.tell_session(moving=True)
    assert opened == ["Someone is following along."]
    assert desk.title == "A session"


def test_the_desktop_hears_of_no_session_where_that_is_switched_off(desktop, desk, preferences):
    preferences.change(media_keys=False)
    desktop.tell_session(moving=True)
    assert (desk.awake, desk.playing) == (True, None)


def test_closing_lets_the_screen_sleep(desktop, desk):
    desktop.tell_session(moving=True)
    desktop.close()
    assert (desk.awake, desk.playing) == (False, None)
