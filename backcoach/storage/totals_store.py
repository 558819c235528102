"""The totals that stand beside the sessions, read for charts."""

from datetime import date
from typing import Any
from uuid import UUID

from backcoach.domain.history import (
    DayTotal,
    HistoryTotals,
    PartTotal,
    ScoredSession,
    ScoreTotal,
)
from backcoach.domain.session import Scores
from backcoach.domain.side import Side
from backcoach.storage.database import Database

# As many lines as can still be told apart in a chart.
MOST_SINGLY = 200
_DAYS = """
    SELECT day, sessions, finished, stopped, held_milliseconds, stiffness_pairs, stiffness_before,
        stiffness_after, pain_pairs, pain_before, pain_after
    FROM day_total WHERE person_id = ? AND day BETWEEN ? AND ? ORDER BY day
"""
_PARTS = """
    SELECT technique_id, side, sum(parts), sum(planned_milliseconds), sum(held_milliseconds)
    FROM part_total WHERE person_id = ? AND month BETWEEN ? AND ?
    GROUP BY technique_id, side ORDER BY technique_id, side
"""
_SCORED = """
    SELECT day, stiffness_before, pain_before, stiffness_after, pain_after
    FROM session
    WHERE person_id = ? AND deleted_at IS NULL AND day BETWEEN ? AND ?
    ORDER BY day, started_at, id
"""


class TotalsStore:
    """Reads what the sessions of one person add up to.

    Raises:
        StorageError: from every method, where the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, person_id: UUID, first: date, last: date) -> HistoryTotals:
        """A span of time; where it has a session, it begins on the first day that has one."""
        begin, end = first.isoformat(), last.isoformat()
        days = tuple(_day(row) for row in self._database.rows(_DAYS, str(person_id), begin, end))
        parts = self._database.rows(_PARTS, str(person_id), begin[:7], end[:7])
        scored = None
        if sum(day.sessions for day in days) <= MOST_SINGLY:
            rows = self._database.rows(_SCORED, str(person_id), begin, end)
            scored = tuple(_scored(row) for row in rows)
        start = days[0].day if days else last
        return HistoryTotals(start, last, days, tuple(_part(row) for row in parts), scored)


def _day(row: tuple[Any, ...]) -> DayTotal:
    day, sessions, finished, stopped, milliseconds, *sums = row
    return DayTotal(
        date.fromisoformat(day),
        sessions,
        finished,
        stopped,
        milliseconds / 1000,
        ScoreTotal(*sums[:3]),
        ScoreTotal(*sums[3:]),
    )


def _part(row: tuple[Any, ...]) -> PartTotal:
    technique_id, side, parts, planned, held = row
    return PartTotal(technique_id, Side(side), parts, planned / 1000, held / 1000)


def _scored(row: tuple[Any, ...]) -> ScoredSession:
    day, *scores = row
    return ScoredSession(date.fromisoformat(day), Scores(*scores[:2]), Scores(*scores[2:]))
