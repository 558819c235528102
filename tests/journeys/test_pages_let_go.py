"""Pages that were left are let go: no walk, however long, leaves more behind than the first."""

import gc
from collections import Counter

import pytest

from walkthrough.driver import let_live

ROOMS = {
    "routinesButton": ("RoutinesPage", "newButton"),
    "historyButton": ("HistoryPage", "addFirstButton"),
    "settingsButton": ("SettingsPage", "dataButton"),
    "peopleButton": ("PeoplePage", "todayButton"),
    "learnButton": ("LearnPage", "todayButton"),
}


def alive(app):
    """How many widgets of each kind there are.

    Pages of earlier tests live on in circles until the collector comes, so it comes before each
    count, not whenever it likes.
    """
    gc.collect()
    let_live()
    return Counter(type(widget).__name__ for widget in app.allWidgets())


def look_into(here, room):
    """Open a room, go one further, and come home at once from there."""
    page, further = ROOMS[room]
    here.driver.press(room)
    here.driver.wait_for(page)
    here.driver.press(further)
    let_live()
    here.program.journey.come_home()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_leaves_nothing_behind(qapp, here, room):
    look_into(here, room)
    once = alive(qapp)
    look_into(here, room)

    assert alive(qapp) == once


@pytest.mark.usefixtures("checked_yesterday")
def test_a_session_leaves_nothing_behind(qapp, here):
    counted = []
    here.start_playing()
    for again in (False, True):
        if again:  # the safety check still stands: nothing was done with it
            here.driver.press("chooseButton")
            here.choose("Single knee to chest")
            here.score(3, 1)
            here.driver.press("startButton")
            here.driver.press("pauseButton")
        assert alive(qapp)["ScreeningPage"] == 0
        here.program.journey.come_home()
        counted.append(alive(qapp))

    assert counted[0] == counted[1]
