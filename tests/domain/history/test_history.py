"""What a span of time adds up to."""

from datetime import date, timedelta

import pytest

from backcoach.domain.history.history import (
    ChartSpan,
    EndTotal,
    HistoryTotals,
    WeekTotal,
    ends,
    every_week,
    first_day,
)

MONDAY = date(2026, 11, 2)


def week(number, sessions=1, **sums):
    return WeekTotal(MONDAY + timedelta(weeks=number), sessions, **sums)


def totals(*weeks, scored=None, last=MONDAY):
    return HistoryTotals(last, weeks, (), scored)


@pytest.mark.parametrize(
    ("period", "today", "first"),
    [
        (ChartSpan.QUARTER, date(2026, 11, 30), date(2026, 9, 1)),
        (ChartSpan.QUARTER, date(2026, 1, 31), date(2025, 11, 1)),
        (ChartSpan.YEAR, date(2026, 11, 20), date(2025, 12, 1)),
        (ChartSpan.YEAR, date(2026, 12, 31), date(2026, 1, 1)),
        (ChartSpan.ALL, date(2026, 11, 20), date.min),
    ],
)
def test_a_period_begins_with_a_month(period, today, first):
    assert first_day(period, today) == first


def test_no_span_begins_before_the_calendar():
    assert first_day(ChartSpan.YEAR, date(1, 3, 1)) == date.min


def test_a_week_without_a_session_is_there_too():
    span = totals(week(0, 3), week(2), last=MONDAY + timedelta(days=22))

    assert every_week(span) == (week(0, 3), week(1, 0), week(2), week(3, 0))
    assert every_week(totals()) == ()


def test_sessions_that_neither_finished_nor_were_stopped_broke_off():
    assert ends([week(0, 5, finished=3, stopped=1), week(1, 2, finished=1)]) == EndTotal(4, 1, 2)
    assert ends([]) == EndTotal(0, 0, 0)
