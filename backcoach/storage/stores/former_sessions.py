"""Reads and writes what sessions said before they were corrected."""

from datetime import datetime
from uuid import UUID

import apsw

from backcoach.domain.session import FormerSession
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import or_update
from backcoach.storage.sqlite.stored import Value
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.session_columns import FORMER, HELD, SELECT_HELD, SESSION

_SAID = ", ".join(name for name in FORMER.columns if name in SESSION.columns)
_OF_SESSION = f"""
    SELECT {FORMER.listed} FROM session_revision WHERE session_id = ? ORDER BY replaced_at
"""
_KEEP = FORMER.insert() + or_update(FORMER.columns, "session_id", "replaced_at")
_KEEP_PRESENT = f"""
    INSERT OR IGNORE INTO session_revision (session_id, replaced_at, {_SAID}, held_seconds)
    SELECT id, ?, {_SAID}, ? FROM session WHERE id = ?
"""
_DROP_UNCHANGED = f"""
    DELETE FROM session_revision WHERE replaced_at = ?1 AND session_id = ?2
        AND ({_SAID}, held_seconds) IS (SELECT {_SAID}, ?3 FROM session WHERE id = ?2)
"""


def former_sessions(database: Database, session_id: UUID) -> tuple[FormerSession, ...]:
    """What a session said before, oldest first."""
    return database.read(FORMER.name, FORMER.read, _OF_SESSION, str(session_id))


def keep_former_session(connection: apsw.Connection, former: FormerSession) -> None:
    """Write what a session said before, within a transaction."""
    connection.execute(_KEEP, FORMER.values(former))


def keep_what_it_says(connection: apsw.Connection, session_id: UUID, now: datetime) -> None:
    """Keep what a session says, before it is replaced within the transaction.

    Done again at the same time, after a fault, it keeps what was said before the first.
    """
    held = _held_now(connection, session_id)
    connection.execute(_KEEP_PRESENT, (utc_text(now), held, str(session_id)))


def drop_if_unchanged(connection: apsw.Connection, session_id: UUID, now: datetime) -> None:
    """Forget what was kept before a session was replaced, where it says the same again."""
    held = _held_now(connection, session_id)
    connection.execute(_DROP_UNCHANGED, (utc_text(now), str(session_id), held))


def _held_now(connection: apsw.Connection, session_id: UUID) -> Value:
    """What is held of each side, as it is kept of a former session."""
    rows = connection.execute(SELECT_HELD, (str(session_id),)).fetchall()
    return HELD.write(tuple(float(str(held)) for (held,) in rows))[0]
