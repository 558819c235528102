"""Words along an axis: as many as stand clear of each other, and whole at both ends."""

import pytest

from backcoach.gui.history.charts.chart_ticks import GAP, fitting_ticks, room_for_ends

WIDE = 100
TICKS = tuple((float(n), f"tick {n}") for n in range(6))


def fitting(scale):
    return [place for place, _ in fitting_ticks(TICKS, lambda _: WIDE, scale)]


@pytest.mark.parametrize(
    ("scale", "places"),
    [
        (WIDE + GAP, [0, 1, 2, 3, 4, 5]),
        (WIDE + GAP - 1, [0, 2, 5]),
        ((WIDE + GAP) / 2, [0, 2, 5]),
        ((WIDE + GAP) / 5, [0, 5]),
        ((WIDE + GAP) / 6, [5]),
    ],
)
def test_as_many_words_as_fit_are_spread_from_the_first_to_the_last(scale, places):
    assert fitting(scale) == places


def test_one_word_always_fits_and_none_stays_none():
    assert fitting_ticks(TICKS[:1], lambda _: WIDE, 0.001) == TICKS[:1]
    assert fitting_ticks((), lambda _: WIDE, 1) == ()


def test_the_words_at_the_ends_are_whole():
    span, ends, width = 10.0, 100.0, 500.0
    room = room_for_ends(span, ends, width)
    scale = width / (span + 2 * room)

    assert room * scale == pytest.approx(ends / 2)


@pytest.mark.parametrize("width", [120.0, 100.0, 50.0])
def test_however_little_room_there_is_a_third_is_left_for_the_marks(width):
    assert room_for_ends(10.0, 100.0, width) == 10.0
