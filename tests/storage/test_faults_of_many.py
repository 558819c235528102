"""Faults and power cuts while many records change at once: all of it is changed, or none."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from backcoach.domain.merging.merge import OtherOwner, merge
from backcoach.domain.merging.records import Records
from backcoach.storage.backups.backup import Backups, Occasion, is_good
from backcoach.storage.backups.forgetting_copies import (
    Remnants,
    forget_in_copies,
    remnants_in_copies,
)
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.repair.history_repair import repair_history
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.merging import keep_merge
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from tests.exchange.any_records import ANNA, PLAIN, SESSION
from tests.storage.fault_disk import Fault, FaultDisk, places
from tests.storage.records import NOW

LATER = NOW + timedelta(days=40)
LONG = "There " * 2000
THEIRS = replace(
    PLAIN,
    persons=tuple(replace(each, note=LONG) for each in PLAIN.persons),
    sessions=(replace(SESSION, parts=(), note=LONG),),
)


@pytest.fixture(scope="module")
def disk() -> Iterator[FaultDisk]:
    disk = FaultDisk()
    yield disk
    disk.unregister()


def take_in(folder: Path, coming: Records) -> None:
    with open_history(folder, NOW).database as database:
        here = RecordsStore(database).here(coming)
        keep_merge(database, merge(coming, here, OtherOwner.UNSAID), NOW, replacing=True)


def bring_in(folder: Path) -> None:
    take_in(folder, THEIRS)


def forget_the_deleted(folder: Path) -> None:
    with open_history(folder, LATER).database as database:
        forget_overdue(database, LATER)


def repair(folder: Path) -> None:
    repair_history(folder, LATER)


def rows_of(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with apsw.Connection(str(folder / HISTORY)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=str)  # noqa: S608
            for (name,) in tables.fetchall()
        }


@pytest.fixture
def before(disk: FaultDisk, tmp_path: Path) -> Path:
    disk.plug_in()
    folder = tmp_path / "before"
    folder.mkdir()
    take_in(folder, replace(PLAIN, sessions=(replace(SESSION, note=LONG),)))
    with Database(folder / HISTORY) as database:
        PersonStore(database).delete(ANNA.id, NOW)
        database.connection.execute("UPDATE session SET note_words = 'none of its own'")
    return folder


@pytest.mark.parametrize("fault", list(Fault))
@pytest.mark.parametrize(
    ("change", "every"), [(bring_in, 4), (forget_the_deleted, 3), (repair, 14)]
)
def test_what_is_broken_off_is_as_it_was_and_can_be_done_again(
    disk: FaultDisk,
    before: Path,
    tmp_path: Path,
    change: Callable[[Path], None],
    every: int,
    fault: Fault,
) -> None:
    """At some of the places where it may fail."""
    done = Path(shutil.copytree(before, tmp_path / "done"))
    change(done)
    was, wanted = rows_of(before), rows_of(done)
    assert was != wanted
    for at in places(fault, every):
        folder = Path(shutil.copytree(before, tmp_path / str(at)))
        disk.plug_in(fault, at)
        with suppress(StorageError, SystemError):  # apsw: a fault in closing a copy
            change(folder)
        tripped = disk.tripped
        disk.lose(random.Random(at))  # noqa: S311
        disk.plug_in()

        assert check_history(folder).problems == ()
        assert rows_of(folder) in (was, wanted)
        change(folder)
        assert rows_of(folder) == wanted
        if not tripped:
            break
    assert at > 10


@pytest.fixture
def with_a_copy(disk: FaultDisk, tmp_path: Path) -> Path:
    """A history without someone whom a copy still holds."""
    disk.plug_in()
    folder = tmp_path / "before"
    folder.mkdir()
    take_in(folder, replace(PLAIN, sessions=(replace(SESSION, note=LONG),)))
    with open_history(folder, LATER).database as database:
        Backups(folder / BACKUPS).make(database, NOW, Occasion.DAILY)
        PersonStore(database).delete(ANNA.id, NOW)
        forget_overdue(database, LATER)
    return folder


@pytest.mark.parametrize("fault", list(Fault))
def test_a_copy_that_forgets_is_as_it_was_or_has_forgotten(
    disk: FaultDisk, with_a_copy: Path, tmp_path: Path, fault: Fault
) -> None:
    kept = rows_of(with_a_copy)
    for at in places(fault, 9):
        folder = Path(shutil.copytree(with_a_copy, tmp_path / str(at)))
        disk.plug_in(fault, at)
        with suppress(StorageError, SystemError):
            forget_in_copies(folder, LATER)
        tripped = disk.tripped
        disk.lose(random.Random(at))  # noqa: S311
        disk.plug_in()

        (copy,) = Backups(folder / BACKUPS).all()
        assert is_good(copy.path)
        assert rows_of(folder) == kept
        forget_in_copies(folder, LATER)
        assert remnants_in_copies(folder, LATER) == Remnants()
        if not tripped:
            break
    assert at > 10
