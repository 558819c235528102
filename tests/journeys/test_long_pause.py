"""A session that was left for an hour: the signs are asked about again, and nothing is lost."""

import pytest
from PySide6.QtWidgets import QLabel

from backcoach.domain.playing.attendance import ASK_AGAIN_HOURS
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase
from walkthrough.answering import say_no

pytestmark = pytest.mark.usefixtures("checked_yesterday")
LONG = ASK_AGAIN_HOURS * 3600
SIGN = "bladder_or_bowel"
ENDS = "SELECT ended FROM session"
OUTCOMES = "SELECT outcome FROM screening ORDER BY rowid"


@pytest.fixture
def playing(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.play(5)
    return here


def pause_for(here, seconds):
    here.driver.press("pauseButton")
    here.clock.advance(seconds)
    here.driver.press("pauseButton")


def asked_again(here):
    here.driver.wait_for("ScreeningPage")
    title = here.driver.find(QLabel, "titleLabel").text()
    intro = here.driver.find(QLabel, "introLabel").text()
    return title.startswith("Once more") and intro.startswith("An hour or more has passed.")


def answer_none(here):
    say_no(here.driver)
    here.driver.wait_for("PlayerPage")


def test_after_less_than_an_hour_it_goes_on_unasked(playing):
    pause_for(playing, LONG - 60)
    assert playing.player.view.playing is Playing.COUNTING_IN


def test_after_an_hour_the_signs_are_asked_about_and_the_session_goes_on_from_the_same_second(
    playing,
):
    before = playing.player.view.moment
    pause_for(playing, LONG)
    assert asked_again(playing)
    answer_none(playing)
    assert playing.player.view.playing is Playing.PAUSED
    assert playing.player.view.moment == before
    playing.driver.press("pauseButton")
    assert playing.player.view.playing is Playing.COUNTING_IN
    assert playing.rows(OUTCOMES)[-2:] == [("cleared",), ("cleared",)]


def test_after_a_sleep_of_the_computer_too(playing):
    playing.clock.advance(2 * LONG)
    playing.look()
    assert playing.player.view.playing is Playing.AWAY
    playing.driver.press("pauseButton")
    assert asked_again(playing)


@pytest.fixture
def waiting(here):
    """Someone who was an hour on the page before the start, and starts then."""
    here.pass_check()
    here.choose("Single knee to chest")
    here.score(3, 1)
    here.clock.advance(LONG)
    here.driver.press("startButton")
    return here


def test_a_start_that_waited_for_an_hour_asks_first(waiting):
    assert asked_again(waiting)
    answer_none(waiting)
    assert waiting.player.view.playing is Playing.PLAYING


def test_whoever_will_not_answer_before_the_start_chooses_again(waiting):
    assert asked_again(waiting)
    waiting.driver.press("backButton")
    waiting.driver.wait_for("ChoosePage")


def test_whoever_goes_back_unasked_is_asked_again(playing):
    pause_for(playing, LONG)
    playing.driver.press("backButton")
    playing.driver.wait_for("PlayerPage")
    assert playing.player.view.playing is Playing.PAUSED
    playing.driver.press("pauseButton")
    assert asked_again(playing)


def test_a_sign_ends_the_session_and_what_was_held_is_saved(playing):
    pause_for(playing, LONG)
    playing.answer(SIGN, "Yes")
    playing.driver.wait_for("EmergencyPage")
    playing.driver.press("homeButton")
    playing.driver.wait_for("HomePage")
    assert playing.rows(ENDS) == [("unfinished",)]
    assert playing.rows("SELECT held_seconds > 4 FROM session_part") == [(1,)]
    assert playing.rows(OUTCOMES)[-1] == ("emergency",)


def test_a_slip_can_be_put_right(playing):
    pause_for(playing, LONG)
    playing.answer(SIGN, "Yes")
    playing.driver.wait_for("EmergencyPage")
    playing.driver.press("mistakeButton")
    assert asked_again(playing)
    answer_none(playing)
    assert playing.rows(OUTCOMES)[-1] == ("cleared",)
