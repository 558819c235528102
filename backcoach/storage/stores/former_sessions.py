"""What sessions said before they were put right, taken out of the history and put into it."""

from datetime import datetime
from typing import Any
from uuid import UUID

import apsw

from backcoach.domain.session import FormerSession, Scores
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text
from backcoach.storage.stores.session_columns import yes_or_no

_SAID = """person_id, started_at, started_offset, stiffness_before, pain_before, stiffness_after,
    pain_after, anything_new, note"""
_OF_SESSION = f"""
    SELECT session_id, replaced_at, {_SAID} FROM session_revision
    WHERE session_id = ? ORDER BY replaced_at
"""  # noqa: S608 - our own statement
_KEEP = f"""
    INSERT OR REPLACE INTO session_revision (session_id, replaced_at, {_SAID})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""  # noqa: S608 - our own statement
_KEEP_PRESENT = f"""
    INSERT OR IGNORE INTO session_revision (session_id, replaced_at, {_SAID})
    SELECT id, ?, {_SAID} FROM session WHERE id = ?
"""  # noqa: S608 - our own statement
_DROP_UNCHANGED = f"""
    DELETE FROM session_revision WHERE replaced_at = ?1 AND session_id = ?2
        AND ({_SAID}) IS (SELECT {_SAID} FROM session WHERE id = ?2)
"""  # noqa: S608 - our own statement


def former_sessions(database: Database, session_id: UUID) -> list[FormerSession]:
    """What a session said before, oldest first."""
    return [_former(row) for row in database.rows(_OF_SESSION, str(session_id))]


def keep_former_session(connection: apsw.Connection, former: FormerSession) -> None:
    """Write what a session said before, within a transaction."""
    values = (
        str(former.session_id),
        utc_text(former.replaced_at),
        str(former.person_id) if former.person_id else None,
        utc_text(former.started_at),
        offset_minutes(former.started_at),
        former.before.stiffness,
        former.before.pain,
        former.after.stiffness,
        former.after.pain,
        former.anything_new,
        former.note,
    )
    connection.execute(_KEEP, values)


def keep_what_it_says(connection: apsw.Connection, session_id: UUID, now: datetime) -> None:
    """Keep what a session says, before it is replaced within the transaction.

    Where the same is done again after a fault, what it said before the first time stays.
    """
    connection.execute(_KEEP_PRESENT, (utc_text(now), str(session_id)))


def drop_if_unchanged(connection: apsw.Connection, session_id: UUID, now: datetime) -> None:
    """Forget what was kept before a session was replaced, where it says the same again."""
    connection.execute(_DROP_UNCHANGED, (utc_text(now), str(session_id)))


def _former(row: tuple[Any, ...]) -> FormerSession:
    session_id, replaced_at, person_id, started_at, offset, *scores, new, note = row
    return FormerSession(
        UUID(session_id),
        local_time(replaced_at, 0),
        UUID(person_id) if person_id else None,
        local_time(started_at, offset),
        Scores(*scores[:2]),
        Scores(*scores[2:]),
        yes_or_no(new),
        note,
    )
