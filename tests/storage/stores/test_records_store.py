"""All records at once: what is told of a history, and what is found there of others."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from backcoach.domain.merging.records import DateRange, Records
from backcoach.domain.person import Person
from backcoach.domain.safety.screening_record import AgreementRecord
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore, Span
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_part, a_screening, a_session

ALWAYS = DateRange()
DAY = NOW.date()


@pytest.fixture
def store(database: Database) -> RecordsStore:
    return RecordsStore(database)


def add_person(database: Database, label: str, *, deleted: bool = False) -> UUID:
    key = uuid4()
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at, deleted_at) VALUES (?, ?, 0, '', ?)",
            (str(key), label, "2026-11-20" if deleted else None),
        )
    return key


def delete_session(database: Database, key: UUID) -> None:
    with database.transaction() as connection:
        connection.execute("UPDATE session SET deleted_at = '' WHERE id = ?", (str(key),))


def test_a_history_that_has_just_begun_tells_nothing(store: RecordsStore) -> None:
    assert store.persons() == ()
    assert list(store.screenings(ALWAYS)) == []
    assert store.agreements(ALWAYS) == ()
    assert list(store.sessions(ALWAYS)) == []
    assert store.span(ALWAYS) == Span(0, None, None)


def test_everything_is_told_oldest_first(database: Database, store: RecordsStore, me: UUID) -> None:
    check = a_screening(me)
    older = a_session(me, at=NOW - timedelta(days=3))
    newer = replace(a_session(me, check.id), parts=(a_part(),), stop_cues=("numbness",))
    ticks = [AgreementRecord(me, "age", DAY - timedelta(days=ago)) for ago in (0, 5)]
    ScreeningStore(database).save(check)
    for tick in ticks:
        ScreeningStore(database).agree(tick)
    for session in (newer, older):
        SessionStore(database).finish(session)

    assert list(store.screenings(ALWAYS)) == [check]
    assert store.agreements(ALWAYS) == tuple(reversed(ticks))
    assert list(store.sessions(ALWAYS)) == [older, newer]
    assert store.span(ALWAYS) == Span(2, DAY - timedelta(days=3), DAY)


def test_a_period_takes_its_first_and_last_day_by_the_local_calendar(
    database: Database, store: RecordsStore, me: UUID
) -> None:
    just_after_midnight = NOW.replace(hour=0, minute=5)
    session = a_session(me, at=just_after_midnight)
    SessionStore(database).finish(session)

    assert list(store.sessions(DateRange(DAY, DAY))) == [session]
    assert store.span(DateRange(DAY, DAY)).first == DAY
    yesterday = DAY - timedelta(days=1)
    assert list(store.sessions(DateRange(yesterday, yesterday))) == []


def test_the_check_that_opened_a_session_comes_along_though_it_is_older(
    database: Database, store: RecordsStore, me: UUID
) -> None:
    check, other = (a_screening(me, at=NOW - timedelta(days=1)) for _ in range(2))
    for each in (check, other):
        ScreeningStore(database).save(each)
    SessionStore(database).finish(a_session(me, check.id))

    assert list(store.screenings(DateRange(DAY, DAY))) == [check]


def test_what_was_deleted_is_not_told(database: Database, store: RecordsStore, me: UUID) -> None:
    gone = add_person(database, "B", deleted=True)
    check = a_screening(gone)
    ScreeningStore(database).save(check)
    ScreeningStore(database).agree(AgreementRecord(gone, "age", DAY))
    kept, deleted, theirs = a_session(me, check.id), a_session(me), a_session(gone)
    for session in (kept, deleted, theirs):
        SessionStore(database).finish(session)
    delete_session(database, deleted.id)

    assert [person.id for person in store.persons()] == [me]
    assert list(store.screenings(ALWAYS)) == []
    assert store.agreements(ALWAYS) == ()
    assert list(store.sessions(ALWAYS)) == [replace(kept, screening_id=None)]


def test_what_comes_is_found_by_its_ids(database: Database, store: RecordsStore, me: UUID) -> None:
    anna, gone = add_person(database, "Anna"), add_person(database, "B", deleted=True)
    check, session, deleted = a_screening(me), a_session(me), a_session(anna)
    tick = AgreementRecord(me, "age", DAY)
    ScreeningStore(database).save(check)
    ScreeningStore(database).agree(tick)
    for each in (session, deleted):
        SessionStore(database).finish(each)
    delete_session(database, deleted.id)

    here = store.here(
        Records(
            (Person(anna, "Other"), Person(gone, "B"), Person(uuid4(), "New")),
            (check, a_screening(anna)),
            (),
            (session, deleted, a_session(anna)),
        )
    )

    owner = PersonStore(database).me(NOW)
    assert here.owner == owner
    assert not here.is_blank
    assert here.records == Records((Person(anna, "Anna"), owner), (check,), (tick,), (session,))
    assert here.deleted == {gone, deleted.id}


def test_a_history_is_blank_until_anything_is_kept(database: Database, store: RecordsStore) -> None:
    assert store.here(Records()).is_blank
    assert store.here(Records()).owner is None

    me = PersonStore(database).me(NOW)
    assert store.here(Records()).is_blank

    SessionStore(database).begin(a_session(me.id))
    assert not store.here(Records()).is_blank


def test_a_period_may_be_one_day_in_the_past() -> None:
    assert DateRange(first=date(2026, 1, 1)).last == date.max
