"""Opens the history to be read alone: whatever its place allows, nothing in it is changed."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.storage.backups.backup import copy_into
from backcoach.storage.backups.opening import HISTORY, LOOKED_THROUGH_BYTES, is_there
from backcoach.storage.files.private_file import copy_private_file
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.regular_file import refuse_unless_regular
from backcoach.storage.files.storage_error import (
    StorageError,
    Trouble,
    reading_files,
    writing_files,
)
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import refuse_unless_fitting
from backcoach.storage.sqlite.file_identity import identity_of, refuse_before_opening
from backcoach.storage.sqlite.migration import all_migrations, migrate, newest_version
from backcoach.storage.stores.person_store import PersonStore

_OWNER = "SELECT 1 FROM person WHERE is_me = 1"
# What SQLite says of a file whose last transaction is unfinished, where it may not write.
_UNFINISHED = {Trouble.READ_ONLY, Trouble.CANNOT_OPEN, Trouble.DISK_FAULT}


def open_for_reading(folder: Path, now: datetime, why: StorageError | None = None) -> Database:
    """Open the history of a data folder, or an empty one where none has begun.

    One of an earlier version, or with an unfinished transaction, is put right in memory alone.
    `why` is raised when something is to be written.

    Raises:
        StorageError: it cannot be read.
    """
    path = folder / HISTORY
    database = _with_owner(_found(path), now) if _has_begun(path) else _empty(path, now)
    database.refuse_writing(why or StorageError(Trouble.READ_ONLY, path))
    return database


def _has_begun(path: Path) -> bool:
    if not is_there(path):
        return False
    with reading_files(path):
        refuse_unless_regular(path)  # a pipe looks as empty as a new file
        return path.stat().st_size > 0


def _empty(path: Path, now: datetime) -> Database:
    database = Database(path, in_memory=True)
    migrate(database, all_migrations())
    PersonStore(database).me(now)
    return database


def _with_owner(database: Database, now: datetime) -> Database:
    """The same, or a copy in memory to which the owner is added: some have only clients so far."""
    try:
        if database.rows(_OWNER):
            return database
        copied = _in_memory(database, database.path)
        PersonStore(copied).me(now)
    except StorageError:  # each reader tells for itself what it cannot read
        return database
    database.close()
    return copied


def _found(path: Path) -> Database:
    refuse_before_opening(path)
    try:
        return _read(path)
    except StorageError as fault:
        if fault.trouble not in _UNFINISHED or not journal_of(path).exists():
            raise
        return _rolled_back(path)


def _read(path: Path) -> Database:
    database = Database(path, for_reading=True)
    try:
        identity_of(database).refuse_unless_ours(path)
        if path.stat().st_size <= LOOKED_THROUGH_BYTES:
            database.refuse_damage()
        refuse_unless_fitting(database)
        if database.version == newest_version():
            return database
        copied = _in_memory(database, path)
    except BaseException:
        database.close()
        raise
    database.close()
    return copied


def _rolled_back(path: Path) -> Database:
    """A copy in memory, without what the unfinished transaction has left in the file."""
    with writing_files(path), TemporaryDirectory(prefix="backcoach-") as folder:
        aside = Path(folder) / HISTORY
        copy_private_file(path, aside)
        copy_private_file(journal_of(path), journal_of(aside))
        with Database(aside) as whole:
            identity_of(whole).refuse_unless_ours(path)
            return _in_memory(whole, path)


def _in_memory(database: Database, path: Path) -> Database:
    copied = Database(path, in_memory=True)
    try:
        copy_into(copied, database)
        migrate(copied, all_migrations())
    except BaseException:
        copied.close()
        raise
    return copied
