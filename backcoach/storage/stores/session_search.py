"""Finds sessions among any number: how many there are, and those from one place to another.

The monthly totals tell how many sessions of each kind a month has, so that only the months of
the wanted places are read.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backcoach.domain.folded_text import folded
from backcoach.domain.history.session_filter import SessionFilter
from backcoach.domain.session import SessionRow
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores import session_columns

_FIRST, _LAST = date.min.isoformat(), date.max.isoformat()
_BY_TIME = """
    SELECT id, day, started_at FROM session INDEXED BY session_newest
    WHERE person_id = ? AND deleted_at IS NULL AND day BETWEEN ? AND ?
"""
# Looks each kind of session up in the index, so that others are never read.
_BY_KIND = """
    SELECT s.id, s.day, s.started_at FROM (
        SELECT DISTINCT person_id, ended, played FROM month_total
        WHERE person_id = ? AND month BETWEEN ? AND ?{kinds}
    ) AS kind
    CROSS JOIN session AS s INDEXED BY session_kind
        ON s.person_id = kind.person_id AND s.ended = kind.ended AND s.played = kind.played
    WHERE s.deleted_at IS NULL AND s.day BETWEEN ? AND ?
"""
_BY_NOTE = """
    SELECT id, day, started_at FROM session INDEXED BY session_words
    WHERE person_id = ? AND deleted_at IS NULL AND note_words <> '' AND day BETWEEN ? AND ?{kinds}
"""
_MONTHS = """
    SELECT month, sum(sessions) FROM month_total
    WHERE person_id = ? AND month BETWEEN ? AND ?{kinds}
    GROUP BY month ORDER BY month DESC
"""
_COUNTED = """
    SELECT substr(day, 1, 7), count(*) FROM ({matching}) GROUP BY 1 ORDER BY 1 DESC
"""


@dataclass(frozen=True, slots=True)
class FoundSessions:
    """What was found: each month that has some, newest first, and how many it has."""

    person_id: UUID
    wanted: SessionFilter
    months: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        return sum(count for _, count in self.months)


class SessionSearch:
    """Looks for the sessions of one person.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, person_id: UUID, wanted: SessionFilter) -> FoundSessions:
        """How many sessions there are of what is wanted, by month."""
        first, last = _days(wanted)
        if folded(wanted.words).split():
            return FoundSessions(person_id, wanted, self._counted(person_id, wanted, first, last))
        kinds, values = _kinds(wanted)
        found = self._database.rows(
            _MONTHS.format(kinds=kinds), str(person_id), first[:7], last[:7], *values
        )
        months: dict[str, int] = dict(found)
        for month in {first[:7], last[:7]} & months.keys():
            begin, end = max(first, f"{month}-01"), min(last, f"{month}-31")
            months |= {month: 0, **dict(self._counted(person_id, wanted, begin, end))}
        return FoundSessions(person_id, wanted, tuple((m, n) for m, n in months.items() if n))

    def rows(self, found: FoundSessions, place: int, limit: int) -> tuple[SessionRow, ...]:
        """The sessions from a place on, counted from 0, newest first."""
        newest, oldest, passed, skipped = "", "", 0, 0
        for month, count in found.months:
            if passed + count > place:
                newest, skipped = newest or month, skipped if newest else place - passed
                oldest = month
            passed += count
            if passed >= place + limit:
                break
        if not newest:
            return ()
        first, last = _days(found.wanted)
        sql, values = _matching(
            found.person_id,
            found.wanted,
            max(first, f"{oldest}-01"),
            min(last, f"{newest}-31"),
        )
        ordered = f"{sql} ORDER BY {session_columns.ORDER} LIMIT ? OFFSET ?"
        lines = session_columns.rows_of(ordered)
        return session_columns.read_rows(self._database, lines, *values, limit, skipped)

    def _counted(
        self, person_id: UUID, wanted: SessionFilter, first: str, last: str
    ) -> tuple[tuple[str, int], ...]:
        """How many there are in each month, counted one by one."""
        sql, values = _matching(person_id, wanted, first, last)
        return tuple(
            (month, count)
            for month, count in self._database.rows(_COUNTED.format(matching=sql), *values)
        )


def _days(wanted: SessionFilter) -> tuple[str, str]:
    first = wanted.first_day.isoformat() if wanted.first_day else _FIRST
    return first, wanted.last_day.isoformat() if wanted.last_day else _LAST


def _kinds(wanted: SessionFilter) -> tuple[str, list[str]]:
    """A condition on what was played and how it ended, and the values that it binds."""
    sql, values = "", []
    if wanted.ended:
        sql += " AND ended = ?"
        values.append(str(wanted.ended))
    if wanted.technique_id or wanted.side:
        begin = f" {wanted.technique_id}" if wanted.technique_id else ""
        end = f"{wanted.side} " if wanted.side else ""
        sql += " AND instr(played, ?)"
        values.append(f"{begin}:{end}")
    return sql, values


def _matching(
    person_id: UUID, wanted: SessionFilter, first: str, last: str
) -> tuple[str, list[str]]:
    """A selection of the wanted sessions between two days, and the values that it binds."""
    person, (kinds, values) = str(person_id), _kinds(wanted)
    if words := folded(wanted.words).split():
        kinds += " AND instr(note_words, ?)" * len(words)
        return _BY_NOTE.format(kinds=kinds), [person, first, last, *values, *words]
    if kinds:
        return _BY_KIND.format(kinds=kinds), [person, first[:7], last[:7], *values, first, last]
    return _BY_TIME, [person, first, last]
