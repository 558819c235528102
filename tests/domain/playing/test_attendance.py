from datetime import timedelta

import pytest

from backcoach.domain.instant import Instant
from backcoach.domain.playing.attendance import ASK_AGAIN_HOURS, Attendance
from tests.stretches import MORNING

LONG = ASK_AGAIN_HOURS * 3600


class Clocks:
    """One on the wall and a steady one, each turned by hand."""

    def __init__(self):
        self.wall, self.steady = 0.0, 0.0

    def __call__(self):
        return Instant(MORNING + timedelta(seconds=self.wall), self.steady)

    def turn(self, wall, steady):
        self.wall += wall
        self.steady += steady


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def attendance(clocks):
    return Attendance(clocks)


def test_it_lapses_after_an_hour_in_which_nobody_was_seen(attendance, clocks):
    clocks.turn(LONG - 1, LONG - 1)
    assert not attendance.has_lapsed
    clocks.turn(1, 1)
    assert attendance.has_lapsed


def test_whoever_is_seen_has_another_hour(attendance, clocks):
    clocks.turn(LONG - 1, LONG - 1)
    attendance.seen()
    clocks.turn(LONG - 1, LONG - 1)
    assert not attendance.has_lapsed


@pytest.mark.parametrize(("wall", "steady"), [(LONG, 0), (-LONG, LONG), (0, LONG), (-1, -1)])
def test_the_clock_that_says_more_counts(attendance, clocks, wall, steady):
    """A steady one may have slept, and one on the wall may have been set."""
    clocks.turn(wall, steady)
    assert attendance.has_lapsed
