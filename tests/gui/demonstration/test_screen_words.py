"""Where the client's window is, in words."""

import pytest

from backcoach.gui.demonstration.screen_words import screen_words
from tests.gui.screens_here import TELEVISION


@pytest.fixture
def second(here):
    second = here.services.second_screen()
    yield second
    second.end()


def test_each_place_of_the_window_has_its_words(second, here):
    assert screen_words(second).startswith("Only one screen is connected.")
    second.open()
    assert screen_words(second).startswith("Move it to where it is seen.")
    here.screens.plug_in(TELEVISION)
    assert screen_words(second) == f"It fills {TELEVISION} screen."
    here.screens.unplug(TELEVISION)
    assert screen_words(second).startswith(f"{TELEVISION} is not there now.")
    here.screens.plug_in(TELEVISION)
    second.close()
    assert screen_words(second).startswith("It shows the figure")
