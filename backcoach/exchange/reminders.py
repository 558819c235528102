"""Reminders for a calendar: RFC 5545, https://www.rfc-editor.org/rfc/rfc5545.

Times are floating: six in the evening stays six in the evening, wherever the calendar is. Nothing
about a person or their health is in it, since calendars are often shared.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from icalendar import Alarm, Calendar, Event

_UID = "6d4904cc-9956-52b0-92bb-3ce47929b483@backcoach"
_LASTS = timedelta(minutes=15)


class Weekday(StrEnum):
    """A day of the week by its RFC 5545 name, from Monday on."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"


@dataclass(frozen=True, slots=True)
class Reminder:
    """When to be reminded, and with which words. There is at least one day."""

    days: frozenset[Weekday]
    at: time
    words: str

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("`days` must not be empty")

    def first(self, now: datetime) -> date:
        """The first of the days on which the time is still to come."""
        today = now.date() + timedelta(days=now.time() >= self.at)
        week = (today + timedelta(days=ahead) for ahead in range(len(Weekday)))
        return next(day for day in week if list(Weekday)[day.weekday()] in self.days)


def calendar_of(reminder: Reminder, now: datetime) -> str:
    """A calendar of one event that comes again. Read in twice, it stays one."""
    event = Event()
    event.add("uid", _UID)
    event.add("dtstamp", now)
    event.add("dtstart", datetime.combine(reminder.first(now), reminder.at))
    event.add("duration", _LASTS)
    event.add("rrule", _rule(reminder.days))
    event.add("summary", reminder.words)
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(reminder.words))
    calendar = Calendar()
    calendar.add("prodid", "-//BackCoach//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text.decode()


def _rule(days: frozenset[Weekday]) -> dict[str, str | list[str]]:
    if days == frozenset(Weekday):
        return {"freq": "daily"}
    return {"freq": "weekly", "byday": [day.value for day in Weekday if day in days]}


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta())
    alarm.add("description", words)
    return alarm
