"""Opens the history safely: nothing is written until the file is known to be ours."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.still_shut import keep_shut
from backcoach.storage.files.private_file import close_to_others, make_private_file, real_path
from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.quarantine import journal_of, quarantine
from backcoach.storage.files.storage_error import StorageError, Trouble, reading_files
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import refuse_unless_fitting
from backcoach.storage.sqlite.file_identity import (
    FileIdentity,
    identity_of,
    refuse_before_opening,
)
from backcoach.storage.sqlite.migration import all_migrations, migrate

HISTORY = "history.sqlite"
BACKUPS = "backups"

# Larger files are checked once a day, with the daily backup: it would delay the start by more than
# half a second.
LOOKED_THROUGH_BYTES = 64_000_000

# Measured: copying an older file takes this share of the time that copy and migration take.
_COPYING = 0.1


def _nothing() -> None:
    """Nothing stands in the way."""


@dataclass(frozen=True, slots=True)
class Opening:
    """An open history, and what had to be done for it.

    `quarantined` is where a damaged or emptied file was moved. `backup` is the newest good copy,
    found where the history begins anew although there was one before. `why_not` says why nothing
    can be written in its folder, whenever it is asked.
    """

    database: Database
    quarantined: Path | None = None
    backup: Backup | None = None
    why_not: Callable[[], StorageError | None] = _nothing

    def refusal(self) -> StorageError | None:
        """Why nothing can be saved; None if all is well."""
        if self.database.read_only:
            return self.database.refusal
        return self.why_not()

    def keeps_others_out(self) -> bool:
        """Whether the file is its owner's alone; some drives cannot keep anyone out."""
        return self.database.read_only or close_to_others(self.database.path)


def open_history(
    folder: Path,
    now: datetime,
    *,
    suspect: bool = False,
    on_progress: ProgressCallback = no_progress,
) -> Opening:
    """Open the history in a data folder, begun if there is none.

    A damaged file is quarantined and a new one begun. An empty file is taken for new, unless there
    is a good backup: then something has emptied it, and it is treated as damaged. A `suspect` file,
    one that turned out damaged in use, is checked however large it is. `on_progress` follows the
    migration of an older file.

    Raises:
        StorageError: the file or the folder cannot be used as it is. It has not been changed.
    """
    path, backups = folder / HISTORY, Backups(folder / BACKUPS)
    aside = None
    if is_there(path):
        try:
            return Opening(_open(path, backups, now, on_progress, suspect=suspect))
        except StorageError as fault:
            if fault.trouble is not Trouble.DAMAGED:
                raise
        aside = quarantine(path, now)
    backup = backups.newest_good()
    database = _begun(path, backups, now, on_progress)
    told_of = (aside, backup.path if backup else None)
    keep_shut(filter(None, told_of), database, now)
    kept = backups.keep_for_good(backup) if backup else None
    return Opening(database, aside, kept)


def open_in_place(folder: Path, now: datetime) -> Database:
    """Open the history in a data folder, begun if there is none; a damaged one stays where it is.

    Raises:
        StorageError: the file or the folder cannot be used as it is. It has not been changed.
    """
    path, backups = folder / HISTORY, Backups(folder / BACKUPS)
    if is_there(path):
        return _open(path, backups, now, no_progress, suspect=False)
    return _begun(path, backups, now, no_progress)


def is_there(path: Path) -> bool:
    """Whether there is something in the place of the history.

    Raises:
        StorageError: it is a link, and what it points to is gone, as with a drive not plugged in.
    """
    with reading_files(path):
        found = path.exists()
    if not found and path.is_symlink():
        raise StorageError(Trouble.GONE, real_path(path))
    return found


def set_aside_unless_sound(folder: Path, now: datetime) -> Path | None:
    """Begin a new history where the one that is there cannot be opened; returns where that is now.

    Raises:
        StorageError: what stands in the way is not what is in the file.
    """
    aside = None
    try:
        with open_in_place(folder, now) as database:
            refuse_unless_fitting(database)
    except StorageError as fault:
        if fault.trouble not in {Trouble.DAMAGED, Trouble.UNSOUND}:
            raise
        aside = quarantine(folder / HISTORY, now)
        with open_in_place(folder, now) as database:
            keep_shut([aside], database, now)
    return aside


def _open(
    path: Path, backups: Backups, now: datetime, on_progress: ProgressCallback, *, suspect: bool
) -> Database:
    refuse_before_opening(path)
    emptied = path.stat().st_size == 0 and not journal_of(path).exists()
    if emptied and backups.newest_good():
        raise StorageError(Trouble.DAMAGED, path, "the file is empty")
    return _prepared(path, backups, now, on_progress, suspect=suspect)


def _begun(path: Path, backups: Backups, now: datetime, on_progress: ProgressCallback) -> Database:
    """A new history; where none can be, no empty file is left behind."""
    make_private_file(path)
    try:
        return _prepared(path, backups, now, on_progress, suspect=False)
    except BaseException:
        with suppress(OSError):
            if path.stat().st_size == 0:
                real_path(path).unlink()
        raise


def _prepared(
    path: Path, backups: Backups, now: datetime, on_progress: ProgressCallback, *, suspect: bool
) -> Database:
    database = Database(path)
    try:
        if suspect or path.stat().st_size <= LOOKED_THROUGH_BYTES:
            database.refuse_damage()
        _bring_up_to_date(database, backups, now, on_progress)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(
    database: Database, backups: Backups, now: datetime, on_progress: ProgressCallback
) -> None:
    steps = all_migrations()
    if identity_of(database) == FileIdentity(0, 0) and not database.rows(
        "SELECT 1 FROM sqlite_schema"
    ):
        migrate(database, steps)
        return
    identity_of(database).refuse_unless_ours(database.path)
    if database.version < steps[-1].number:
        refuse_unless_fitting(database)
        copy = backups.make(
            database, now, Occasion.UPDATE, lambda share: on_progress(_COPYING * share)
        )
        try:
            migrate(database, steps, lambda share: on_progress(_COPYING + (1 - _COPYING) * share))
        except BaseException:
            with suppress(OSError):
                copy.path.unlink()  # nothing has changed, and each try would leave one more
            raise
