"""Records from elsewhere in a history: all of them, or none."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from backcoach.domain.merge import Merge, OtherOwner, merge
from backcoach.domain.records import Period, Records
from backcoach.domain.session import AgreementRecord
from backcoach.storage import merging
from backcoach.storage.database import Database
from backcoach.storage.merging import keep_merge
from backcoach.storage.opening import open_history
from backcoach.storage.person_store import PersonStore
from backcoach.storage.records_store import RecordsStore
from backcoach.storage.screening_store import ScreeningStore
from backcoach.storage.session_store import SessionStore
from backcoach.storage.storage_error import StorageError, Trouble
from tests.exchange.any_records import ANNA, CHECK, ME, PLAIN, SESSION, in_order, records
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_screening, a_session

LATER = NOW + timedelta(days=1)


def everything(database: Database) -> Records:
    store, always = RecordsStore(database), Period()
    return Records(
        store.persons(),
        tuple(store.screenings(always)),
        store.agreements(always),
        tuple(store.sessions(always)),
    )


def bring(
    database: Database,
    coming: Records,
    *,
    replacing: bool = False,
    other_owner: OtherOwner = OtherOwner.UNSAID,
) -> Merge:
    merged = merge(coming, RecordsStore(database).here(coming), other_owner, "Kim")
    keep_merge(database, merged, LATER, replacing=replacing)
    return merged


@contextmanager
def a_history() -> Iterator[Database]:
    folder = Path(tempfile.mkdtemp())
    try:
        with open_history(folder, NOW).database as database:
            yield database
    finally:
        shutil.rmtree(folder)


@settings(max_examples=30)
@given(coming=records())
def test_any_records_that_come_into_an_empty_history_are_all_there(coming: Records) -> None:
    with a_history() as database:
        bring(database, coming)

        assert everything(database) == in_order(coming)
        assert not bring(database, coming).brings_new


@settings(max_examples=15)
@given(mine=records(), theirs=records())
def test_two_histories_that_take_each_other_in_end_alike(mine: Records, theirs: Records) -> None:
    mine, theirs = (
        replace(each, persons=tuple(replace(p, is_me=False) for p in each.persons))
        for each in (mine, theirs)
    )
    with a_history() as here, a_history() as there:
        bring(here, mine)
        bring(there, theirs)

        bring(here, everything(there), replacing=True)
        bring(there, everything(here), replacing=True)

        assert everything(here) == everything(there)
        assert kept_totals(here) == counted_totals(here) == kept_totals(there)


def test_what_is_otherwise_here_stays_unless_it_is_asked_to_be_replaced(database: Database) -> None:
    bring(database, PLAIN)
    session = replace(SESSION, parts=(a_part(),), stop_cues=(), note="Other")
    check = replace(CHECK, outcome="urgent", withdrawn_at=NOW, answers={})
    other = replace(
        PLAIN,
        persons=(ME, replace(ANNA, label="Anne")),
        screenings=(check,),
        sessions=(session,),
    )

    bring(database, other)
    assert everything(database) == PLAIN

    bring(database, other, replacing=True)
    assert everything(database) == other
    assert kept_totals(database) == counted_totals(database)
    changed = database.rows("SELECT changed_at FROM session")
    assert changed == [("2026-11-21T08:12:00.000000Z",)]


def test_what_was_deleted_here_comes_back_only_when_asked(database: Database) -> None:
    bring(database, PLAIN)
    with database.transaction() as connection:
        connection.execute("UPDATE session SET deleted_at = ''")
        connection.execute("UPDATE person SET deleted_at = '' WHERE is_me = 0")
    theirs = a_session(ANNA.id)
    check = a_screening(ANNA.id)
    agreed = AgreementRecord(ANNA.id, "age", NOW.date())
    coming = replace(
        PLAIN,
        screenings=(CHECK, check),
        agreements=(agreed,),
        sessions=(SESSION, replace(theirs, screening_id=check.id)),
    )

    bring(database, coming)
    assert everything(database).sessions == ()

    bring(database, coming, replacing=True)
    assert set(everything(database).persons) == {ME, ANNA}
    assert agreed in everything(database).agreements
    assert {session.id for session in everything(database).sessions} == {SESSION.id, theirs.id}


def test_a_session_comes_without_the_check_of_someone_who_was_deleted_here(
    database: Database,
) -> None:
    bring(database, Records((ME, ANNA)))
    with database.transaction() as connection:
        connection.execute("UPDATE person SET deleted_at = '' WHERE is_me = 0")
    check = a_screening(ANNA.id)
    session = a_session(ME.id, check.id)

    bring(database, Records((ME, ANNA), (check,), (), (session,)))

    assert everything(database).sessions == (replace(session, screening_id=None),)


def test_the_owner_of_a_blank_history_makes_way(database: Database) -> None:
    PersonStore(database).me(NOW)

    bring(database, PLAIN)

    assert PersonStore(database).me(NOW) == ME
    assert everything(database) == PLAIN


def test_someone_elses_records_stand_beside_mine(database: Database) -> None:
    me = PersonStore(database).me(NOW)
    SessionStore(database).finish(a_session(me.id))

    bring(database, PLAIN, other_owner=OtherOwner.SOMEONE_ELSE)

    assert [person.label for person in everything(database).persons] == ["", "Anna", "Kim"]
    assert SessionStore(database).count(me.id) == 1


def test_a_fault_on_the_way_leaves_everything_as_it_was(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError(Trouble.DISK_FULL, database.path)

    monkeypatch.setattr(merging, "keep_session", full)

    with pytest.raises(StorageError):
        bring(database, PLAIN)

    assert everything(database) == Records()
    assert ScreeningStore(database).get(CHECK.id) is None
