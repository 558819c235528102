"""Corrects, deletes and restores sessions. What they said before is kept."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from backcoach.domain.history.correction import Correction, corrected
from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.instant import shifted
from backcoach.domain.session import FormerSession, SessionRow
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import local_time, utc_text
from backcoach.storage.stores import session_columns
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.former_sessions import former_sessions, keep_what_it_says
from backcoach.storage.stores.moved_visit import move_visit
from backcoach.storage.stores.session_store import SessionStore, keep_session

_CHANGED = "UPDATE session SET changed_at = ? WHERE id = ?"
_DELETE = "UPDATE session SET deleted_at = ?, changed_at = ?1 WHERE id = ? AND deleted_at IS NULL"
_BRING_BACK = "UPDATE session SET deleted_at = NULL, changed_at = ? WHERE id = ?"
_LAST_MOVE = """
    SELECT max(r.replaced_at) FROM session_revision AS r JOIN session AS s ON s.id = r.session_id
    WHERE r.person_id <> s.person_id AND ?1 IN (r.person_id, s.person_id)
"""
_KNOWN = "SELECT 1 FROM person WHERE id = ?"
_DELETED = session_columns.rows_of("""
    SELECT id FROM session WHERE person_id = ? AND deleted_at >= ?
""")


class CorrectionStore:
    """Changes sessions that are kept. Every change may be made again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def correct(self, session_id: UUID, correction: Correction, now: datetime) -> None:
        """Correct a session and keep what it said; does nothing for one that is gone.

        If it is given to another person, its safety check goes along. A person who is not known
        here is passed over.
        """
        record = SessionStore(self._database).get(session_id)
        if record is None:
            return
        person_id = correction.person_id or record.person_id
        if not self._database.rows(_KNOWN, str(person_id)):
            person_id = record.person_id
        correction = replace(correction, person_id=person_id)
        with self._database.transaction() as connection:
            if person_id != record.person_id:
                with self._database.reading("screening", record.screening_id):
                    move_visit(connection, record, person_id)
            keep_what_it_says(connection, session_id, now)
            keep_session(connection, corrected(record, correction))
            connection.execute(_CHANGED, (utc_text(now), str(session_id)))

    def former(self, session_id: UUID) -> tuple[FormerSession, ...]:
        """What a session said before, the newest first."""
        return tuple(reversed(former_sessions(self._database, session_id)))

    def last_move(self, person_id: UUID) -> datetime | None:
        """When a session last came to a person from another, or went to another; None if never."""
        return self._database.read(
            "session_revision",
            lambda row: local_time(row[0], 0) if row[0] else None,
            _LAST_MOVE,
            str(person_id),
        )[0]

    def delete(self, session_id: UUID, now: datetime) -> None:
        """Delete a session, and for good what was deleted more than `KEPT_AFTER_DELETING` ago."""
        forget_overdue(self._database, now)
        with self._database.transaction() as connection:
            connection.execute(_DELETE, (utc_text(now), str(session_id)))

    def bring_back(self, session_id: UUID, now: datetime) -> None:
        with self._database.transaction() as connection:
            connection.execute(_BRING_BACK, (utc_text(now), str(session_id)))

    def deleted(self, person_id: UUID, now: datetime) -> tuple[SessionRow, ...]:
        """The sessions that can still be brought back, newest first."""
        since = utc_text(shifted(now, -KEPT_AFTER_DELETING))
        return session_columns.read_rows(self._database, _DELETED, str(person_id), since)
