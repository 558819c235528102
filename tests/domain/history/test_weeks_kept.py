from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.history_year import DayTotal
from backcoach.domain.history.weeks_kept import (
    DayMark,
    WeekKept,
    day_marks,
    first_of_week,
    weeks_kept,
    with_day,
)
from backcoach.domain.stretch.frequency import Frequency, Weekday

MONDAY, SUNDAY = Weekday.MONDAY, Weekday.SUNDAY
FRIDAY_20 = date(2026, 11, 20)
MONDAY_16 = date(2026, 11, 16)
DONE, PLANNED, REST = DayMark.DONE, DayMark.PLANNED, DayMark.REST
ON_MON_WED_FRI = Frequency(1, frozenset({MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY}))


def held(day: date, seconds: float = 40.0) -> DayTotal:
    return DayTotal(day, 1, 0, seconds)


def test_a_week_counts_the_days_on_which_something_was_held():
    days = [held(MONDAY_16), held(date(2026, 11, 18), 20.0), held(date(2026, 11, 17), 0.0)]

    (week,) = weeks_kept(days, Frequency(), FRIDAY_20, MONDAY)

    assert (week.first, week.kept, week.planned, week.held_seconds) == (MONDAY_16, 2, 5, 60.0)
    assert week.days == tuple(MONDAY_16 + timedelta(days=each) for each in range(7))


def test_a_day_can_count_though_nothing_was_held_on_it():
    (week,) = weeks_kept([held(MONDAY_16)], None, FRIDAY_20, MONDAY)

    assert with_day(week, FRIDAY_20).done == {MONDAY_16, FRIDAY_20}
    assert with_day(week, MONDAY_16 - timedelta(days=1)) == week


def test_there_is_this_week_though_nothing_was_ever_held():
    assert weeks_kept([], None, FRIDAY_20, MONDAY) == (WeekKept(MONDAY_16),)


def test_weeks_without_a_session_stand_between_those_with_one():
    weeks = weeks_kept([held(date(2026, 11, 1))], None, FRIDAY_20, MONDAY)

    assert [week.first for week in weeks] == [
        date(2026, 10, 26),
        date(2026, 11, 2),
        date(2026, 11, 9),
        MONDAY_16,
    ]
    assert [week.kept for week in weeks] == [1, 0, 0, 0]


def test_a_week_begins_on_the_first_day_of_the_country():
    sunday = date(2026, 11, 15)

    assert [week.first for week in weeks_kept([held(sunday)], None, FRIDAY_20, SUNDAY)] == [sunday]
    assert len(weeks_kept([held(sunday)], None, FRIDAY_20, MONDAY)) == 2


def test_what_lies_ahead_of_the_last_day_does_not_count():
    assert weeks_kept([held(date(2026, 11, 21))], None, FRIDAY_20, MONDAY)[-1].kept == 0


def test_a_planned_day_that_went_by_is_a_day_of_rest():
    (week,) = weeks_kept([held(MONDAY_16)], ON_MON_WED_FRI, date(2026, 11, 19), MONDAY)

    marks = day_marks(week, ON_MON_WED_FRI, date(2026, 11, 19))

    assert marks == (DONE, REST, REST, REST, PLANNED, REST, REST)


def test_today_is_planned_until_it_is_done():
    (week,) = weeks_kept([], ON_MON_WED_FRI, FRIDAY_20, MONDAY)
    assert day_marks(week, ON_MON_WED_FRI, FRIDAY_20)[4] is PLANNED

    (week,) = weeks_kept([held(FRIDAY_20)], ON_MON_WED_FRI, FRIDAY_20, MONDAY)
    assert day_marks(week, ON_MON_WED_FRI, FRIDAY_20)[4] is DONE


def test_where_any_day_will_do_none_is_marked():
    assert set(day_marks(WeekKept(MONDAY_16), Frequency(1, 5), MONDAY_16)) == {REST}
    assert set(day_marks(WeekKept(MONDAY_16), None, MONDAY_16)) == {REST}


def test_the_last_week_of_the_calendar_ends_with_it():
    assert len(WeekKept(date(9999, 12, 27)).days) == 5


days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(
    totals=st.lists(st.builds(held, days, st.sampled_from([0.0, 20.0])), max_size=12),
    last=days,
    first_day=st.sampled_from(Weekday),
)
def test_every_held_day_stands_in_one_week_and_weeks_follow_each_other(totals, last, first_day):
    weeks = weeks_kept(totals, None, last, first_day)

    wanted = {each.day for each in totals if each.held_seconds and each.day <= last}
    assert [day for week in weeks for day in week.done if day in week.days] == [
        day for week in weeks for day in week.done
    ]
    assert set().union(*(week.done for week in weeks)) == wanted
    assert weeks[-1].first == first_of_week(last, first_day)
    for before, after in pairwise(weeks):
        assert after.first - before.first == timedelta(days=7)
    assert all(week.first.isoweekday() == first_day for week in weeks)
