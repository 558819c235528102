import pytest

from backcoach.domain.playing.gap import AWAY_SECONDS, SLOWEST, Gap, gap_of

NIGHT = 8 * 3600


@pytest.mark.parametrize("passed", [0, 0.016, AWAY_SECONDS])
@pytest.mark.parametrize("worked", [0, 0.01, 1.5])
def test_a_usual_frame_is_nothing(passed, worked):
    assert gap_of(passed, worked) is Gap.NONE


@pytest.mark.parametrize("passed", [2.2, 6, 60, NIGHT])
@pytest.mark.parametrize("worked", [0, 0.005])
def test_who_does_next_to_nothing_slept_or_was_stopped(passed, worked):
    assert gap_of(passed, worked) is Gap.AWAY


@pytest.mark.parametrize(("passed", "worked"), [(2.1, 1.1), (4.6, 1.1), (20, 1.1), (40, 38)])
def test_who_works_is_slow_even_on_a_laden_computer(passed, worked):
    assert gap_of(passed, worked) is Gap.SLOW


def test_work_before_a_night_does_not_hide_the_night():
    assert gap_of(NIGHT, 1.1) is Gap.AWAY
    assert gap_of(AWAY_SECONDS + SLOWEST + 0.1, 1) is Gap.AWAY


def test_a_clock_that_was_set_back_tells_nothing():
    assert gap_of(-1, 5) is Gap.AWAY
