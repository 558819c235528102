"""Records from elsewhere in a history: all of them, or none."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from backcoach.domain.history.correction import held_of
from backcoach.domain.merging.merge import Merge, OtherOwner, merge
from backcoach.domain.merging.records import (
    DateRange,
    Favourite,
    Records,
    RecordStream,
)
from backcoach.domain.safety.screening_record import AgreementRecord
from backcoach.domain.session import FormerSession
from backcoach.storage.backups.opening import open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores import merging
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.routine_store import RoutineStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.exchange.any_records import (
    AGREED,
    ANNA,
    CHECK,
    DOSE,
    FORMER,
    LIKED,
    ME,
    PLAIN,
    ROUTINE,
    SESSION,
    in_order,
    records,
)
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_screening, a_session

LATER = NOW + timedelta(days=1)
KINDS = [each.name for each in fields(RecordStream)]


def everything(database: Database) -> Records:
    stream = RecordsStore(database).stream(DateRange())
    return Records(*(tuple(getattr(stream, name)) for name in KINDS))


def bring(
    database: Database,
    coming: Records,
    *,
    replacing: bool = False,
    other_owner: OtherOwner = OtherOwner.UNSAID,
    now: datetime = LATER,
) -> Merge:
    merged = merge(coming, RecordsStore(database).here(coming), other_owner, "Kim")
    keep_merge(database, merged, now, replacing=replacing)
    return merged


@contextmanager
def a_history() -> Iterator[Database]:
    folder = Path(tempfile.mkdtemp())
    try:
        with open_history(folder, NOW).database as database:
            yield database
    finally:
        shutil.rmtree(folder)


@settings(max_examples=settings.default.max_examples // 2)
@given(coming=records())
def test_any_records_that_come_into_an_empty_history_are_all_there(coming: Records) -> None:
    with a_history() as database:
        bring(database, coming)

        assert everything(database) == in_order(coming)
        assert not bring(database, coming).brings_new


@settings(max_examples=settings.default.max_examples // 3)
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
        persons=(replace(ME, note=""), replace(ANNA, label="Anne", archived_at=None)),
        screenings=(check,),
        sessions=(session,),
        routines=(replace(ROUTINE, label="Morning", person_id=None),),
        doses=(replace(DOSE, note=""),),
    )

    bring(database, other)
    assert everything(database) == PLAIN

    bring(database, other, replacing=True)
    said = FormerSession(
        *(SESSION.id, LATER, ME.id, NOW, SESSION.before, SESSION.after, False, SESSION.note),
        *(SESSION.ended, held_of(SESSION)),
    )
    assert everything(database) == replace(other, former_sessions=(FORMER, said))
    assert kept_totals(database) == counted_totals(database)
    changed = database.rows("SELECT changed_at FROM session")
    assert changed == [("2026-11-21T08:12:00.000000Z",)]


def changed(kept: Records, pick: Callable[[list[bool]], bool]) -> Records:
    """What another computer may hold: some of it changed, and some not there."""

    def some(records: tuple[Any, ...], **change: object) -> tuple[Any, ...]:
        there = [each for each in records if pick([True, True, False])]
        return tuple(replace(each, **change) if pick([True, False]) else each for each in there)

    sessions = some(kept.sessions, note="There", parts=())
    ids = {session.id for session in sessions}
    former = [each for each in kept.former_sessions if each.session_id in ids]
    return replace(
        kept,
        persons=tuple(
            replace(each, label=f"{each.label}!", note="There", archived_at=pick([None, NOW]))
            for each in kept.persons
        ),
        screenings=some(kept.screenings, withdrawn_at=NOW),
        agreements=some(kept.agreements),
        sessions=tuple(replace(each, screening_id=None) for each in sessions),
        former_sessions=some(tuple(former), note="There before"),
        routines=some(kept.routines, label="There", rounds=3),
        doses=some(kept.doses, note="There"),
        favourites=some(kept.favourites),
    )


def delete_some(database: Database, pick: Callable[[list[bool]], bool]) -> None:
    for table, others in (("person", "is_me = 0"), ("session", "1"), ("routine", "1")):
        for (key,) in database.rows(f"SELECT id FROM {table} WHERE {others} ORDER BY id"):  # noqa: S608
            if pick([False, False, True]):
                with database.transaction() as connection:
                    deleted = f"UPDATE {table} SET deleted_at = ? WHERE id = ?"  # noqa: S608
                    connection.execute(deleted, (utc_text(NOW), key))


@settings(max_examples=settings.default.max_examples // 3, phases=[Phase.generate])
@given(mine=records(), chance=st.randoms(use_true_random=False))
def test_what_two_computers_have_changed_and_deleted_ends_alike(
    mine: Records, chance: Random
) -> None:
    pick = chance.choice
    with a_history() as here, a_history() as there:
        bring(here, mine)
        bring(there, changed(mine, pick))
        delete_some(here, pick)
        delete_some(there, pick)

        for hour in range(2):
            now = LATER + timedelta(hours=hour)
            bring(here, everything(there), replacing=True, now=now)
            bring(there, everything(here), replacing=True, now=now + timedelta(minutes=30))

        assert everything(here) == everything(there)
        for each in (here, there):
            assert kept_totals(each) == counted_totals(each)


def test_version_1_says_nothing_of_notes_and_so_takes_none_away(database: Database) -> None:
    bring(database, PLAIN)
    bare = tuple(replace(each, note="", archived_at=None) for each in PLAIN.persons)

    bring(database, replace(PLAIN, persons=bare, tells_notes=False), replacing=True)

    assert everything(database) == PLAIN


def test_a_routine_that_was_deleted_here_stays_so_until_asked(database: Database) -> None:
    bring(database, PLAIN)
    RoutineStore(database).delete(ROUTINE.id, LATER)
    liked = Favourite(ME.id, ROUTINE.id)
    coming = replace(PLAIN, favourites=(liked, LIKED))

    merged = bring(database, coming)
    assert merged.routines.deleted == (ROUTINE,)
    assert merged.favourites.deleted == (liked,)
    assert everything(database).routines == ()

    bring(database, coming, replacing=True)
    assert everything(database) == coming


def test_all_that_is_planned_for_someone_deleted_stays_away_with_them(database: Database) -> None:
    theirs = Favourite(ANNA.id, "first_time")
    whole = replace(PLAIN, favourites=(LIKED, theirs))
    bring(database, whole)
    PersonStore(database).delete(ANNA.id, NOW)
    left = replace(FORMER, person_id=None)

    assert everything(database) == Records(
        (ME,), (CHECK,), (AGREED,), (SESSION,), (left,), (), (), (LIKED,)
    )
    merged = bring(database, whole)
    assert (merged.routines.deleted, merged.doses.deleted) == ((ROUTINE,), (DOSE,))
    assert merged.favourites.deleted == (theirs,)
    assert everything(database).persons == (ME,)

    bring(database, whole, replacing=True)
    assert everything(database) == whole


def test_whose_a_session_was_is_known_if_either_side_knows(database: Database) -> None:
    bring(database, PLAIN)
    unknown = replace(PLAIN, former_sessions=(replace(FORMER, person_id=None),))

    assert bring(database, unknown, replacing=True).former_sessions.same == (FORMER,)
    assert everything(database) == PLAIN


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
