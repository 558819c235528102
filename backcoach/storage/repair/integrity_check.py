"""Checks the history of a data folder and its backups, without changing them."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from backcoach.storage.backups.backup import Backup, Backups, is_good
from backcoach.storage.backups.opening import BACKUPS, HISTORY, is_there
from backcoach.storage.files.private_file import OWNER_ONLY, OWNER_ONLY_FOLDER
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.regular_file import refuse_unless_regular
from backcoach.storage.files.storage_error import StorageError, Trouble, reading_files
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.integrity import find_defects
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import missing_parts
from backcoach.storage.sqlite.file_identity import APPLICATION_ID, identity_of
from backcoach.storage.sqlite.migration import newest_version

_COUNTS = {
    "people": "SELECT count(*) FROM person",
    "screenings": "SELECT count(*) FROM screening",
    "sessions": "SELECT count(*) FROM session",
    "parts": "SELECT count(*) FROM session_part",
    "routines": "SELECT count(*) FROM routine",
}


# On other systems the mode of a file does not tell who can read it.
_KEEPS_RIGHTS = os.name == "posix"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a history cannot be checked, with the database's own words."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was found in a history.

    `version` is None where none has begun, or it could not be read. `counts` maps people,
    screenings, sessions, parts and routines to how many there are, deleted ones included.
    `findings` can be repaired unless there are `problems`. Backups stand newest first.
    """

    path: Path
    version: int | None = None
    problems: tuple[Problem, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    good_backups: tuple[Backup, ...] = ()
    bad_backups: tuple[Backup, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def can_repair(self) -> bool:
        """Whether something is wrong, and it can be repaired."""
        return bool(self.findings) and not self.problems


def check_history(folder: Path) -> IntegrityReport:
    """What is wrong in a data folder. No fault of the files is raised."""
    report = check_file(folder / HISTORY)
    try:
        wide = [path.name for path, _ in rights_of(folder)]
        backups = Backups(folder / BACKUPS).all()
    except StorageError as fault:
        return replace(report, problems=(*report.problems, Problem(fault.trouble, fault.detail)))
    rights = [Finding(Defect.RIGHTS, len(wide), ", ".join(wide))] if wide else []
    good = tuple(backup for backup in backups if is_good(backup.path))
    bad = tuple(backup for backup in backups if backup not in good)
    findings = (*report.findings, *rights)
    return replace(report, findings=findings, good_backups=good, bad_backups=bad)


def rights_of(folder: Path) -> tuple[tuple[Path, int], ...]:
    """The files and folders that others can read, and the rights they ought to have.

    Raises:
        StorageError: the folder cannot be read.
    """
    backups = folder / BACKUPS
    with reading_files(folder):
        named = (*folder.glob("history*.sqlite"), *backups.glob("history-*.sqlite"))
        files = filter(Path.is_file, sorted(named))
        ought = ((backups, OWNER_ONLY_FOLDER), *((path, OWNER_ONLY) for path in files))
        return tuple(
            (path, rights)
            for path, rights in ought
            if _KEEPS_RIGHTS and path.exists() and _is_wide(path.stat(), rights)
        )


def _is_wide(about: os.stat_result, rights: int) -> bool:
    return about.st_size > 0 and bool(stat.S_IMODE(about.st_mode) & ~rights)


def check_file(path: Path) -> IntegrityReport:
    """What is wrong in a history, without its rights and its copies. No fault is raised."""
    journal: tuple[Finding, ...] = ()
    try:
        with reading_files(path):
            if not is_there(path):
                return IntegrityReport(path)
            refuse_unless_regular(path)
            if path.stat().st_size == 0:
                return IntegrityReport(path)
            journal = (Finding(Defect.JOURNAL),) if journal_of(path).exists() else ()
        report = _look_through(path)
    except StorageError as fault:
        # Read-only, SQLite cannot open a file with an unfinished transaction. One that it can open
        # has a journal that undoes nothing, which the next change takes away.
        if journal and fault.trouble is Trouble.READ_ONLY:
            return IntegrityReport(path, findings=journal)
        return IntegrityReport(path, problems=(Problem(fault.trouble, fault.detail),))
    return report


def _look_through(path: Path) -> IntegrityReport:
    with Database(path, for_reading=True) as database:
        numbers = tuple(_wrong_numbers(database))
        if not numbers:
            identity_of(database).refuse_unless_ours(path)
        return IntegrityReport(
            path,
            database.version,
            counts=_counts(database),
            findings=(*numbers, *find_defects(database)),
        )


def _wrong_numbers(database: Database) -> Iterator[Finding]:
    """A finding if a file with all our tables has the numbers of another program or version."""
    said = identity_of(database)
    ours = said.application_id == APPLICATION_ID and said.version >= newest_version()
    if not ours and said.version <= newest_version() and not missing_parts(database):
        yield Finding(Defect.NUMBERS)


def _counts(database: Database) -> dict[str, int]:
    """How much there is, as far as it can be counted."""
    with suppress(StorageError):
        return {name: int(database.rows(sql)[0][0]) for name, sql in _COUNTS.items()}
    return {}
