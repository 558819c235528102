"""Reads what a report of the history needs, without reading every session."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import HistoryTotals
from backcoach.domain.history.report_records import READ_LIMITS, ReportRecords
from backcoach.domain.merging.records import DateRange
from backcoach.domain.session import SessionRecord
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.goal_store import GoalStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_columns import ORDER
from backcoach.storage.stores.session_store import SessionStore
from backcoach.storage.stores.totals_store import TotalsStore, part_total

_LABEL = "SELECT label FROM person WHERE id = ?"
_DAYS = "SELECT count(*) FROM day_total WHERE person_id = ? AND day BETWEEN ? AND ?"
# Whole months come from their totals; those at both ends are added up session by session.
_PARTS_BY_DAY = """
    SELECT technique_id, side, 1 AS parts,
        CAST(round(planned_seconds * 1000) AS INTEGER) AS planned_milliseconds,
        CAST(round(held_seconds * 1000) AS INTEGER) AS held_milliseconds
    FROM session CROSS JOIN session_part ON session_id = id
    WHERE person_id = ?1 AND deleted_at IS NULL
"""
_PARTS = f"""
    SELECT technique_id, side, sum(parts), sum(planned_milliseconds), sum(held_milliseconds)
    FROM (
        SELECT technique_id, side, parts, planned_milliseconds, held_milliseconds
        FROM part_total
        WHERE person_id = ?1 AND month > substr(?2, 1, 7) AND month < substr(?3, 1, 7)
        UNION ALL
        {_PARTS_BY_DAY} AND day BETWEEN ?2 AND min(?3, substr(?2, 1, 7) || '-31')
        UNION ALL
        {_PARTS_BY_DAY} AND day BETWEEN max(?2, substr(?3, 1, 7) || '-01') AND ?3
            AND substr(?2, 1, 7) < substr(?3, 1, 7)
    )
    GROUP BY technique_id, side ORDER BY technique_id, side
"""
_AMONG = "FROM session WHERE person_id = ? AND deleted_at IS NULL AND day BETWEEN ? AND ?"
_NEWEST = f"ORDER BY {ORDER} LIMIT ?"
# A session that was not stopped has reasons where something was felt right after it.
_REASON = "EXISTS (SELECT 1 FROM session_stop_cue WHERE session_id = id)"
_STOPPED = f"SELECT id {_AMONG} AND (ended = 'stopped' OR {_REASON}) {_NEWEST}"
_FELT_AFTER = f"SELECT count(*) {_AMONG} AND ended <> 'stopped' AND {_REASON}"
_ANSWERED = f"SELECT count(anything_new), total(anything_new) {_AMONG}"
_NEWS = f"SELECT day {_AMONG} AND anything_new = 1 {_NEWEST}"
_WITH_NOTE = f"{_AMONG} AND note_words <> '' AND trim(note, char(9, 10, 13, 32)) <> ''"
_NOTES = f"SELECT count(*) {_WITH_NOTE}"
_NOTED = f"SELECT id {_WITH_NOTE} {_NEWEST}"
_MOST = READ_LIMITS[0]


class ReportStore:
    """Reads what a report says of one person.

    Raises:
        StorageError: the file cannot be read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sessions = SessionStore(database)
        self._screenings = ScreeningStore(database)
        self._totals = TotalsStore(database)
        self._goals = GoalStore(database)

    def read(self, person_id: UUID, period: DateRange, now: datetime) -> ReportRecords:
        """All that a report has room for; empty for an unknown person."""
        among = (str(person_id), period.first.isoformat(), period.last.isoformat())
        rows = self._database.rows
        labels = rows(_LABEL, among[0])
        answered, news = rows(_ANSWERED, *among)[0]
        return ReportRecords(
            label=labels[0][0] if labels else "",
            period=period,
            days=rows(_DAYS, *among)[0][0],
            totals=self._exact_totals(person_id, period),
            stopped=self._records(_STOPPED, *among, _MOST.stops),
            answered=answered,
            news=int(news),
            news_days=self._database.read(
                "session", lambda row: date.fromisoformat(row[0]), _NEWS, *among, _MOST.news
            ),
            noted=self._records(_NOTED, *among, _MOST.notes),
            notes=rows(_NOTES, *among)[0][0],
            check=self._screenings.latest(person_id, now),
            agreements=self._screenings.agreements(person_id, now.date()),
            felt_after=rows(_FELT_AFTER, *among)[0][0],
            goal=self._goal(person_id, period.last),
        )

    def _goal(self, person_id: UUID, last: date) -> GoalProgress | None:
        found = self._goals.progress(person_id)
        if found is None or found.goal.set_on > last:
            return None
        told = tuple(check for check in found.checks if check.checked_on <= last)
        return replace(found, checks=told)

    def _exact_totals(self, person_id: UUID, period: DateRange) -> HistoryTotals:
        """The totals, with the stretches counted to the day."""
        totals = self._totals.between(person_id, period.first, period.last)
        begin, end = period.first.isoformat(), period.last.isoformat()
        parts = self._database.read("part_total", part_total, _PARTS, str(person_id), begin, end)
        return replace(totals, parts=parts)

    def _records(self, sql: str, *values: object) -> tuple[SessionRecord, ...]:
        ids = self._database.read("session", lambda row: UUID(row[0]), sql, *values)
        return tuple(filter(None, map(self._sessions.get, ids)))
