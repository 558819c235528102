"""Words beside the values of a chart are whole, clear of each other, and near to what they name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.gui.history.charts.chart_labels import LabelRoom, spread

ROOM = LabelRoom(-0.5, 10.5, 1.0)
NEARLY = 1e-6


@pytest.mark.parametrize(
    ("values", "placed"),
    [
        ((), ()),
        ((5.0,), (5.0,)),
        ((5.0, 1.0), (5.0, 1.0)),
        ((4.0, 4.0), (4.5, 3.5)),
        ((4.2, 4.0, 9.0), (4.6, 3.6, 9.0)),
        ((1.0, 2.2, 1.2), (0.467, 2.467, 1.467)),
    ],
)
def test_only_what_is_too_near_is_moved(values, placed):
    assert spread(values, ROOM) == pytest.approx(placed, abs=0.01)


@pytest.mark.parametrize(
    ("values", "placed"),
    [
        ((0.0, 0.0, 1.0), (1.0, 0.0, 2.0)),
        ((0.2, 0.1, 0.9), (1.0, 0.0, 2.0)),
        ((10.0, 10.0), (10.0, 9.0)),
        ((10.4, 9.6, 8.5), (10.0, 9.0, 8.0)),
    ],
)
def test_at_either_end_they_are_moved_inwards(values, placed):
    assert spread(values, ROOM) == pytest.approx(placed, abs=0.01)


@given(st.lists(st.floats(0, 10), max_size=5), st.floats(0.1, 3))
def test_they_are_apart_and_in_the_same_order_and_whole_where_there_is_room(values, apart):
    room = LabelRoom(-0.5, 10.5, apart)
    heights = spread(values, room)
    placed = sorted(heights)

    assert all(later - earlier >= apart - NEARLY for earlier, later in pairwise(placed))
    assert sorted(range(len(values)), key=heights.__getitem__) == sorted(
        range(len(values)), key=lambda number: (values[number], -number)
    )
    if len(values) * apart <= room.high - room.low:
        assert all(room.low + apart / 2 - NEARLY <= each for each in placed)
        assert all(each <= room.high - apart / 2 + NEARLY for each in placed)
