import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.stretch.breath import (
    LONGEST_BREATH_SECONDS,
    RHYTHMS,
    SHORTEST_BREATH_SECONDS,
    SHORTEST_IN_SECONDS,
    BreathPhase,
    BreathRhythm,
    fitted_breaths,
)
from tests.thorough import THOROUGH

PACED = [rhythm for rhythm in RHYTHMS.values() if rhythm is not None]
IN, OUT = BreathPhase.IN, BreathPhase.OUT


def test_twenty_seconds_are_two_slow_breaths():
    spans = fitted_breaths(20, BreathRhythm(4, 6))
    assert [(s.phase, s.start, s.seconds, s.number) for s in spans] == [
        (IN, 0, 4, 1),
        (OUT, 4, 6, 1),
        (IN, 10, 4, 2),
        (OUT, 14, 6, 2),
    ]


@pytest.mark.parametrize(
    ("hold", "rhythm", "count"),
    [
        (10, BreathRhythm(4, 6), 1),
        (12, BreathRhythm(3, 3), 2),
        (10, BreathRhythm(3, 3), 2),
        (12, BreathRhythm(2, 2), 2),
        (30, BreathRhythm(3, 4), 4),
    ],
)
def test_a_hold_gets_the_whole_breaths_that_come_nearest_to_the_rhythm(hold, rhythm, count):
    assert fitted_breaths(hold, rhythm)[-1].number == count


def test_a_way_back_on_an_out_breath_leaves_the_lungs_full_at_the_end_of_the_hold():
    spans = fitted_breaths(20, BreathRhythm(4, 6), return_on_out=True)
    assert [s.phase for s in spans] == [IN, OUT, IN, OUT, IN]
    assert spans[-1].start + spans[-1].seconds == 20
    assert spans[-1].number == 3


def test_the_shortest_bed_hold_with_a_way_back_on_an_out_breath_is_one_in_breath():
    assert [s.phase for s in fitted_breaths(5, BreathRhythm(4, 6), return_on_out=True)] == [IN]


def test_a_last_in_breath_takes_two_seconds_at_least():
    spans = fitted_breaths(7, BreathRhythm(4, 6), return_on_out=True)
    assert [(s.phase, s.seconds) for s in spans] == [(IN, 2), (OUT, 3), (IN, 2)]


def test_a_hold_of_fifteen_seconds_shortens_the_breath_rather_than_the_hold():
    assert {s.number for s in fitted_breaths(15, BreathRhythm(4, 6))} == {1, 2}


def test_a_hold_longer_than_the_longest_breath_never_becomes_one_breath():
    assert fitted_breaths(13, BreathRhythm(6, 9))[-1].number == 2


def test_a_hold_is_never_cut_into_breaths_that_are_too_quick():
    assert fitted_breaths(14, BreathRhythm(2, 2.4))[-1].number == 2


@THOROUGH
@given(st.floats(5, 60), st.sampled_from(PACED), st.booleans())
def test_breaths_fill_the_hold_without_gap_at_an_allowed_pace(hold, rhythm, return_on_out):
    spans = fitted_breaths(hold, rhythm, return_on_out=return_on_out)
    at = 0.0
    for span in spans:
        assert span.start == pytest.approx(at)
        assert span.seconds > 0
        at += span.seconds
    assert at == pytest.approx(hold)
    assert spans[0].phase is IN
    assert spans[-1].phase is (IN if return_on_out else OUT)
    for first, second in zip(spans[::2], spans[1::2], strict=False):
        breath = first.seconds + second.seconds
        assert SHORTEST_BREATH_SECONDS - 1e-9 <= breath <= LONGEST_BREATH_SECONDS + 1e-9
    if return_on_out:
        assert SHORTEST_IN_SECONDS - 1e-9 <= spans[-1].seconds <= 7


def test_a_rhythm_keeps_its_shape_when_stretched():
    assert BreathRhythm(4, 6).stretched_to(5) == BreathRhythm(2, 3)
