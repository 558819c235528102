"""Repairs a history, after a copy. Nothing that can be read is lost."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files.private_file import (
    copy_private_file,
    give_rights,
    make_private_file,
    put_in_place,
    real_path,
)
from backcoach.storage.files.quarantine import quarantine_name
from backcoach.storage.files.storage_error import StorageError, Trouble, writing_files
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.integrity_check import IntegrityReport, check_history, rights_of
from backcoach.storage.repair.row_repair import repair_rows
from backcoach.storage.repair.salvage import salvage
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import misfits
from backcoach.storage.sqlite.file_identity import APPLICATION_ID
from backcoach.storage.sqlite.migration import all_migrations, migrate, newest_version


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What was repaired, and how the history is now.

    `backup` is the copy that was made before. Where parts of the file could not be read, that file
    was `quarantined`, and all that could be read stands in a new one.
    """

    repaired: tuple[Finding, ...]
    left: IntegrityReport
    backup: Backup | None = None
    quarantined: Path | None = None


def repair_history(folder: Path, now: datetime) -> RepairReport:
    """Repair the history of a data folder while no one else has it open, if anything is wrong.

    Raises:
        StorageError: a file cannot be read or written. Nothing is lost.
    """
    before = check_history(folder)
    if not before.can_repair:
        return RepairReport((), before)
    for path, rights in rights_of(folder):
        with writing_files(path):
            give_rights(path, rights)  # some drives keep none
    backup, aside = None, None
    found = {finding.kind: finding for finding in before.findings}
    if Defect.JOURNAL in found:
        _roll_back(folder / HISTORY)
        found |= {finding.kind: finding for finding in check_history(folder).findings}
    if inside := found.keys() - {Defect.RIGHTS}:
        try:
            backup, aside = _repair_file(folder / HISTORY, inside, now)
        except StorageError as fault:
            if fault.trouble not in {Trouble.DAMAGED, Trouble.UNSOUND}:
                raise
    left = check_history(folder)
    still = {finding.kind for finding in left.findings}
    repaired = tuple(finding for kind, finding in found.items() if kind not in still)
    return RepairReport(repaired, left, backup, aside)


def _repair_file(
    path: Path, defects: set[Defect], now: datetime
) -> tuple[Backup | None, Path | None]:
    if Defect.NUMBERS in defects:
        _say_whose(path)
    if Defect.PAGES in defects or _lacks_columns(path):
        return None, _salvaged(path, now)
    with Database(path) as database:
        backup = Backups(path.parent / BACKUPS).make(database, now, Occasion.REPAIR)
        if defects - {Defect.JOURNAL, Defect.NUMBERS}:
            migrate(database, all_migrations())
            repair_rows(database, now)
    return backup, None


def _lacks_columns(path: Path) -> bool:
    """Whether there are tables that nothing can be put right in."""
    with Database(path, for_reading=True) as database:
        return bool(misfits(database))


def _roll_back(path: Path) -> None:
    """Undo a transaction that was broken off; beginning another one does that."""
    with Database(path) as database, database.transaction():
        pass


def _say_whose(path: Path) -> None:
    """Write the numbers that tell that the file is ours, and of which version."""
    with Database(path) as database, database.transaction() as connection:
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", newest_version())


def _salvaged(path: Path, now: datetime) -> Path:
    """Put all that can be read into a new file; returns where the damaged one is kept."""
    part = real_path(path).with_suffix(".part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    try:
        with Database(part) as target:
            salvage(path, target)
            repair_rows(target, now)
        aside = quarantine_name(real_path(path), now)
        copy_private_file(path, aside)
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return aside
