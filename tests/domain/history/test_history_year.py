from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.history_year import (
    Amount,
    DayTotal,
    YearTotal,
    days_later,
    months_later,
    steps_of,
    year_total,
)

DAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("seconds", "level"), [(0, 1), (119.9, 1), (120, 2), (240, 3), (479, 3), (480, 4), (9000, 4)]
)
def test_a_day_is_shaded_by_how_long_was_held(seconds, level):
    assert DayTotal(DAY, 1, 0, seconds).level(Amount.HELD, (120, 240, 480)) == level


@pytest.mark.parametrize(("sessions", "level"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (30, 4)])
def test_a_day_is_shaded_by_its_sessions(sessions, level):
    assert DayTotal(DAY, sessions).level(Amount.SESSIONS, (2, 3, 4)) == level


def test_a_day_without_a_session_has_no_shade():
    assert DayTotal(DAY).level(Amount.HELD, (120, 240, 480)) == 0


def steps_for(*seconds):
    return steps_of(Amount.HELD, [DayTotal(DAY, 1, 0, each) for each in seconds])


@pytest.mark.parametrize("usual", [60, 75, 115, 400, 1500, 4000])
def test_about_a_quarter_of_the_days_has_each_shade_however_long_sessions_are(usual):
    lengths = [usual * (0.2 + 0.02 * n) for n in range(100)]
    steps = steps_for(*lengths)

    levels = Counter(DayTotal(DAY, 1, 0, each).level(Amount.HELD, steps) for each in lengths)

    assert set(levels) == {1, 2, 3, 4}
    assert max(levels.values()) < 70


@pytest.mark.parametrize("lengths", [(), (0.0,), (60.0,) * 9, (1e6,) * 3])
def test_days_that_are_alike_have_steps_that_rise(lengths):
    first, second, third = steps_for(*lengths)

    assert first < second < third


def test_sessions_are_counted_by_the_same_steps_always():
    assert steps_of(Amount.SESSIONS, []) == (2, 3, 4)


def test_days_add_up():
    days = (DayTotal(DAY, 2, 1, 60.0), DayTotal(date(2026, 5, 4), 3, 3, 30.0))

    assert year_total(days) == YearTotal(2, 5, 2, 90.0)
    assert year_total(()) == YearTotal(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(1, 1, 5), -1, date(1, 1, 5)),
        (date(9999, 12, 5), 1, date(9999, 12, 5)),
    ],
)
def test_a_month_has_the_same_day_or_its_last(day, months, there):
    assert months_later(day, months) == there


@given(day=st.dates(), months=st.integers(-30, 30))
def test_a_month_on_and_back_never_leaves_the_month(day, months):
    there = months_later(day, months)

    if there != day:
        assert months_later(there, -months).replace(day=1) == day.replace(day=1)


def test_at_the_ends_of_time_a_day_stays():
    assert days_later(date.max, 1) == date.max
    assert days_later(date.min, -7) == date.min
    assert days_later(DAY, 7) == date(2026, 5, 10)
