"""Takes out of the copies what is no longer in the history."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw

from backcoach.storage.backups.backup import Backup, Backups, copy_into, refuse_unless_good
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.files.private_file import make_private_file, put_in_place
from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.storage_error import (
    StorageError,
    Trouble,
    reading_files,
    writing_files,
)
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import columns_of

# What is deleted by itself; the rows of other tables go with these.
_TABLES = ("person", "session", "routine", "goal")
_OF_OTHERS = """
    UPDATE session SET screening_id = NULL WHERE screening_id IN (
        SELECT id FROM screening WHERE person_id = ?
    )
"""
_FORMER_OWNER = "UPDATE session_revision SET person_id = NULL WHERE person_id = ?"

# The table of a row, and its id.
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Remnants:
    """What copies hold that is not in the history: how many people, sessions, routines and goals.

    `copies` is how many hold any of it, `unreadable` how many copies and files set aside cannot be
    read, so that nobody knows what they hold.
    """

    people: int = 0
    sessions: int = 0
    routines: int = 0
    goals: int = 0
    copies: int = 0
    unreadable: int = 0


def remnants_in_copies(folder: Path, now: datetime) -> Remnants:
    """What would go from the copies of a data folder.

    Raises:
        StorageError: the history or the folder of the copies cannot be read.
    """
    gone = [keys for _, keys in _gone_from_each(folder, now)]
    found = Counter(table for table, _ in frozenset[_Key]().union(*gone))
    return Remnants(
        people=found["person"],
        sessions=found["session"],
        routines=found["routine"],
        goals=found["goal"],
        copies=len(gone),
        unreadable=len(list(_unreadable(folder))),
    )


def forget_in_copies(
    folder: Path, now: datetime, on_progress: ProgressCallback = no_progress
) -> None:
    """Write each copy anew without what is not in the history, and delete what cannot be read.

    Raises:
        StorageError: a file cannot be read or written, or `on_progress` ended it. Each copy is as
            it was, or without that.
    """
    gone = list(_gone_from_each(folder, now))
    for done, (backup, keys) in enumerate(gone):
        if not on_progress(done / len(gone)):
            raise StorageError(Trouble.BROKEN_OFF, backup.path)
        _write_without(backup.path, keys)
    for path in _unreadable(folder):
        for each in (journal_of(path), path):
            with writing_files(each):
                each.unlink(missing_ok=True)


def _gone_from_each(folder: Path, now: datetime) -> Iterator[tuple[Backup, frozenset[_Key]]]:
    """Each readable copy that holds what the history does not, and the keys of that."""
    with open_for_reading(folder, now) as database:
        here = _keys(database)
    for backup in Backups(folder / BACKUPS).all():
        with suppress(StorageError):
            refuse_unless_good(backup.path)
            with Database(backup.path, for_reading=True) as copy:
                gone = _keys(copy) - here
            if gone:
                yield backup, gone


def _keys(database: Database) -> frozenset[_Key]:
    known = columns_of(database)
    return frozenset(
        (table, str(key))
        for table in _TABLES
        if (table, "id") in known
        for (key,) in database.rows(f"SELECT id FROM {table}")
    )


def _unreadable(folder: Path) -> Iterator[Path]:
    for backup in Backups(folder / BACKUPS).all():
        try:
            refuse_unless_good(backup.path)
        except StorageError:
            yield backup.path
    with reading_files(folder):
        aside = sorted(folder.glob(f"{Path(HISTORY).stem}-damaged-*.sqlite"))
        yield from filter(Path.is_file, aside)


def _write_without(path: Path, gone: Iterable[_Key]) -> None:
    part = path.with_suffix(".part")
    make_private_file(part)
    try:
        with Database(part) as target:
            with Database(path, for_reading=True) as source:
                copy_into(target, source)
            target.rows("PRAGMA temp_store = MEMORY")
            with target.transaction() as connection:
                _delete(connection, gone, knows_owners=_knows_owners(target))
            target.rows("VACUUM")  # what lay in free pages goes too
        refuse_unless_good(part)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    put_in_place(part, path)


def _knows_owners(database: Database) -> bool:
    return ("session_revision", "person_id") in columns_of(database)


def _delete(connection: apsw.Connection, gone: Iterable[_Key], *, knows_owners: bool) -> None:
    for table, key in sorted(gone):
        if table == "person":
            connection.execute(_OF_OTHERS, (key,))
            if knows_owners:
                connection.execute(_FORMER_OWNER, (key,))
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (key,))
