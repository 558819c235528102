from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from backcoach.domain.person import Belongings, Person
from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening_record import AgreementRecord
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.opening import open_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.dose_store import DoseStore
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.reminder_store import ReminderStore
from backcoach.storage.stores.routine_store import RoutineStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_part, a_screening, a_session

DOSE = Dosage(20, 2, Side.RIGHT, 10)
ADDED = """
    INSERT INTO person (id, label, is_me, note, archived_at, made_at)
    VALUES (?, 'anna', 0, '', ?, ?)
"""
MONTH_LATER = NOW + timedelta(days=30, minutes=1)


@pytest.fixture
def store(database: Database) -> PersonStore:
    return PersonStore(database)


@pytest.fixture
def me(store: PersonStore) -> Person:
    return store.me(NOW)


@pytest.fixture
def anna(store: PersonStore) -> Person:
    store.me(NOW)
    return added(store, "Anna")


def added(store: PersonStore, label: str) -> Person:
    person = Person(uuid4(), label)
    store.add(person, NOW)
    return person


def labels(people: tuple[Person, ...]) -> list[str]:
    return [person.label for person in people]


def give_all(database: Database, person_id: UUID) -> UUID:
    """One of everything; returns the safety check."""
    check = a_screening(person_id)
    ScreeningStore(database).save(check)
    ScreeningStore(database).agree(AgreementRecord(person_id, "fever", NOW.date()))
    session = replace(a_session(person_id, check.id), parts=(a_part(),))
    SessionStore(database).finish(session)
    routine = Routine(str(uuid4()), "Plan", (RoutineItem("T06", DOSE),), person_id=person_id)
    RoutineStore(database).save(routine, NOW)
    RoutineStore(database).like(person_id, routine.id, liked=True)
    DoseStore(database).save(PersonDose(person_id, "T06", DOSE), NOW)
    ReminderStore(database).save(ReminderTimes(person_id, frozenset(Weekday), (time(18, 0),)))
    return check.id


def counts(database: Database) -> dict[str, int]:
    tables = (
        *("person", "screening", "screening_answer", "agreement", "session", "session_part"),
        *("routine", "routine_item", "routine_favourite", "person_dose"),
        "reminder",
        *("day_total", "month_total", "part_total"),
    )
    ask = "SELECT count(*) FROM {}"
    return {name: database.rows(ask.format(name))[0][0] for name in tables}


def test_the_owner_is_made_once(store: PersonStore) -> None:
    me = store.me(NOW)

    assert me.is_me
    assert store.me(NOW) == me
    assert store.all() == (me,)


def test_the_owner_stays_the_same_after_a_restart(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW)

    with open_history(tmp_path, NOW).database as database:
        assert PersonStore(database).me(NOW) == me


def test_the_owner_of_a_history_that_was_lost_is_the_owner_of_the_new_one(
    store: PersonStore, me: Person
) -> None:
    assert store.ensure_person(me.id, NOW, None) == me.id
    assert store.ensure_person(uuid4(), NOW, None) == me.id
    former = replace(me, id=uuid4())
    assert store.ensure_person(former.id, NOW, former) == me.id
    assert store.all() == (me,)


def test_a_client_of_a_history_that_was_lost_is_put_back_as_themselves(
    store: PersonStore, me: Person
) -> None:
    client = Person(uuid4(), "Anna", note="Slowly.")

    assert store.ensure_person(client.id, NOW, client) == client.id
    assert store.ensure_person(client.id, NOW, client) == client.id

    assert store.all() == (me, client)


@pytest.mark.usefixtures("anna")
def test_a_client_who_is_put_back_beside_a_namesake_stays_apart(store: PersonStore) -> None:
    other = Person(uuid4(), "anna")

    assert store.ensure_person(other.id, NOW, other) == other.id
    assert labels(store.all()) == ["", "Anna", "anna (2)"]


def test_everyone_is_listed_by_label_but_the_archived_and_the_deleted(
    store: PersonStore, me: Person
) -> None:
    b, a, c, d = (added(store, label) for label in ("b", "A", "C", "D"))
    store.archive(c.id, NOW)
    store.delete(d.id, NOW)

    assert store.all() == (me, a, b)
    assert labels(store.archived()) == ["C"]
    assert [gone.person.label for gone in store.deleted(NOW)] == ["D"]


def test_numbered_clients_stand_in_the_order_in_which_people_count(store: PersonStore) -> None:
    for label in ("Client 10", "client 9", "Client 1"):
        added(store, label)

    assert labels(store.all()) == ["Client 1", "client 9", "Client 10"]


def test_adding_someone_twice_changes_nothing(store: PersonStore, anna: Person) -> None:
    store.rename(anna.id, "Anna B.", NOW)

    store.add(anna, NOW)

    assert labels(store.all()) == ["", "Anna B."]


def test_a_label_and_a_note_can_be_changed(store: PersonStore, me: Person, anna: Person) -> None:
    store.rename(anna.id, " 17  b ", NOW)
    store.take_note(anna.id, "Left hip is new.", NOW)
    store.rename(me.id, "Peter", NOW)

    assert store.all() == (
        replace(me, label="Peter"),
        replace(anna, label="17 b", note="Left hip is new."),
    )


@pytest.mark.usefixtures("anna")
def test_no_two_who_are_there_go_by_one_label(store: PersonStore) -> None:
    other = added(store, "ANNA")
    assert labels(store.all()) == ["", "Anna", "ANNA (2)"]

    store.rename(other.id, "17", NOW)
    store.rename(other.id, "anna", NOW)

    assert labels(store.all()) == ["", "Anna", "anna (2)"]


def test_who_is_archived_comes_back_as_they_were(store: PersonStore, anna: Person) -> None:
    store.archive(anna.id, NOW)
    store.archive(anna.id, NOW + timedelta(days=1))
    assert store.archived() == (replace(anna, archived_at=NOW),)

    store.take_up(anna.id, NOW)

    assert store.archived() == ()
    assert anna in store.all()


def test_the_owner_can_be_neither_archived_nor_deleted(store: PersonStore, me: Person) -> None:
    store.archive(me.id, NOW)
    store.delete(me.id, NOW)

    assert store.all() == (me,)


def test_the_day_of_the_newest_session_stands_beside_each_person(
    database: Database, store: PersonStore, anna: Person
) -> None:
    for days in (1, 9):
        SessionStore(database).finish(a_session(anna.id, at=NOW - timedelta(days=days)))

    assert store.last_days() == {anna.id: date(2026, 11, 19)}


def test_what_belongs_to_a_person_is_counted(
    database: Database, store: PersonStore, me: Person, anna: Person
) -> None:
    give_all(database, anna.id)
    deleted = a_session(anna.id)
    SessionStore(database).finish(deleted)
    CorrectionStore(database).delete(deleted.id, NOW)

    assert store.belongings(anna.id) == Belongings(1, 1, 1, 1, 1)
    assert store.belongings(me.id) == Belongings()


def test_who_is_deleted_comes_back_with_everything_within_30_days(
    database: Database, store: PersonStore, anna: Person
) -> None:
    give_all(database, anna.id)
    store.delete(anna.id, NOW)
    store.delete(anna.id, NOW + timedelta(days=1))
    (gone,) = store.deleted(NOW + timedelta(days=30))
    assert (gone.person, gone.deleted_at) == (anna, NOW)
    assert store.deleted(MONTH_LATER) == ()

    store.bring_back(anna.id, NOW + timedelta(days=30))

    assert anna in store.all()
    assert store.belongings(anna.id) == Belongings(1, 1, 1, 1, 1)


def test_who_comes_back_beside_a_namesake_gets_a_number(store: PersonStore, anna: Person) -> None:
    store.delete(anna.id, NOW)
    added(store, "anna")

    store.bring_back(anna.id, NOW)

    assert labels(store.all()) == ["", "anna", "Anna (2)"]


def test_bringing_back_who_is_gone_for_good_changes_nothing(store: PersonStore) -> None:
    store.bring_back(uuid4(), NOW)

    assert store.all() == ()


@pytest.mark.parametrize("days", [0, 30])
def test_nobody_is_forgotten_before_their_time(
    database: Database, store: PersonStore, anna: Person, days: int
) -> None:
    store.delete(anna.id, NOW)

    forget_overdue(database, NOW + timedelta(days=days))

    assert [gone.person for gone in store.deleted(NOW)] == [anna]


def test_after_30_days_a_person_goes_for_good_with_everything(
    database: Database, store: PersonStore, me: Person, anna: Person
) -> None:
    give_all(database, me.id)
    before = counts(database)
    give_all(database, anna.id)
    store.delete(anna.id, NOW)

    forget_overdue(database, MONTH_LATER)

    assert counts(database) == {**before, "person": 1}
    assert store.belongings(me.id) == Belongings(1, 1, 1, 1, 1)
    assert database.rows("PRAGMA foreign_key_check") == []


def test_the_next_deletion_lets_go_of_those_before(store: PersonStore, anna: Person) -> None:
    other = added(store, "17")
    store.delete(anna.id, NOW)

    store.delete(other.id, MONTH_LATER)

    assert [gone.person for gone in store.deleted(NOW)] == [other]


def test_sessions_of_others_stay_when_the_safety_check_they_name_goes(
    database: Database, store: PersonStore, me: Person, anna: Person
) -> None:
    check_id = give_all(database, anna.id)
    mine = replace(a_session(me.id, check_id), parts=(a_part(),))
    SessionStore(database).finish(mine)
    totals = my_totals(database, me.id)
    store.delete(anna.id, NOW)

    forget_overdue(database, MONTH_LATER)

    assert SessionStore(database).get(mine.id) == replace(mine, screening_id=None)
    assert my_totals(database, me.id) == totals
    assert database.rows("PRAGMA foreign_key_check") == []


def my_totals(database: Database, person_id: UUID) -> list[object]:
    tables = ("day_total", "month_total", "part_total")
    ask = "SELECT * FROM {} WHERE person_id = ?"
    return [database.rows(ask.format(name), str(person_id)) for name in tables]


def test_what_a_session_said_before_no_longer_names_who_is_gone(
    database: Database, store: PersonStore, me: Person, anna: Person
) -> None:
    mine = a_session(me.id)
    SessionStore(database).finish(mine)
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO session_revision (session_id, replaced_at, started_at, started_offset, "
            "note, person_id) VALUES (?, '', '', 0, '', ?)",
            (str(mine.id), str(anna.id)),
        )
    store.delete(anna.id, NOW)

    forget_overdue(database, MONTH_LATER)

    assert database.rows("SELECT person_id FROM session_revision") == [(None,)]


def test_nothing_of_a_forgotten_person_is_left_in_the_file(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        store = PersonStore(database)
        client = added(store, "Unmistakable label")
        store.delete(client.id, NOW)
        forget_overdue(database, datetime(2027, 3, 1, tzinfo=NOW.tzinfo))
        path = database.path

    assert b"Unmistakable" not in path.read_bytes()


def test_namesakes_from_two_histories_are_listed_apart(
    database: Database, store: PersonStore, anna: Person
) -> None:
    first, other = UUID(int=1), UUID(int=2)
    later = utc_text(NOW + timedelta(days=1))
    for key, archived in ((first, None), (other, later)):
        with database.transaction() as connection:
            connection.execute(ADDED, (str(key), archived, later))

    assert {each.id: each.label for each in store.all()[1:]} == {anna.id: "Anna", first: "anna (2)"}
    assert labels(store.archived()) == ["anna (3)"]
