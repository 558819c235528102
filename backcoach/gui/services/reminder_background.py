"""What speaks for or against reminding someone now."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backcoach.domain.instant import shifted
from backcoach.domain.person import Person
from backcoach.domain.routines.due import DayPlan, day_plans, planned
from backcoach.domain.routines.reminding import DaySoFar, ReminderTimes
from backcoach.domain.safety.shut import closed_by
from backcoach.domain.stretch.frequency import Weekday
from backcoach.gui.services.history import History
from backcoach.storage.content.content import Content
from backcoach.words.locality import locality

_WEEK = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class RemindedPerson:
    """A person, their times if they still have any, and their day so far.

    `among_others` tells that there are others on this computer.
    """

    person: Person
    times: ReminderTimes | None
    sessions: int
    plans: tuple[DayPlan, ...]
    shut: bool
    among_others: bool

    def day(self, *, in_session: bool) -> DaySoFar:
        return DaySoFar(in_session, self.shut, self.sessions, self.plans)


def reminder_background(
    history: History, person_id: UUID, content: Content, now: datetime
) -> RemindedPerson:
    """Read it. Nothing is written, not even what lies ahead of the clock."""
    sessions = history.sessions.since(person_id, shifted(now, -_WEEK))
    today = now.date()
    said = planned(
        history.routines.all(person_id), history.doses.all(person_id), content.techniques
    )
    people = history.people.all()
    since = shifted(now, -timedelta(hours=content.screening.shut_hours) - _WEEK)
    checks = history.screenings.shutting(person_id, since)
    shut = (each for check in checks for each in check.shuts(content.screening))
    return RemindedPerson(
        next(each for each in people if each.id == person_id),
        history.reminders.get(person_id),
        sum(each.held_seconds > 0 and each.started_at.date() == today for each in sessions),
        day_plans(said, sessions, today, Weekday(locality().first_day)),
        closed_by(shut, now, content.screening.shut_hours) is not None,
        len(people) > 1,
    )
