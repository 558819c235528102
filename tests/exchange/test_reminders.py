"""Reminders: what a calendar makes of them."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from backcoach.domain.stretch.frequency import Weekday
from backcoach.exchange.reminders import Reminder, calendar_of
from tests.storage.records import NOW, our_times

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


def test_a_reminder_without_a_zone_is_at_the_time_of_wherever_the_calendar_is():
    assert event().decoded("dtstart") == datetime(2026, 11, 20, 18, 0)  # noqa: DTZ001
    assert "VTIMEZONE" not in calendar_of(MONDAY_AND_FRIDAY, NOW)


def test_a_reminder_in_a_zone_brings_its_rules_along():
    berlin = replace(MONDAY_AND_FRIDAY, zone=ZoneInfo("Europe/Berlin"))

    calendar = Calendar.from_ical(calendar_of(berlin, NOW))

    assert "DTSTART;TZID=Europe/Berlin:20261120T180000" in calendar_of(berlin, NOW)
    assert event(berlin).decoded("dtstart").isoformat() == "2026-11-20T18:00:00+01:00"
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Berlin"]
    assert not calendar.get_missing_tzids()
    assert {"STANDARD", "DAYLIGHT"} <= {each.name for each in calendar.walk()}


@pytest.mark.parametrize("name", ["Asia/Kolkata", "America/New_York", "Africa/Casablanca", "UTC"])
def test_a_reminder_comes_at_its_hour_all_year_in_any_zone(name):
    found = event(replace(MONDAY_AND_FRIDAY, zone=ZoneInfo(name)))

    assert found.decoded("dtstart").hour == EVENING.hour


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


def test_the_same_choice_is_the_same_entry_and_the_later_file_counts():
    before, after = event(), event(now=NOW + timedelta(days=1))

    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]
    assert before.decoded("last-modified") < after.decoded("last-modified")


@pytest.mark.parametrize(
    "other",
    [
        replace(MONDAY_AND_FRIDAY, person_id=UUID(int=1)),
        replace(MONDAY_AND_FRIDAY, person_id=UUID(int=2)),
        replace(MONDAY_AND_FRIDAY, days=frozenset({Weekday.MONDAY})),
        replace(MONDAY_AND_FRIDAY, at=time(7)),
    ],
)
def test_another_person_day_or_hour_is_another_entry(other):
    assert other.uid != MONDAY_AND_FRIDAY.uid
    assert str(other.person_id) not in calendar_of(other, NOW)


def test_other_words_or_another_zone_are_the_same_entry_changed():
    assert replace(MONDAY_AND_FRIDAY, words="Now").uid == MONDAY_AND_FRIDAY.uid
    assert replace(MONDAY_AND_FRIDAY, zone=ZoneInfo("UTC")).uid == MONDAY_AND_FRIDAY.uid


def test_a_reminder_without_a_day_is_none():
    with pytest.raises(ValueError, match="days"):
        Reminder(frozenset(), EVENING, "Never")


@given(
    days=st.frozensets(st.sampled_from(Weekday), min_size=1),
    at=st.times(),
    words=st.text(st.characters(exclude_categories=["C"])),
    now=our_times(),
    zone=st.none() | st.timezones(),
)
def test_any_reminder_is_read_back_with_its_days(days, at, words, now, zone):
    reminder = Reminder(days, at.replace(microsecond=0), words, None, zone)

    found = event(reminder, now)

    first = found.decoded("dtstart").replace(tzinfo=None)
    assert Weekday(first.isoweekday()) in days
    assert first > now.replace(tzinfo=None)
    assert first - now.replace(tzinfo=None) <= timedelta(days=7)
    assert str(found["summary"]) == words
