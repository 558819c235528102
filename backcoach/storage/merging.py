"""Writes records from elsewhere into the history: all of them, or none."""

from dataclasses import replace
from datetime import datetime

import apsw

from backcoach.domain.merge import Merge
from backcoach.domain.session import SessionRecord
from backcoach.storage import session_columns
from backcoach.storage.database import Database
from backcoach.storage.screening_store import keep_agreement, keep_screening, replace_screening
from backcoach.storage.session_store import BEGIN, FINISH, keep_session
from backcoach.storage.stored_time import utc_text

_MAKE_WAY = "DELETE FROM person WHERE id = ?"
_ADD_PERSON = "INSERT INTO person (id, label, is_me, made_at) VALUES (?, ?, ?, ?)"
_REPLACE_PERSON = "UPDATE person SET label = ?, changed_at = ?, deleted_at = NULL WHERE id = ?"
_REPLACED = "UPDATE session SET changed_at = ?, deleted_at = NULL WHERE id = ?"
_HAS_CHECK = "SELECT 1 FROM screening WHERE id = ?"


def keep_merge(database: Database, coming: Merge, now: datetime, *, replacing: bool) -> None:
    """Add what is new and, if asked to replace, put what differs in place of what is here.

    Raises:
        StorageError: the world stands in the way. The history is as it was.
    """
    with database.transaction() as connection:
        if coming.makes_way:
            connection.execute(_MAKE_WAY, (str(coming.makes_way),))
        _add(connection, coming, now)
        if replacing:
            _replace(connection, coming, now)


def _add(connection: apsw.Connection, coming: Merge, now: datetime) -> None:
    for person in coming.persons.new:
        values = (str(person.id), person.label, person.is_me, utc_text(now))
        connection.execute(_ADD_PERSON, values)
    for check in coming.screenings.new:
        keep_screening(connection, check)
    for agreement in coming.agreements.new:
        keep_agreement(connection, agreement)
    for session in coming.sessions.new:
        keep_session(connection, BEGIN, _opened(connection, session))


def _replace(connection: apsw.Connection, coming: Merge, now: datetime) -> None:
    for person in (*coming.persons.differing, *coming.persons.deleted):
        connection.execute(_REPLACE_PERSON, (person.label, utc_text(now), str(person.id)))
    for check in (*coming.screenings.differing, *coming.screenings.deleted):
        replace_screening(connection, check)
    for agreement in coming.agreements.deleted:
        keep_agreement(connection, agreement)
    for session in (*coming.sessions.differing, *coming.sessions.deleted):
        key = str(session.id)
        connection.execute(session_columns.FORGET_PARTS, (key,))
        keep_session(connection, FINISH, _opened(connection, session))
        connection.execute(_REPLACED, (utc_text(now), key))


def _opened(connection: apsw.Connection, session: SessionRecord) -> SessionRecord:
    """The session; without its safety check where that is a deleted person's and stays away."""
    check = session.screening_id
    if check is None or connection.execute(_HAS_CHECK, (str(check),)).fetchall():
        return session
    return replace(session, screening_id=None)
