"""Every day of a year has a place of its own, at any width and with any first day of the week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.gui.history.calendar.year_grid import YearGrid

grids = st.builds(
    YearGrid,
    st.integers(1, 9999),
    st.integers(0, 6),
    st.integers(150, 2000),
    st.integers(10, 40),
)


def days_of(year):
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range(366) if year < 9999 or n < 365]


@given(grid=grids)
def test_the_middle_of_each_day_is_that_day(grid):
    for day in (day for day in days_of(grid.year) if day.year == grid.year):
        left, top, width, height = grid.day(day)
        assert grid.day_at(left + width / 2, top + height / 2) == day
        assert top + height <= grid.height


@given(grid=grids)
def test_months_never_reach_into_one_another(grid):
    for month in range(1, 12):
        before, after = grid.month(month), grid.month(month + 1)
        assert after.top > before.top or after.left >= before.left + before.width


@given(grid=grids, left=st.integers(-50, 2100), top=st.integers(-50, 3000))
def test_any_place_is_a_day_or_none(grid, left, top):
    day = grid.day_at(left, top)

    if day is not None:
        place = grid.day(day)
        assert place.left <= left < place.left + place.width
        assert place.top <= top < place.top + place.height


@pytest.mark.parametrize(("first_weekday", "column"), [(0, 3), (6, 4), (5, 5)])
def test_the_week_begins_as_people_there_say(first_weekday, column):
    grid = YearGrid(2026, first_weekday, 1120, 16)  # 1 January 2026 is a Thursday

    assert grid.day(date(2026, 1, 1)).left == column * grid.day_width


@pytest.mark.parametrize(
    ("width", "text", "columns"), [(1072, 16, 6), (928, 16, 4), (880, 32, 2), (300, 32, 1)]
)
def test_fewer_months_stand_side_by_side_where_the_text_is_large(width, text, columns):
    assert YearGrid(2026, 0, width, text).columns == columns
