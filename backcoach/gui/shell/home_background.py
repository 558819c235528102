"""What the start page needs of the log."""

from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from backcoach.domain.history.history import WeekTotal
from backcoach.domain.history.history_year import DayTotal
from backcoach.domain.history.pacing import Pacing, Sign, signs_of
from backcoach.domain.history.weeks_kept import first_of_week
from backcoach.domain.instant import shifted, shifted_day
from backcoach.domain.person import Person
from backcoach.domain.routines.routine import Routine
from backcoach.domain.session import SessionRow
from backcoach.domain.stretch.frequency import Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.gui.history.goal.asked_goal import AskedGoal, asked_now
from backcoach.gui.services.history import History
from backcoach.words.locality import locality

TREND_WEEKS = 12


class HomeBackground(NamedTuple):
    """Of one person: the latest sessions, newest first, and what follows from them.

    It is nobody's where nothing is told of anyone.

    `week` are the days of this week with a session, `weeks` the totals of the last weeks, oldest
    first. `people` is everyone there is, `asked` what is asked about their goal.
    """

    person_id: UUID | None
    today: date
    sessions: tuple[SessionRow, ...] = ()
    signs: tuple[Sign, ...] = ()
    week: tuple[DayTotal, ...] = ()
    weeks: tuple[WeekTotal, ...] = ()
    routines: tuple[Routine, ...] = ()
    doses: tuple[PersonDose, ...] = ()
    people: tuple[Person, ...] = ()
    asked: AskedGoal | None = None


def nothing_told(now: datetime) -> HomeBackground:
    """What the start page says where clients come and go: nothing of anyone."""
    return HomeBackground(None, now.date())


def home_background(
    history: History, person_id: UUID, pacing: Pacing, now: datetime
) -> HomeBackground:
    """Read what the start page says of the log."""
    today = now.date()
    recent = history.sessions.since(
        person_id, shifted(now, -timedelta(days=pacing.days_looked_back))
    )
    monday = first_of_week(today, Weekday.MONDAY)
    totals = history.totals.between(person_id, shifted_day(monday, -7 * (TREND_WEEKS - 1)), today)
    week_begins = first_of_week(today, Weekday(locality().first_day))
    return HomeBackground(
        person_id,
        today,
        tuple(recent) or history.sessions.page(person_id, 1),
        signs_of(pacing, recent, now),
        history.totals.days(person_id, week_begins, today),
        totals.weeks,
        history.routines.all(person_id),
        history.doses.all(person_id),
        history.people.all(),
        asked_now(history, person_id, today),
    )
