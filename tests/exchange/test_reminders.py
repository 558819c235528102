"""Reminders: what a calendar makes of them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from backcoach.exchange.reminders import Reminder, Weekday, calendar_of
from tests.storage.records import NOW, times

EVENING = time(18)
MONDAY_AND_FRIDAY = Reminder(
    frozenset({Weekday.MONDAY, Weekday.FRIDAY}), EVENING, "Time for a gentle stretch; if you like"
)


def event(reminder: Reminder = MONDAY_AND_FRIDAY, now: datetime = NOW):
    calendar = Calendar.from_ical(calendar_of(reminder, now))
    assert calendar["version"] == "2.0"
    (found,) = calendar.walk("VEVENT")
    return found


def test_a_reminder_comes_again_each_week_on_its_days():
    assert event()["rrule"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "FR"]}


def test_a_reminder_for_all_days_comes_daily():
    daily = Reminder(frozenset(Weekday), EVENING, "Stretch")

    assert event(daily)["rrule"] == {"FREQ": ["DAILY"]}


def test_a_reminder_is_at_the_time_of_wherever_the_calendar_is():
    assert event().decoded("dtstart") == datetime(2026, 11, 20, 18, 0)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (NOW, date(2026, 11, 20)),
        (NOW.replace(hour=18), date(2026, 11, 23)),
        (NOW.replace(day=21), date(2026, 11, 23)),
    ],
)
def test_the_first_reminder_is_still_to_come(now, first):
    assert MONDAY_AND_FRIDAY.first(now) == first


def test_a_reminder_rings_on_time_with_its_words():
    (alarm,) = event().walk("VALARM")

    assert alarm.decoded("trigger") == timedelta()
    assert str(alarm["description"]) == str(event()["summary"]) == MONDAY_AND_FRIDAY.words


def test_a_reminder_that_is_read_in_again_replaces_the_one_before():
    other = Reminder(frozenset(Weekday), time(7), "Stretch")

    assert event()["uid"] == event(other)["uid"]


def test_a_reminder_without_a_day_is_none():
    with pytest.raises(ValueError, match="days"):
        Reminder(frozenset(), EVENING, "Never")


@given(
    days=st.frozensets(st.sampled_from(Weekday), min_size=1),
    at=st.times(),
    words=st.text(st.characters(exclude_categories=["C"])),
    now=times(),
)
def test_any_reminder_is_read_back_with_its_days(days, at, words, now):
    found = event(Reminder(days, at.replace(microsecond=0), words), now)

    first = found.decoded("dtstart")
    assert list(Weekday)[first.weekday()] in days
    assert first > now.replace(tzinfo=None)
    assert first - now.replace(tzinfo=None) <= timedelta(days=7)
    assert str(found["summary"]) == words
