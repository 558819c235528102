"""The sessions that were played."""

import json
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import apsw

from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionRecord, SessionRow
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import local_time, utc_text
from backcoach.storage.stores import session_columns
from backcoach.storage.stores.session_columns import PART, SESSION

_COUNT = "SELECT coalesce(sum(sessions), 0) FROM day_total WHERE person_id = ?"
_LAST_STOP = """
    SELECT coalesce(ended_at, started_at), coalesce(ended_offset, started_offset) FROM session
    WHERE person_id = ? AND ended = 'stopped' AND deleted_at IS NULL
        AND coalesce(ended_at, started_at) <= ?
        AND (
            NOT EXISTS (SELECT 1 FROM session_stop_cue WHERE session_id = session.id)
            OR EXISTS (
                SELECT 1 FROM session_stop_cue WHERE session_id = session.id
                AND cue NOT IN (SELECT value FROM json_each(?))
            )
        )
    ORDER BY started_at DESC LIMIT 1
"""
_PAGE = session_columns.rows_of(f"""
    SELECT id FROM session
    WHERE person_id = ? AND deleted_at IS NULL AND (day, started_at, id) < (?, ?, ?)
    ORDER BY {session_columns.ORDER} LIMIT ?
""")
# The local day may be one behind that of UTC.
_SINCE = session_columns.rows_of("""
    SELECT id FROM session
    WHERE person_id = ?1 AND deleted_at IS NULL AND started_at >= ?2 AND day >= date(?2, '-1 day')
""")
# One that was skipped, or stopped because it hurt, was not done.
_DONE = f"""
    SELECT DISTINCT technique_id FROM session_part
    WHERE ended = 'done' AND session_id IN (
        SELECT id FROM session WHERE person_id = ? AND deleted_at IS NULL
        ORDER BY {session_columns.ORDER} LIMIT ?
    )
"""
# Those of a session that was deleted or dated otherwise too.
_CUES_BY = """
    SELECT DISTINCT cue FROM session_stop_cue WHERE session_id IN (
        SELECT id FROM session WHERE screening_id = ?2
        UNION ALL SELECT id FROM session
        WHERE person_id = ?1 AND deleted_at IS NULL
            AND started_at BETWEEN ?3 AND ?4 AND day >= date(?3, '-1 day')
    ) ORDER BY position, cue
"""
_AFTER_ALL_TIME = ("~", "", "")


class SessionStore:
    """Reads and writes sessions. Every method may be called again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, record: SessionRecord) -> None:
        """Keep a session that has begun, unless it is there."""
        with self._database.transaction() as connection:
            keep_session(connection, record, session_columns.BEGIN)

    def finish(self, record: SessionRecord) -> None:
        """Keep the whole record in place of what is there. No part is ever deleted."""
        with self._database.transaction() as connection:
            keep_session(connection, record)

    def get(self, session_id: UUID) -> SessionRecord | None:
        """One session; None if it is not there or was deleted."""
        key, rows = str(session_id), self._database.rows
        sessions = rows(session_columns.SELECT_SESSION, key)
        if not sessions:
            return None
        with self._database.reading("session", key):
            return SESSION.read(
                sessions[0],
                parts=tuple(PART.read(row) for row in rows(session_columns.SELECT_PARTS, key)),
                stop_cues=tuple(cue for (cue,) in rows(session_columns.SELECT_CUES, key)),
            )

    def page(
        self, person_id: UUID, limit: int, before: SessionRow | None = None
    ) -> tuple[SessionRow, ...]:
        """The newest sessions, or the newest of those before a row, newest first."""
        key = _AFTER_ALL_TIME
        if before:
            at = before.started_at
            key = (at.date().isoformat(), utc_text(at), str(before.id))
        return session_columns.read_rows(self._database, _PAGE, str(person_id), *key, limit)

    def since(self, person_id: UUID, since: datetime) -> tuple[SessionRow, ...]:
        """The sessions begun at that time or later, newest first."""
        return session_columns.read_rows(self._database, _SINCE, str(person_id), utc_text(since))

    def done(self, person_id: UUID, sessions: int) -> frozenset[str]:
        """The stretches of which a side was held to its end in the newest `sessions`."""
        rows = self._database.rows(_DONE, str(person_id), sessions)
        return frozenset(technique_id for (technique_id,) in rows)

    def count(self, person_id: UUID) -> int:
        return int(self._database.rows(_COUNT, str(person_id))[0][0])

    def last_stop(
        self, person_id: UUID, by: datetime, unfelt: Collection[str] = ()
    ) -> datetime | None:
        """When the newest session ended that was stopped by then; None where none was.

        One that was stopped only for reasons that are `unfelt` is left out; one without any reason
        is not.
        """
        found = self._database.read(
            "session",
            lambda row: local_time(*row),
            _LAST_STOP,
            str(person_id),
            utc_text(by),
            json.dumps(sorted(unfelt)),
        )
        return found[0] if found else None

    def reasons(self, check: ScreeningRecord, since: datetime, by: datetime) -> tuple[str, ...]:
        """Why sessions were stopped that a check opened, or that began between two times."""
        span = (utc_text(since), utc_text(by))
        rows = self._database.rows(_CUES_BY, str(check.person_id), str(check.id), *span)
        return tuple(cue for (cue,) in rows)


def keep_session(
    connection: apsw.Connection, record: SessionRecord, sql: str = session_columns.FINISH
) -> None:
    """Write a whole record within a transaction; `sql` says what becomes of one that is there."""
    key = str(record.id)
    connection.execute(sql, SESSION.values(record))
    connection.execute(session_columns.FORGET_CUES, (key,))
    cues = [(key, position, cue) for position, cue in enumerate(record.stop_cues)]
    connection.executemany(session_columns.INSERT_CUE, cues)
    parts = [
        {"session_id": key, "position": position, **PART.values(part)}
        for position, part in enumerate(record.parts)
    ]
    connection.executemany(session_columns.KEEP_PART, parts)
