"""Writes records from elsewhere into the history: all of them, or none."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import apsw

from backcoach.domain.merging.merge import Merge
from backcoach.domain.merging.records import Favourite
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.routines.routine import Routine
from backcoach.domain.session import SessionRecord
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores import session_columns
from backcoach.storage.stores.dose_store import keep_dose
from backcoach.storage.stores.former_sessions import (
    drop_if_unchanged,
    keep_former_session,
    keep_what_it_says,
)
from backcoach.storage.stores.goal_store import keep_goal, keep_goal_check
from backcoach.storage.stores.person_store import PERSON, insert_person
from backcoach.storage.stores.routine_store import keep_favourite, keep_routine
from backcoach.storage.stores.screening_store import (
    keep_agreement,
    keep_screening,
    note_ahead,
    replace_screening,
)
from backcoach.storage.stores.session_store import keep_session

_MAKE_WAY = "DELETE FROM person WHERE id = ?"
_REPLACE_PERSON = """
    UPDATE person SET label = :label, note = :note, archived_at = :archived_at,
        changed_at = :changed_at, deleted_at = NULL
    WHERE id = :id
"""
_REPLACED = "UPDATE session SET changed_at = ?, deleted_at = NULL WHERE id = ?"
_HAS_CHECK = "SELECT 1 FROM screening WHERE id = ?"


def keep_merge(database: Database, coming: Merge, now: datetime, *, replacing: bool) -> None:
    """Add what is new and, if asked to replace, put what differs in place of what is here.

    Raises:
        StorageError: the file cannot be read or written. The history is as it was.
    """
    with database.transaction() as connection:
        if coming.makes_way:
            connection.execute(_MAKE_WAY, (str(coming.makes_way),))
        _add(connection, coming, now)
        if replacing:
            _replace(connection, coming, now)
        note_ahead(connection, now)


def _add(connection: apsw.Connection, coming: Merge, now: datetime) -> None:
    for person in coming.persons.new:
        insert_person(connection, person, now)
    for check in coming.screenings.new:
        keep_screening(connection, check)
    for agreement in coming.agreements.new:
        keep_agreement(connection, agreement)
    for session in coming.sessions.new:
        keep_session(connection, _opened(connection, session))
    for former in coming.former_sessions.new:
        keep_former_session(connection, former)
    _keep_plans(connection, coming.routines.new, coming.doses.new, coming.favourites.new, now)
    _keep_goals(connection, coming.goals.new, coming.goal_checks.new, now)


def _replace(connection: apsw.Connection, coming: Merge, now: datetime) -> None:
    for person in (*coming.persons.differing, *coming.persons.deleted):
        connection.execute(_REPLACE_PERSON, PERSON.values(person) | {"changed_at": utc_text(now)})
    for check in (*coming.screenings.differing, *coming.screenings.deleted):
        replace_screening(connection, check)
    for agreement in coming.agreements.deleted:
        keep_agreement(connection, agreement)
    for session in (*coming.sessions.differing, *coming.sessions.deleted):
        _replace_session(connection, session, now)
    for former in (*coming.former_sessions.differing, *coming.former_sessions.deleted):
        keep_former_session(connection, former)
    _keep_plans(
        connection,
        (*coming.routines.differing, *coming.routines.deleted),
        (*coming.doses.differing, *coming.doses.deleted),
        coming.favourites.deleted,
        now,
    )
    _keep_goals(
        connection,
        (*coming.goals.differing, *coming.goals.deleted),
        (*coming.goal_checks.differing, *coming.goal_checks.deleted),
        now,
    )


def _keep_plans(
    connection: apsw.Connection,
    routines: Iterable[Routine],
    doses: Iterable[PersonDose],
    favourites: Iterable[Favourite],
    now: datetime,
) -> None:
    for routine in routines:
        keep_routine(connection, routine, now)
    for dose in doses:
        keep_dose(connection, dose, now)
    for favourite in favourites:
        keep_favourite(connection, favourite.person_id, favourite.routine_id)


def _keep_goals(
    connection: apsw.Connection,
    goals: Iterable[PersonGoal],
    checks: Iterable[GoalCheck],
    now: datetime,
) -> None:
    for goal in goals:
        keep_goal(connection, goal, now)
    for check in checks:
        keep_goal_check(connection, check)


def _replace_session(connection: apsw.Connection, session: SessionRecord, now: datetime) -> None:
    """Replace a session by the imported one, and keep what it said."""
    key = str(session.id)
    keep_what_it_says(connection, session.id, now)
    connection.execute(session_columns.FORGET_PARTS, (key,))
    keep_session(connection, _opened(connection, session))
    drop_if_unchanged(connection, session.id, now)
    connection.execute(_REPLACED, (utc_text(now), key))


def _opened(connection: apsw.Connection, session: SessionRecord) -> SessionRecord:
    """The session, without its safety check if that was not imported."""
    check = session.screening_id
    if check is None or connection.execute(_HAS_CHECK, (str(check),)).fetchall():
        return session
    return replace(session, screening_id=None)
