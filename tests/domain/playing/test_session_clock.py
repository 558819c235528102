"""A session lasts as long as someone was there."""

import pytest

from backcoach.domain.playing.session_clock import LONGEST_REST_SECONDS, SessionClock


@pytest.fixture
def lasted(fake_clock):
    return SessionClock(fake_clock)


def test_time_between_signs_of_life_counts(lasted, fake_clock):
    for seconds in (1, 30, LONGEST_REST_SECONDS):
        fake_clock.advance(seconds)
        lasted.live()
    assert lasted.seconds == 31 + LONGEST_REST_SECONDS


def test_whoever_does_nothing_for_long_was_away(lasted, fake_clock):
    fake_clock.advance(60)
    lasted.live()
    fake_clock.advance(LONGEST_REST_SECONDS + 1)
    lasted.live()
    fake_clock.advance(5)
    lasted.live()
    assert lasted.seconds == 65


def test_an_absence_counts_neither_before_it_is_seen_nor_until_it_is_over(lasted, fake_clock):
    fake_clock.advance(10)
    lasted.live()
    for away in (True, True, False):
        fake_clock.advance(100)
        lasted.live(away=away)
    fake_clock.advance(7)
    lasted.live()
    assert lasted.seconds == 17


def test_a_clock_that_goes_back_takes_nothing_away(lasted, fake_clock):
    fake_clock.advance(10)
    lasted.live()
    fake_clock.advance(-500)
    lasted.live()
    assert lasted.seconds == 10
