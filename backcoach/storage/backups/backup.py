"""Copies of the history, each proved readable before it counts."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from backcoach.storage.backups.still_shut import lately_shut, shut_again
from backcoach.storage.files.private_file import (
    make_private_file,
    make_private_folder,
    put_in_place,
)
from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.quarantine import free_name
from backcoach.storage.files.storage_error import StorageError, Trouble, reading_files
from backcoach.storage.sqlite.database import Database, database_faults
from backcoach.storage.sqlite.file_identity import identity_of
from backcoach.storage.sqlite.migration import all_migrations, migrate

_DAYS, _WEEKS, _MONTHS = 7, 4, 6
_PAGES = 2000  # copied at a time, some milliseconds long
_NAME = re.compile(
    r"history-(?:(\d{6})-)?(\d{4}-\d\d-\d\d-\d{6}[+-]\d{4})-([a-z-]+?)(-\d+)?\.sqlite"
)
_STAMP = "%Y-%m-%d-%H%M%S%z"


# Each row gets a number above all others of its table, which no clock sets back.
_BEGUN = """
    SELECT (SELECT coalesce(max(rowid), 0) FROM session)
        + (SELECT coalesce(max(rowid), 0) FROM screening)
"""


class Occasion(StrEnum):
    """Why a backup was made. Only the daily ones are thinned out."""

    DAILY = "daily"
    UPDATE = "before-update"
    RESTORE = "before-restore"
    IMPORT = "before-import"
    DAMAGE = "before-damage"
    ASKED = "asked-for"
    REPAIR = "before-mending"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy, and when and why it was made.

    `number` tells which was made before which, whatever the clock said; 0 where none was given yet.
    """

    path: Path
    made_at: datetime
    occasion: Occasion
    number: int = 0


class Backups:
    """The copies in one folder.

    Raises:
        StorageError: from every method but `newest_good`, if a file cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Backup, ...]:
        """Every copy, newest first: by number, before that by what it holds, never by a clock."""
        return tuple(sorted(self._found(), key=_place, reverse=True))

    def _found(self) -> list[Backup]:
        found: list[Backup | None] = []
        # Since Python 3.13, glob says nothing of a folder that may not be read.
        with reading_files(self._folder), suppress(FileNotFoundError, NotADirectoryError):
            found = [_backup(path) for path in self._folder.iterdir()]
        return [backup for backup in found if backup]

    def newest_good(self) -> Backup | None:
        """The newest copy that can be read. No fault is raised: it is asked for after another."""
        with suppress(StorageError):
            return next((backup for backup in self.all() if is_good(backup.path)), None)
        return None

    def make(
        self,
        database: Database,
        now: datetime,
        occasion: Occasion,
        on_progress: ProgressCallback = no_progress,
    ) -> Backup:
        """Copy an open database; the copy has its name only once it has been read through.

        A damaged copy means a damaged database. Where `on_progress` ends it, there is no copy.
        """
        make_private_folder(self._folder)
        self._clear_half_made()
        number = 1 + max((backup.number for backup in self._found()), default=0)
        path = self._named(number, now, occasion)
        part = path.with_suffix(".part")
        make_private_file(part)
        try:
            with Database(part) as target:
                copy_into(target, database, on_progress)
            refuse_unless_good(part)
        except StorageError as fault:
            self._clear_half_made()
            if fault.trouble is Trouble.DAMAGED:
                raise StorageError(fault.trouble, database.path, fault.detail) from fault
            raise
        put_in_place(part, path)
        return Backup(path, now, occasion, number)

    def _named(self, number: int, made_at: datetime, occasion: Occasion) -> Path:
        name = f"history-{number:06}-{made_at:{_STAMP}}-{occasion}.sqlite"
        return free_name(self._folder / name)

    def _clear_half_made(self) -> None:
        for left_over in self._folder.glob("history-*.part*"):
            with suppress(OSError):
                left_over.unlink()

    def make_daily(
        self, database: Database, now: datetime, on_progress: ProgressCallback = no_progress
    ) -> Backup | None:
        """Make today's copy unless it is there already, and thin out the older ones."""
        daily = [backup for backup in self.all() if backup.occasion is Occasion.DAILY]
        if any(backup.made_at.date() == now.date() for backup in daily):
            return None
        made = self.make(database, now, Occasion.DAILY, on_progress)
        for backup in _superfluous([made, *daily], now):
            with suppress(OSError):
                backup.path.unlink()
        return made

    def keep_for_good(self, backup: Backup) -> Backup:
        """Save a copy from being thinned out, if it can be: what came after it was damaged."""
        path = self._named(backup.number, backup.made_at, Occasion.DAMAGE)
        if backup.occasion is Occasion.DAILY:
            with suppress(StorageError):
                put_in_place(backup.path, path)
                return Backup(path, backup.made_at, Occasion.DAMAGE, backup.number)
        return backup

    def restore(
        self,
        database: Database,
        backup: Backup,
        now: datetime,
        on_progress: ProgressCallback = no_progress,
    ) -> Backup:
        """Put a copy back in one transaction; returns the copy of what it replaced.

        What a safety check or a stop shut lately stays shut.
        Where `on_progress` breaks it off, all is as it was.
        """
        refuse_unless_good(backup.path)
        replaced = self.make(database, now, Occasion.RESTORE)
        shut = lately_shut(database, now)
        with Database(backup.path, for_reading=True) as source:
            copy_into(database, source, on_progress)
        migrate(database, all_migrations())
        shut_again(database, shut, now)
        return replaced


def is_good(path: Path) -> bool:
    """Whether a copy is ours, whole, and of a version that this program reads."""
    try:
        refuse_unless_good(path)
    except StorageError:
        return False
    return True


def refuse_unless_good(path: Path) -> None:
    """Raise unless a copy is ours, whole, and of a version that this program reads.

    Raises:
        StorageError: it is not.
    """
    with Database(path, for_reading=True) as copy:
        identity_of(copy).refuse_unless_ours(path)
        copy.refuse_damage()


def copy_into(
    target: Database, source: Database, on_progress: ProgressCallback = no_progress
) -> None:
    """Replace all that one open file holds by what another one does.

    Raises:
        StorageError: one of them is at fault, or `on_progress` ended it. Nothing is changed.
    """
    with database_faults(target.path):
        copying = target.connection.backup("main", source.connection, "main")
        try:
            while not copying.step(_PAGES):
                if not on_progress(1 - copying.remaining / copying.page_count):
                    raise StorageError(Trouble.BROKEN_OFF, target.path)
        finally:
            copying.close(force=True)


def _backup(path: Path) -> Backup | None:
    """The copy of that name; None for anything else that may lie in the folder."""
    match = _NAME.fullmatch(path.name)
    if not match or match[3] not in set(Occasion) or not path.is_file():
        return None
    try:
        made_at = datetime.fromisoformat(match[2])
    except ValueError:
        return None
    return Backup(path, made_at, Occasion(match[3]), int(match[1] or 0))


def _place(backup: Backup) -> tuple[int, int, datetime]:
    return backup.number, 0 if backup.number else _begun(backup.path), backup.made_at


def _begun(path: Path) -> int:
    """How many records were ever begun in a copy; 0 where it cannot be read."""
    with suppress(StorageError), Database(path, for_reading=True) as copy:
        return int(copy.rows(_BEGUN)[0][0])
    return 0


def _superfluous(newest_first: list[Backup], now: datetime) -> Iterable[Backup]:
    """All but the newest of each of the last days, weeks and months that have any.

    Copies of a day that is still to come, by a clock that was wrong, count for none.
    """
    newest_first = [backup for backup in newest_first if backup.made_at <= now]
    kept: set[Path] = set()
    for span, most in (("%Y-%m-%d", _DAYS), ("%G-%V", _WEEKS), ("%Y-%m", _MONTHS)):
        newest: dict[str, Path] = {}
        for backup in newest_first:
            newest.setdefault(f"{backup.made_at:{span}}", backup.path)
        kept.update(list(newest.values())[:most])
    return [backup for backup in newest_first if backup.path not in kept]
