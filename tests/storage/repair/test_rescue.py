"""A history that cannot be opened: read all the same, mended by a click, and never made worse."""

# ruff: noqa: S608

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.storage.backups.opening import (
    BACKUPS,
    HISTORY,
    open_history,
    set_aside_unless_sound,
)
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.history_repair import repair_history
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.repair.rescue import read_what_can_be_read
from backcoach.storage.repair.value_rules import KEYS
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.routine_store import RoutineStore
from tests.exchange.any_records import ANNA, ME, PLAIN
from tests.places import FIXTURES
from tests.storage.records import NOW

ME_KEY = str(ME.id)
WRONG_KEY = f"z{ME_KEY[1:]}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A history with a little of everything."""
    with open_history(tmp_path, NOW).database as database:
        merged = merge(PLAIN, RecordsStore(database).here(PLAIN), OtherOwner.UNSAID)
        keep_merge(database, merged, NOW, replacing=False)
    return tmp_path


def change(folder: Path, *statements: str) -> None:
    connection = apsw.Connection(str(folder / HISTORY))
    connection.create_scalar_function("folded", lambda text: text, 1)
    for statement in (
        "PRAGMA foreign_keys = OFF",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA legacy_alter_table = ON",
        *statements,
    ):
        connection.execute(statement)
    connection.close()


def records(database: Database) -> Records:
    stream = RecordsStore(database).stream(DateRange())
    return Records(*(tuple(getattr(stream, each.name)) for each in fields(RecordStream)))


def a_wrong_owner(folder: Path) -> None:
    """One letter of an id is wrong, alike in all places."""
    change(
        folder,
        *(f"UPDATE {table} SET {key} = replace({key}, '{ME_KEY}', '{WRONG_KEY}')"
          for table, key in sorted(KEYS)),
    )  # fmt: skip


def statements(*given: str) -> Callable[[Path], None]:
    return lambda folder: change(folder, *given)


ALL_READ = {
    "a wrong version": statements("PRAGMA user_version = 0"),
    "an older version": statements("PRAGMA user_version = 2"),
    "another program's number": statements("PRAGMA application_id = 7"),
}
SOME_READ = {
    "a lost table": statements("DROP TABLE session_part"),
    "a lost column": statements("ALTER TABLE session RENAME COLUMN pain_before TO pain"),
    "a lost text": statements("ALTER TABLE screening RENAME COLUMN outcome TO came_out"),
    "a lost key": statements("ALTER TABLE screening RENAME COLUMN id TO key"),
    "a lost table and a wrong version": statements(
        "DROP TABLE routine_item", "PRAGMA user_version = 0"
    ),
    "a wrong owner": a_wrong_owner,
    "an id without its dashes": statements(
        "UPDATE session_part SET session_id = replace(session_id, '-', '')"
    ),
    "a date that is none": statements("UPDATE screening_answer SET answered_on = '2p26-12-11'"),
}


@pytest.mark.parametrize("damage", ALL_READ.values(), ids=ALL_READ)
def test_where_only_numbers_are_wrong_all_is_read_and_all_is_mended(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    before = (folder / HISTORY).read_bytes()

    read = read_what_can_be_read(folder, NOW, records)

    assert read.result == PLAIN
    assert {finding.kind for finding in read.findings} <= {Defect.NUMBERS}
    assert (folder / HISTORY).read_bytes() == before
    assert repair_history(folder, NOW).left.findings == ()
    with open_history(folder, NOW).database as database:
        assert records(database) == PLAIN


@pytest.mark.parametrize("damage", SOME_READ.values(), ids=SOME_READ)
def test_what_can_be_read_is_read_and_mending_leaves_no_more_and_no_less(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    before = (folder / HISTORY).read_bytes()
    assert check_history(folder).can_repair

    read = read_what_can_be_read(folder, NOW, records)

    assert (folder / HISTORY).read_bytes() == before
    assert read.result.sessions
    assert {person.label for person in read.result.persons} >= {ME.label, ANNA.label}
    left = repair_history(folder, NOW).left
    assert left.findings == left.problems == ()
    with open_history(folder, NOW).database as database:
        assert records(database) == read.result


@pytest.mark.parametrize(
    "damage", [*ALL_READ.values(), *SOME_READ.values()], ids=[*ALL_READ, *SOME_READ]
)
def test_whoever_opens_it_hears_in_words_what_is_wrong_and_nothing_is_moved_or_copied(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    before = (folder / HISTORY).read_bytes()

    for _ in range(2):
        try:
            with open_history(folder, NOW).database as database:
                records(database)
        except StorageError as fault:
            assert fault.trouble in {Trouble.UNSOUND, Trouble.FOREIGN}  # noqa: PT017

    assert (folder / HISTORY).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [HISTORY]


def test_the_row_is_named_and_nothing_that_stands_in_it(folder: Path) -> None:
    SOME_READ["a date that is none"](folder)

    with open_history(folder, NOW).database as database, pytest.raises(StorageError) as told:
        records(database)

    (check,) = PLAIN.screenings
    assert told.value.detail == f"screening {check.id}, answered_on"


def test_what_belongs_to_a_wrong_id_stays_together(folder: Path) -> None:
    a_wrong_owner(folder)

    repair_history(folder, NOW)

    with open_history(folder, NOW).database as database:
        there = records(database)
    me = next(person for person in there.persons if person.is_me)
    assert there.sessions == tuple(
        replace(session, person_id=me.id) if session.person_id == ME.id else session
        for session in PLAIN.sessions
    )


def test_an_id_in_another_form_becomes_what_it_was(folder: Path) -> None:
    SOME_READ["an id without its dashes"](folder)

    repair_history(folder, NOW)

    with open_history(folder, NOW).database as database:
        assert records(database) == PLAIN


@pytest.mark.parametrize("table", ["person", "session", "screening", "routine"])
@pytest.mark.parametrize("letter", ["z", "7"])
def test_one_wrong_letter_in_an_id_parts_nothing_from_what_belongs_to_it(
    folder: Path, table: str, letter: str
) -> None:
    change(folder, f"UPDATE {table} SET id = '{letter}' || substr(id, 2)")

    assert repair_history(folder, NOW).left.findings == ()

    with open_history(folder, NOW).database as database:
        there = records(database)
    (session,), (check,) = there.sessions, there.screenings
    assert len(there.persons) == 2
    assert len(session.parts) == 2
    assert session.screening_id == check.id
    assert session.person_id == next(person.id for person in there.persons if person.is_me)
    assert check.answers == PLAIN.screenings[0].answers
    assert len(there.routines[0].items) == len(PLAIN.routines[0].items)
    assert len(there.doses) == 1


def test_a_history_that_is_well_is_read_as_it_stands(folder: Path) -> None:
    read = read_what_can_be_read(folder, NOW, records)

    assert read.result == PLAIN
    assert read.findings == ()


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("history_v*.sqlite")), ids=lambda p: p.stem)
def test_an_older_history_is_read_though_it_is_not_brought_up_to_date(
    tmp_path: Path, path: Path
) -> None:
    (tmp_path / HISTORY).write_bytes(path.read_bytes())
    (tmp_path / HISTORY).chmod(0o600)

    read = read_what_can_be_read(tmp_path, NOW, records)

    assert len(read.result.sessions) == 3
    assert read.findings == ()
    assert (tmp_path / HISTORY).read_bytes() == path.read_bytes()


def test_another_fault_is_told_as_it_is(folder: Path) -> None:
    def fail(database: Database) -> None:
        raise StorageError(Trouble.DISK_FULL, database.path)

    with pytest.raises(StorageError) as told:
        read_what_can_be_read(folder, NOW, fail)

    assert told.value.trouble is Trouble.DISK_FULL


def test_another_programs_file_is_not_read(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / HISTORY))
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()

    with pytest.raises(StorageError) as told:
        read_what_can_be_read(tmp_path, NOW, records)

    assert told.value.trouble is Trouble.FOREIGN


def test_a_value_that_no_rule_speaks_of_is_found_by_reading_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(folder, "UPDATE screening SET taken_at = 'once'")
    monkeypatch.setattr("backcoach.storage.repair.integrity.is_time", lambda *_: True)

    found = check_history(folder).findings

    assert found == (Finding(Defect.VALUES, 1, "screening: taken_at, taken_offset"),)


def test_whoever_was_deleted_at_no_time_comes_back(folder: Path) -> None:
    change(folder, "UPDATE person SET deleted_at = '?' WHERE is_me = 0")
    with open_history(folder, NOW).database as database, pytest.raises(StorageError) as told:
        PersonStore(database).deleted(NOW)
    assert told.value.detail == f"person {ANNA.id}"

    repair_history(folder, NOW)

    with open_history(folder, NOW).database as database:
        assert records(database) == PLAIN


def test_a_routine_whose_owner_cannot_be_read_is_not_passed_over(folder: Path) -> None:
    (routine,) = PLAIN.routines
    change(folder, "UPDATE routine SET person_id = 'nobody'")

    with open_history(folder, NOW).database as database, pytest.raises(StorageError) as told:
        RoutineStore(database).get(routine.id)

    assert told.value.detail == f"routine {routine.id}, person_id"


def test_what_cannot_be_opened_makes_room_for_a_copy(folder: Path) -> None:
    SOME_READ["a lost table"](folder)
    before = (folder / HISTORY).read_bytes()

    aside = set_aside_unless_sound(folder, NOW)

    assert aside
    assert aside.read_bytes() == before
    with open_history(folder, NOW).database as database:
        assert records(database) == Records()


def test_what_can_be_opened_stays(folder: Path) -> None:
    assert set_aside_unless_sound(folder, NOW) is None
    assert not (folder / BACKUPS).exists()


def test_what_only_stands_in_the_way_is_not_set_aside(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise StorageError(Trouble.LOCKED, folder / HISTORY)

    monkeypatch.setattr("backcoach.storage.backups.opening.open_in_place", fail)

    with pytest.raises(StorageError):
        set_aside_unless_sound(folder, NOW)

    assert (folder / HISTORY).exists()


def test_keys_are_those_that_are_read_as_such() -> None:
    assert ("session", "id") in KEYS
    assert ("session_part", "session_id") in KEYS
    assert ("routine", "id") not in KEYS
    assert UUID(ME_KEY)
