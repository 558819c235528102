"""What is gone from the history goes from every copy as well, when that is wanted: to the byte."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.person import Person
from backcoach.domain.person_goal import PersonGoal
from backcoach.storage.backups import forgetting_copies
from backcoach.storage.backups.backup import Backups, Occasion, is_good
from backcoach.storage.backups.backup_contents import backup_contents
from backcoach.storage.backups.forgetting_copies import (
    Remnants,
    forget_in_copies,
    remnants_in_copies,
)
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.goal_store import GoalStore
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.places import FIXTURES
from tests.storage.records import NOW, a_part, a_screening, a_session

LATER = NOW + KEPT_AFTER_DELETING + timedelta(days=1)
CLIENT = Person(UUID(int=7), "Unmistakable label", is_me=False, note="Unmistakable knee")


def keep(database: Database, person: UUID, check: UUID | None, note: str) -> UUID:
    session = replace(a_session(person, check), note=note, parts=(a_part(),))
    SessionStore(database).finish(session)
    return session.id


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A client and a session of the owner are gone for good; copies hold both."""
    with open_history(tmp_path, NOW).database as database:
        people = PersonStore(database)
        me = people.me(NOW).id
        people.add(CLIENT, NOW)
        check = a_screening(CLIENT.id)
        ScreeningStore(database).save(check)
        keep(database, CLIENT.id, check.id, "Unmistakable pain")
        gone = keep(database, me, check.id, "Unmistakable note")
        keep(database, me, check.id, "This stays")
        for occasion in (Occasion.DAILY, Occasion.UPDATE, Occasion.ASKED):
            Backups(tmp_path / BACKUPS).make(database, NOW, occasion)
        people.delete(CLIENT.id, NOW)
        CorrectionStore(database).delete(gone, NOW)
        Backups(tmp_path / BACKUPS).make(database, NOW, Occasion.DAILY)
        forget_overdue(database, LATER)
    return tmp_path


def bytes_of_all(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_it_is_told_what_the_copies_still_hold(folder: Path) -> None:
    assert remnants_in_copies(folder, LATER) == Remnants(people=1, sessions=2, copies=4)


def test_no_byte_of_it_is_left_in_any_file(folder: Path) -> None:
    assert b"Unmistakable" in bytes_of_all(folder)

    forget_in_copies(folder, LATER)

    assert b"Unmistakable" not in bytes_of_all(folder)
    assert str(CLIENT.id).encode() not in bytes_of_all(folder)
    assert remnants_in_copies(folder, LATER) == Remnants()


def test_a_deleted_goal_goes_from_the_copies_too(folder: Path) -> None:
    with open_history(folder, LATER).database as database:
        goals, me = GoalStore(database), PersonStore(database).me(LATER).id
        goal = PersonGoal(UUID(int=9), me, "Unmistakable goal", LATER.date())
        goals.save(goal, LATER)
        Backups(folder / BACKUPS).make(database, LATER, Occasion.ASKED)
        goals.delete(goal.id)
    assert remnants_in_copies(folder, LATER).goals == 1

    forget_in_copies(folder, LATER)

    assert b"Unmistakable goal" not in bytes_of_all(folder)


def test_the_copies_stay_and_hold_all_the_rest(folder: Path) -> None:
    before = Backups(folder / BACKUPS).all()

    forget_in_copies(folder, LATER)

    assert Backups(folder / BACKUPS).all() == before
    for backup in before:
        assert is_good(backup.path)
        assert backup.path.stat().st_mode & 0o077 == 0
        assert (backup_contents(backup.path).people, backup_contents(backup.path).sessions) == (
            1,
            1,
        )
        with Database(backup.path, for_reading=True) as copy:
            assert copy.rows("PRAGMA foreign_key_check") == []
            assert copy.rows("SELECT sum(sessions) FROM day_total") == [(1,)]
    with open_history(folder, LATER).database as database:
        assert database.rows("SELECT note FROM session") == [("This stays",)]


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("history_v*.sqlite")), ids=lambda p: p.stem)
def test_copies_of_every_version_forget(folder: Path, path: Path) -> None:
    older = folder / BACKUPS / "history-2026-11-01-091200+0100-before-update.sqlite"
    shutil.copy(path, older)
    with Database(older, for_reading=True) as copy:
        version = copy.version

    forget_in_copies(folder, LATER)

    with Database(older, for_reading=True) as copy:
        assert copy.version == version
        assert copy.rows("SELECT 1 FROM session UNION ALL SELECT 1 FROM person") == []


def test_what_cannot_be_read_goes_as_a_whole(folder: Path) -> None:
    bad = folder / BACKUPS / "history-000099-2026-11-01-091200+0100-daily.sqlite"
    aside = folder / "history-damaged-2026-11-01-0912.sqlite"
    journal = folder / f"{aside.name}-journal"
    for path in (bad, aside, journal):
        path.write_bytes(b"Unmistakable" * 1000)
    odd = folder / "history-damaged-2026-11-02-0912.sqlite"
    odd.mkdir()
    assert remnants_in_copies(folder, LATER).unreadable == 2

    forget_in_copies(folder, LATER)

    assert not any(path.exists() for path in (bad, aside, journal))
    assert odd.is_dir()
    assert b"Unmistakable" not in bytes_of_all(folder)


def test_it_can_be_broken_off_between_two_copies(folder: Path) -> None:
    told: list[float] = []

    with pytest.raises(StorageError) as fault:
        forget_in_copies(folder, LATER, lambda share: bool(told.append(share)) or share < 0.3)

    assert fault.value.trouble is Trouble.BROKEN_OFF
    assert told == [0, 0.25, 0.5]
    assert remnants_in_copies(folder, LATER).copies == 2


def test_a_fault_leaves_a_copy_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in (folder / BACKUPS).iterdir()}

    def fail(*_given: object) -> None:
        raise StorageError(Trouble.DISK_FULL, folder)

    monkeypatch.setattr(forgetting_copies, "copy_into", fail)
    with pytest.raises(StorageError):
        forget_in_copies(folder, LATER)

    assert {path: path.read_bytes() for path in (folder / BACKUPS).iterdir()} == before


def test_where_the_history_cannot_be_read_nothing_goes(folder: Path) -> None:
    (folder / HISTORY).write_bytes(b"damaged" * 1000)
    before = bytes_of_all(folder / BACKUPS)

    with pytest.raises(StorageError):
        forget_in_copies(folder, LATER)

    assert bytes_of_all(folder / BACKUPS) == before
