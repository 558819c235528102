"""What was deleted goes for good in its time, whatever it is, and leaves nothing in the file."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.routines.routine import Routine
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.routine_store import RoutineStore
from backcoach.storage.stores.session_store import SessionStore
from tests.exchange.any_records import ROUTINE
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_session

LATER = NOW + KEPT_AFTER_DELETING + timedelta(seconds=1)


@pytest.fixture
def routine(database: Database, me: UUID) -> Routine:
    mine = replace(ROUTINE, person_id=me, note="Unmistakable plan")
    RoutineStore(database).save(mine, NOW)
    RoutineStore(database).like(me, mine.id, liked=True)
    return mine


def test_a_deleted_session_goes_without_another_deletion(database: Database, me: UUID) -> None:
    session = replace(a_session(me), note="Unmistakable note", parts=(a_part(),))
    SessionStore(database).finish(session)
    CorrectionStore(database).delete(session.id, NOW)

    forget_overdue(database, NOW + KEPT_AFTER_DELETING)
    assert CorrectionStore(database).deleted(me, NOW)
    forget_overdue(database, LATER)

    assert database.rows("SELECT 1 FROM session") == []
    assert kept_totals(database) == counted_totals(database)
    assert b"Unmistakable" not in database.path.read_bytes()


def test_a_deleted_routine_goes_as_well(database: Database, routine: Routine) -> None:
    RoutineStore(database).delete(routine.id, NOW)

    forget_overdue(database, LATER)

    for table in ("routine", "routine_item", "routine_favourite"):
        assert database.rows(f"SELECT 1 FROM {table}") == []  # noqa: S608
    assert b"Unmistakable" not in database.path.read_bytes()


def test_what_is_not_deleted_stays(database: Database, me: UUID, routine: Routine) -> None:
    session = a_session(me)
    SessionStore(database).finish(session)

    forget_overdue(database, LATER)

    assert SessionStore(database).get(session.id) == session
    assert RoutineStore(database).get(routine.id) == routine
    assert RoutineStore(database).favourites(me) == {routine.id}


def test_where_nothing_can_be_written_it_waits(database: Database, me: UUID) -> None:
    session = a_session(me)
    SessionStore(database).finish(session)
    CorrectionStore(database).delete(session.id, NOW)
    database.refuse_writing(StorageError(Trouble.READ_ONLY, database.path))

    forget_overdue(database, LATER)

    assert database.rows("SELECT count(*) FROM session") == [(1,)]
