"""Reminders for a calendar: RFC 5545, https://www.rfc-editor.org/rfc/rfc5545.

Nothing about a person or their health is in it, since calendars are often shared.
"""

from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from backcoach.domain.stretch.frequency import Weekday

_OURS = UUID("6d4904cc-9956-52b0-92bb-3ce47929b483")
_LASTS = timedelta(minutes=15)
# How long the rules of a zone are written out for; calendars that know its name need none of them.
_ZONE_YEARS = 20
# Later files of the same reminder count up from here, minute by minute.
_FIRST_EDITION = datetime(2026, 1, 1, tzinfo=UTC)
_MOST_EDITIONS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Reminder:
    """When to be reminded, and with which words. There is at least one day.

    `person_id` is whose it is; None where it is not one person's. Without a `zone`, it comes at
    that hour wherever the calendar is.
    """

    days: frozenset[Weekday]
    at: time
    words: str
    person_id: UUID | None = None
    zone: ZoneInfo | None = None

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("`days` must not be empty")

    def first(self, now: datetime) -> date:
        """The first of the days on which the time is still to come."""
        today = now.date() + timedelta(days=now.time() >= self.at)
        week = (today + timedelta(days=ahead) for ahead in range(len(Weekday)))
        return next(day for day in week if Weekday(day.isoweekday()) in self.days)

    @property
    def uid(self) -> str:
        """The same for the same person, days and hour: what calendars tell entries apart by.

        Nobody can tell from it whose it is.
        """
        days = ",".join(_codes(self.days))
        return f"{uuid5(_OURS, f'{self.person_id} {days} {self.at:%H:%M}')}@backcoach"


def calendar_of(reminder: Reminder, now: datetime) -> str:
    """A calendar of one event that comes again. Read in twice, it stays one; the later counts."""
    first = datetime.combine(reminder.first(now), reminder.at, tzinfo=reminder.zone)
    event = Event()
    event.add("uid", reminder.uid)
    event.add("sequence", _edition(now))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    event.add("dtstart", first)
    event.add("duration", _LASTS)
    event.add("rrule", _rule(reminder.days))
    event.add("summary", reminder.words)
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(reminder.words))
    calendar = Calendar()
    calendar.add("prodid", "-//BackCoach//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    year = first.year
    calendar.add_missing_timezones(date(year, 1, 1), date(min(year + _ZONE_YEARS, MAXYEAR), 1, 1))
    text: bytes = calendar.to_ical()
    return text.decode()


def _edition(now: datetime) -> int:
    """A number that is larger in each later file."""
    return min(max(0, (now - _FIRST_EDITION) // timedelta(minutes=1)), _MOST_EDITIONS)


def _rule(days: frozenset[Weekday]) -> dict[str, str | list[str]]:
    if days == frozenset(Weekday):
        return {"freq": "daily"}
    return {"freq": "weekly", "byday": _codes(days)}


def _codes(days: frozenset[Weekday]) -> list[str]:
    """The days by their RFC 5545 names, from Monday on."""
    return [day.name[:2] for day in sorted(days)]


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta())
    alarm.add("description", words)
    return alarm
