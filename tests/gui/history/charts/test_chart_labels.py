"""Words beside the values of a chart keep clear of each other, near to what they name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.gui.history.charts.chart_labels import spread


@pytest.mark.parametrize(
    ("values", "placed"),
    [
        ((), ()),
        ((5.0,), (5.0,)),
        ((5.0, 1.0), (5.0, 1.0)),
        ((4.0, 4.0), (3.5, 4.5)),
        ((4.2, 4.0, 9.0), (4.6, 3.6, 9.0)),
        ((1.0, 2.2, 1.2), (0.467, 2.467, 1.467)),
    ],
)
def test_only_what_is_too_near_is_moved(values, placed):
    assert spread(values, 1.0) == pytest.approx(placed, abs=0.01)


@given(st.lists(st.floats(0, 10), max_size=5), st.floats(0.1, 3))
def test_they_are_apart_and_in_the_same_order(values, apart):
    placed = sorted(spread(values, apart))

    assert all(later - earlier >= apart - 1e-6 for earlier, later in pairwise(placed))
