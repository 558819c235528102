"""Looks through a person's history without changing it, for a report in words."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from backcoach.storage.backup import Backup, Backups, is_good
from backcoach.storage.database import Database
from backcoach.storage.file_identity import identity_of, refuse_before_opening
from backcoach.storage.opening import BACKUPS, HISTORY
from backcoach.storage.storage_error import StorageError, Trouble, reading_files

_COUNTS = {
    "people": "SELECT count(*) FROM person",
    "screenings": "SELECT count(*) FROM screening",
    "sessions": "SELECT count(*) FROM session",
    "parts": "SELECT count(*) FROM session_part",
    "routines": "SELECT count(*) FROM routine",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and the database's own words about the place."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """What was found in a history.

    `version` is None where none has begun, or it could not be read. `counts` maps people,
    screenings, sessions, parts and routines to how many there are, deleted ones included.
    Backups stand newest first.
    """

    path: Path
    version: int | None = None
    problems: tuple[Problem, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    good_backups: tuple[Backup, ...] = ()
    bad_backups: tuple[Backup, ...] = ()


def check_history(folder: Path) -> HistoryReport:
    """Look through the history of a data folder and its backups. No fault of theirs is raised."""
    report = _check_file(folder / HISTORY)
    try:
        backups = Backups(folder / BACKUPS).all()
    except StorageError as fault:
        return replace(report, problems=(*report.problems, Problem(fault.trouble, fault.detail)))
    good = tuple(backup for backup in backups if is_good(backup.path))
    bad = tuple(backup for backup in backups if backup not in good)
    return replace(report, good_backups=good, bad_backups=bad)


def _check_file(path: Path) -> HistoryReport:
    try:
        return _look_through(path)
    except StorageError as fault:
        return HistoryReport(path, problems=(Problem(fault.trouble, fault.detail),))


def _look_through(path: Path) -> HistoryReport:
    with reading_files(path):
        begun = path.exists() and path.stat().st_size > 0
    if not begun:
        return HistoryReport(path)
    refuse_before_opening(path)
    with Database(path, for_reading=True) as database:
        identity_of(database).refuse_unless_ours(path)
        return HistoryReport(path, database.version, _problems(database), _counts(database))


def _problems(database: Database) -> tuple[Problem, ...]:
    damage = [row[0] for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = [
        f"{table} refers to a missing {parent}"
        for table, _, parent, _ in database.rows("PRAGMA foreign_key_check")
    ]
    return tuple(Problem(Trouble.DAMAGED, detail) for detail in (*damage, *orphans))


def _counts(database: Database) -> dict[str, int]:
    return {name: int(database.rows(sql)[0][0]) for name, sql in _COUNTS.items()}
