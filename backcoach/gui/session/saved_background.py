"""What the log says right after a session."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from backcoach.domain.history.history_year import DayTotal
from backcoach.domain.history.pacing import Pacing, Sign, signs_of
from backcoach.domain.history.weeks_kept import first_of_week
from backcoach.domain.instant import shifted
from backcoach.domain.routines.routine import Routine
from backcoach.domain.stretch.frequency import Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.gui.services.history import History
from backcoach.words.locality import locality


class SavedBackground(NamedTuple):
    """Of one person: what the log shows, the days of this week, and what is planned."""

    person_id: UUID
    signs: tuple[Sign, ...]
    week: tuple[DayTotal, ...]
    routines: tuple[Routine, ...]
    doses: tuple[PersonDose, ...]


def saved_background(
    history: History, person_id: UUID, saved: UUID, pacing: Pacing, now: datetime
) -> SavedBackground:
    """Read what the log says now that the session `saved` is in it.

    That one alone is no reason to rest first: it is what one has just done.
    """
    since = shifted(now, -timedelta(days=pacing.days_looked_back))
    begins = first_of_week(now.date(), Weekday(locality().first_day))
    rows = history.sessions.since(person_id, since)
    before = signs_of(pacing, [row for row in rows if row.id != saved], now)
    signs = signs_of(pacing, rows, now)
    return SavedBackground(
        person_id,
        tuple(sign for sign in signs if sign is not Sign.REST_FIRST or sign in before),
        history.totals.days(person_id, begins, now.date()),
        history.routines.all(person_id),
        history.doses.all(person_id),
    )
