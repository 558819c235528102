from pathlib import Path
from uuid import uuid4

from backcoach.storage.database import Database
from backcoach.storage.opening import open_history
from backcoach.storage.person_store import PersonStore
from tests.storage.records import NOW


def test_the_owner_is_made_once(database: Database) -> None:
    store = PersonStore(database)

    me = store.me(NOW)

    assert me.is_me
    assert store.me(NOW) == me
    assert store.all() == (me,)


def test_the_owner_stays_the_same_after_a_restart(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW)

    with open_history(tmp_path, NOW).database as database:
        assert PersonStore(database).me(NOW) == me


def test_someone_from_a_history_that_was_lost_is_the_owner_of_the_new_one(
    database: Database,
) -> None:
    store = PersonStore(database)
    me = store.me(NOW)

    assert store.still(me.id, NOW) == me.id
    assert store.still(uuid4(), NOW) == me.id


def test_everyone_is_listed_but_the_archived_and_the_deleted(database: Database) -> None:
    store = PersonStore(database)
    me = store.me(NOW)
    with database.transaction() as connection:
        connection.executemany(
            "INSERT INTO person (id, label, is_me, made_at, archived_at, deleted_at) "
            "VALUES (?, ?, 0, '', ?, ?)",
            [
                (str(uuid4()), "B", None, None),
                (str(uuid4()), "A", None, None),
                (str(uuid4()), "C", "2026-01-01", None),
                (str(uuid4()), "D", None, "2026-01-01"),
            ],
        )

    assert [person.label for person in store.all()] == [me.label, "A", "B"]
