"""Which reminder is meant by what was chosen, in the window or on the command line."""

from collections.abc import Iterable, Sequence
from datetime import time
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone

from backcoach.domain.person import Person
from backcoach.domain.stretch.frequency import Weekday
from backcoach.exchange.reminders import Reminder
from backcoach.words.translation import translate


def reminder_for(
    weekdays: Iterable[int], at: time, person_id: UUID | None, zone: ZoneInfo | None
) -> Reminder:
    """A reminder on days of the week, counted from Monday as 0. Without a zone, it floats."""
    days = frozenset(Weekday(day + 1) for day in weekdays)
    words = translate("ReminderChoice", "Time for a gentle stretch")
    return Reminder(days, at, words, person_id, zone)


def whose_reminder(chosen: UUID | None, persons: Sequence[Person]) -> UUID | None:
    """Whose it is: the one who was chosen, or the only one that there is."""
    only = persons[0].id if len(persons) == 1 else None
    return chosen or only


def own_zone() -> ZoneInfo | None:
    """The time zone that the computer is set to; None where its name is none that is known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return None
