"""Reads the totals that are kept beside the sessions, for charts and the calendar."""

from datetime import date
from uuid import UUID

from backcoach.domain.history.history import (
    HistoryTotals,
    PartTotal,
    ScoredSession,
    ScoreTotal,
    WeekTotal,
)
from backcoach.domain.history.history_year import DayTotal, HistoryYear
from backcoach.domain.session import Scores
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database, Row

# More sessions than this cannot be told apart in a chart.
MOST_SINGLY = 200
_WEEKS = """
    SELECT date(day, 'weekday 0', '-6 days') AS monday, sum(sessions), sum(finished), sum(stopped),
        sum(held_milliseconds), sum(stiffness_pairs), sum(stiffness_before), sum(stiffness_after),
        sum(pain_pairs), sum(pain_before), sum(pain_after)
    FROM day_total WHERE person_id = ? AND day BETWEEN ? AND ? GROUP BY monday ORDER BY monday
"""
_PARTS = """
    SELECT technique_id, side, sum(parts), sum(planned_milliseconds), sum(held_milliseconds)
    FROM part_total WHERE person_id = ? AND month BETWEEN ? AND ?
    GROUP BY technique_id, side ORDER BY technique_id, side
"""
_DAYS = """
    SELECT day, sessions, stopped, held_milliseconds
    FROM day_total WHERE person_id = ? AND day BETWEEN ? AND ? ORDER BY day
"""
_FIRST_DAY = "SELECT min(day) FROM day_total WHERE person_id = ?"
_LAST_DAY = "SELECT max(day) FROM day_total WHERE person_id = ?"
_SCORED = """
    SELECT day, stiffness_before, pain_before, stiffness_after, pain_after
    FROM session
    WHERE person_id = ? AND deleted_at IS NULL AND day BETWEEN ? AND ?
    ORDER BY day, started_at, id
"""


class TotalsStore:
    """Reads what the sessions of one person add up to.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def between(self, person_id: UUID, first: date, last: date) -> HistoryTotals:
        begin, end = first.isoformat(), last.isoformat()
        read = self._database.read
        weeks = read("day_total", _week, _WEEKS, str(person_id), begin, end)
        parts = read("part_total", part_total, _PARTS, str(person_id), begin[:7], end[:7])
        scored = None
        if sum(week.sessions for week in weeks) <= MOST_SINGLY:
            scored = read("session", _scored, _SCORED, str(person_id), begin, end)
        return HistoryTotals(last, weeks, parts, scored)

    def days(self, person_id: UUID, first: date, last: date) -> tuple[DayTotal, ...]:
        """The days with a session in a span, oldest first."""
        bound = (str(person_id), first.isoformat(), last.isoformat())
        return self._database.read("day_total", _day, _DAYS, *bound)

    def year(self, person_id: UUID, year: int, today: date) -> HistoryYear:
        """The days of a year, and the first and last day of all; today lies between them."""
        key, read = str(person_id), self._database.read
        ends = (read("day_total", _end, sql, key)[0] for sql in (_FIRST_DAY, _LAST_DAY))
        known = [day for day in ends if day]
        days = self.days(person_id, date(year, 1, 1), date(year, 12, 31))
        return HistoryYear(year, min([*known, today]), max([*known, today]), days)


def _end(row: Row) -> date | None:
    return date.fromisoformat(row[0]) if row[0] else None


def _day(row: Row) -> DayTotal:
    day, sessions, stopped, milliseconds = row
    return DayTotal(date.fromisoformat(day), sessions, stopped, milliseconds / 1000)


def _week(row: Row) -> WeekTotal:
    monday, sessions, finished, stopped, milliseconds, *sums = row
    return WeekTotal(
        date.fromisoformat(monday),
        sessions,
        finished,
        stopped,
        milliseconds / 1000,
        ScoreTotal(*sums[:3]),
        ScoreTotal(*sums[3:]),
    )


def part_total(row: Row) -> PartTotal:
    """Stretch, side, how often, and the milliseconds planned and held, as columns give them."""
    technique_id, side, parts, planned, held = row
    return PartTotal(technique_id, Side(side), parts, planned / 1000, held / 1000)


def _scored(row: Row) -> ScoredSession:
    day, *scores = row
    return ScoredSession(date.fromisoformat(day), Scores(*scores[:2]), Scores(*scores[2:]))
