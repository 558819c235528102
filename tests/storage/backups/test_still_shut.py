"""What was shut lately stays shut where an older copy takes the place of the history."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from backcoach.domain.person import Person
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import HISTORY, open_history, set_aside_unless_sound
from backcoach.storage.backups.still_shut import keep_shut
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from tests.storage.records import NOW, a_screening

BEN, ANNA = Person(UUID(int=17), "Ben"), Person(UUID(int=18), "Anna")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_history(tmp_path, NOW).database as database:
        yield database


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def stopped(database: Database, person_id: UUID) -> ScreeningRecord:
    check = a_screening(person_id)
    ScreeningStore(database).save(check)
    ScreeningStore(database).withdraw(check.id, NOW)
    return replace(check, withdrawn_at=NOW)


def shut(database: Database, person_id: UUID) -> list[ScreeningRecord]:
    found = ScreeningStore(database).shutting(person_id, NOW - timedelta(days=1))
    return [each.record for each in found]


def test_a_stop_and_a_sign_since_the_copy_stay_shut_for_everyone_in_it(
    backups: Backups, database: Database
) -> None:
    people = PersonStore(database)
    me = people.me(NOW).id
    people.add(BEN, NOW)
    copy = backups.make(database, NOW, Occasion.ASKED)
    people.add(ANNA, NOW)
    mine, bens = stopped(database, me), stopped(database, BEN.id)
    stopped(database, ANNA.id)
    sign = replace(a_screening(me), outcome="urgent")
    ahead = replace(a_screening(me, at=NOW + timedelta(days=9)), outcome="urgent")
    old = replace(a_screening(me, at=NOW - timedelta(days=30)), outcome="urgent")
    for check in (sign, ahead, old):
        ScreeningStore(database).save(check)

    backups.restore(database, copy, LATER)

    assert {each.id for each in shut(database, me)} == {mine.id, sign.id, ahead.id}
    assert mine in shut(database, me)
    assert shut(database, BEN.id) == [bens]
    assert ScreeningStore(database).get(old.id) is None
    assert [person.id for person in people.all()] == [me, BEN.id]
    assert ScreeningStore(database).ahead_since(me, LATER) == LATER


def test_a_stop_of_a_check_that_the_copy_knows_is_known_to_it(
    backups: Backups, database: Database
) -> None:
    check = a_screening(PersonStore(database).me(NOW).id)
    ScreeningStore(database).save(check)
    copy = backups.make(database, NOW, Occasion.ASKED)
    ScreeningStore(database).withdraw(check.id, NOW)

    backups.restore(database, copy, LATER)

    assert ScreeningStore(database).get(check.id) == replace(check, withdrawn_at=NOW)


def test_the_owners_goes_to_the_owner_of_the_copy(
    backups: Backups, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    with open_history(tmp_path / "other", NOW).database as other:
        owner = PersonStore(other).me(NOW).id
        copy = backups.make(other, NOW, Occasion.ASKED)
    mine = stopped(database, PersonStore(database).me(NOW).id)

    backups.restore(database, copy, LATER)

    assert shut(database, owner) == [replace(mine, person_id=owner)]


def test_what_cannot_be_read_stops_no_copy_from_being_brought_back(
    backups: Backups, database: Database
) -> None:
    me = PersonStore(database).me(NOW).id
    PersonStore(database).add(BEN, NOW)
    copy = backups.make(database, NOW, Occasion.ASKED)
    stopped(database, BEN.id)
    broken = stopped(database, me)
    with database.transaction() as connection:
        change = "UPDATE screening SET taken_at = '2p26' WHERE id = ?"
        connection.execute(change, (str(broken.id),))

    backups.restore(database, copy, LATER)

    assert shut(database, me) == []
    assert len(shut(database, BEN.id)) == 1


def damage_sessions(folder: Path) -> None:
    """Let a page of the file no longer be read, though not the one with the stop."""
    path = folder / HISTORY
    with apsw.Connection(str(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'session'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_a_stop_in_a_damaged_file_stays_shut_in_the_new_history(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        record = stopped(database, PersonStore(database).me(NOW).id)
    damage_sessions(tmp_path)

    opening = open_history(tmp_path, LATER)

    assert opening.quarantined is not None
    with opening.database as database:
        me = PersonStore(database).me(LATER).id
        assert shut(database, me) == [replace(record, person_id=me)]


def test_a_stop_that_only_a_copy_tells_of_stays_shut_too(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        stopped(database, PersonStore(database).me(NOW).id)
        Backups(tmp_path / "backups").make(database, NOW, Occasion.ASKED)
    (tmp_path / HISTORY).write_bytes(b"nothing that could be read")

    with open_history(tmp_path, LATER).database as database:
        assert len(shut(database, PersonStore(database).me(LATER).id)) == 1


def test_setting_a_file_aside_keeps_what_it_shut(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        stopped(database, PersonStore(database).me(NOW).id)
    damage_sessions(tmp_path)

    assert set_aside_unless_sound(tmp_path, LATER) is not None

    with open_history(tmp_path, LATER).database as database:
        assert len(shut(database, PersonStore(database).me(LATER).id)) == 1


def test_a_file_that_tells_nothing_is_left_alone(tmp_path: Path, database: Database) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"no history at all")

    keep_shut([other, tmp_path / "gone.sqlite"], database, NOW)

    assert other.read_bytes() == b"no history at all"
