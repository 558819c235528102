"""Reminders by the clock on the wall: moments here have no zone."""

# ruff: noqa: DTZ001 - moments by the clock on the wall have no zone
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.routines.due import DayPlan
from backcoach.domain.routines.reminding import (
    LATEST,
    DaySoFar,
    ReminderTimes,
    ReminderWatch,
    wants_reminder,
)
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.frequency import Weekday
from tests.stretches import KNEE

ME = UUID(int=1)
MORNING, EVENING = time(7, 30), time(18, 0)
WEEKDAYS = frozenset(list(Weekday)[:5])
BOTH = ReminderTimes(ME, WEEKDAYS, (EVENING, MORNING))
PLAN = Routine("r", "Plan", (RoutineItem("T05", usual_dosage(KNEE, first_time=False)),))
NOTHING = DaySoFar(in_session=False, shut=False, sessions=0)


def friday(hour, minute=0, day=20, zone=UTC):
    return datetime(2026, 11, day, hour, minute, tzinfo=zone)


def wall(at):
    return at.replace(tzinfo=None)


def due(now, *, since, times=BOTH, **watch):
    return ReminderWatch(wall(since), **watch).due(times, now)


def test_times_stand_in_their_order_and_once():
    assert ReminderTimes(ME, WEEKDAYS, (EVENING, MORNING, time(18, 0, 30))).times == (
        MORNING,
        EVENING,
    )


@pytest.mark.parametrize(
    ("days", "times"),
    [(frozenset(), (MORNING,)), (WEEKDAYS, ()), (WEEKDAYS, (MORNING, EVENING, time(12, 0)))],
)
def test_there_is_at_least_one_day_and_one_or_two_times(days, times):
    with pytest.raises(ValueError, match="must"):
        ReminderTimes(ME, days, times)


def test_the_next_time_may_be_later_today_or_after_the_weekend():
    assert BOTH.next_after(friday(7, 30)) == datetime(2026, 11, 20, 18, 0)
    assert BOTH.next_after(friday(18)) == datetime(2026, 11, 23, 7, 30)
    assert BOTH.next_after(datetime.max.replace(tzinfo=UTC)) is None


def test_a_time_that_came_since_the_last_look_is_due_once():
    assert due(friday(18), since=friday(17, 59)) == datetime(2026, 11, 20, 18, 0)
    assert due(friday(18, 1), since=friday(18)) is None
    assert due(friday(17, 59), since=friday(17, 58)) is None


def test_another_day_of_the_week_has_no_reminder():
    assert due(friday(18, day=21), since=friday(17, 59, day=21)) is None


def test_after_a_sleep_only_the_latest_is_due_and_only_if_it_is_not_long_gone():
    slept = friday(6)

    assert due(friday(18, 10), since=slept) == datetime(2026, 11, 20, 18, 0)
    assert due(friday(18, 0) + LATEST + timedelta(minutes=1), since=slept) is None


def test_a_time_just_before_midnight_may_be_told_just_after_it():
    late = ReminderTimes(ME, frozenset({Weekday.FRIDAY}), (time(23, 50),))

    assert due(friday(0, 5, day=21), since=friday(23, 49), times=late) == datetime(
        2026, 11, 20, 23, 50
    )


def test_a_clock_that_is_set_back_reminds_of_nothing_twice():
    shown = datetime(2026, 11, 20, 18, 0)

    assert due(friday(17, 40), since=friday(18, 20), shown=shown) is None
    assert due(friday(18), since=friday(17, 40), shown=shown) is None


def test_an_hour_that_comes_twice_reminds_once_and_one_that_is_left_out_half_an_hour_later():
    berlin, night = ZoneInfo("Europe/Berlin"), ReminderTimes(ME, frozenset(Weekday), (time(2, 30),))
    first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    watch = ReminderWatch(datetime(2026, 10, 25, 2, 29))
    at = watch.due(night, first)
    assert at == datetime(2026, 10, 25, 2, 30)
    watch = watch.looked(first, at).looked(datetime(2026, 10, 25, 2, 0, tzinfo=berlin), None)
    assert watch.due(night, first.replace(fold=1)) is None

    leap = ReminderWatch(datetime(2026, 3, 29, 1, 59))
    assert leap.due(night, datetime(2026, 3, 29, 3, 0, tzinfo=berlin)) == datetime(
        2026, 3, 29, 2, 30
    )


def test_in_an_hour_it_is_due_once_more():
    watch = ReminderWatch(datetime(2026, 11, 20, 18, 0)).snoozed(friday(18, 2))

    assert watch.due(BOTH, friday(19, 1)) is None
    assert watch.looked(friday(18, 30), None).due(BOTH, friday(19, 2)) == datetime(
        2026, 11, 20, 19, 2
    )
    shown = watch.looked(friday(19, 2), datetime(2026, 11, 20, 19, 2))
    assert shown.snoozed_until is None
    assert shown.due(BOTH, friday(19, 3)) is None
    assert watch.due(BOTH, friday(20, 2)) is None, "long gone: the computer slept"


def wanted(hour=18, times=BOTH, **day):
    found = DaySoFar(**{"in_session": False, "shut": False, "sessions": 0} | day)
    return wants_reminder(found, times, datetime(2026, 11, 20, hour, 0))


def test_nobody_is_reminded_in_a_session_or_while_all_is_shut():
    assert wanted()
    assert not wanted(in_session=True)
    assert not wanted(shut=True)


def test_with_a_plan_it_is_what_is_due_that_counts():
    assert wanted(sessions=1, plans=[DayPlan(PLAN, 1, 1), DayPlan(PLAN, 1, 2)])
    assert not wanted(plans=[DayPlan(PLAN, 1, 1)])
    assert not wanted(plans=[DayPlan(PLAN, 0, 0)]), "it is not planned for today"


def test_without_a_plan_each_time_that_came_asks_for_a_session():
    assert wanted(8)
    assert not wanted(8, sessions=1)
    assert wanted(18, sessions=1)
    assert not wanted(18, sessions=2)
    assert wanted(12, ReminderTimes(ME, WEEKDAYS, (EVENING,))), "it was put off until now"


reminders = st.builds(
    ReminderTimes,
    st.just(ME),
    st.frozensets(st.sampled_from(Weekday), min_size=1),
    st.lists(st.times(), min_size=1, max_size=2).map(tuple),
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))


@given(reminders, moments)
def test_what_comes_next_lies_ahead_and_nothing_comes_between(times, now):
    found = times.next_after(now)

    assert found > wall(now)
    assert Weekday(found.isoweekday()) in times.days
    assert found.time() in times.times
    assert found - wall(now) <= timedelta(days=7)
    again = times.next_after((found - timedelta(seconds=1)).replace(tzinfo=UTC))
    assert again == found


@given(reminders, moments, st.lists(st.integers(-90, 2000), max_size=40))
def test_each_time_is_told_once_at_most_however_the_clock_jumps(times, now, jumps):
    watch, told = ReminderWatch(wall(now)), []
    for minutes in jumps:
        now += timedelta(minutes=minutes)
        at = watch.due(times, now)
        if at is not None:
            told.append(at)
            assert timedelta() <= wall(now) - at <= LATEST
        watch = watch.looked(now, at)

    assert all(before != after for before, after in pairwise(told))
