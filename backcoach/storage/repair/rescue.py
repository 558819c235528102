"""Reads a history that cannot be used as it is, without changing it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.finding import Finding
from backcoach.storage.repair.integrity import find_defects
from backcoach.storage.repair.integrity_check import check_file
from backcoach.storage.repair.row_repair import repair_rows
from backcoach.storage.repair.salvage import salvage
from backcoach.storage.sqlite.database import Database

T = TypeVar("T")

# What a history can be rescued from.
_RESCUED_FROM = frozenset({Trouble.DAMAGED, Trouble.UNSOUND, Trouble.FOREIGN})


@dataclass(frozen=True, slots=True)
class Readout(Generic[T]):
    """What was read, and what was wrong with the file; nothing where all of it could be read."""

    result: T
    findings: tuple[Finding, ...] = ()


def read_what_can_be_read(
    folder: Path, now: datetime, work: Callable[[Database], T], *, checked: bool = True
) -> Readout[T]:
    """Read a history as it stands in its file, or else what mending would make of it.

    It is `checked` before that all in it belongs together, unless only a few lines are read.

    Raises:
        StorageError: the file cannot be opened, nothing in it can be read, or `work` raised it.
    """
    path = folder / HISTORY
    try:
        with open_for_reading(folder, now) as database:
            findings = find_defects(database) if checked else ()
            if not findings:
                return Readout(work(database))
    except StorageError as fault:
        if fault.path != path or fault.trouble not in _RESCUED_FROM:
            raise
        findings = check_file(path).findings
    with rescued(path, now) as database:
        return Readout(work(database), findings)


@contextmanager
def rescued(path: Path, now: datetime) -> Iterator[Database]:
    """What mending would make of a history, in memory, for as long as the block lasts.

    Raises:
        StorageError: nothing in it can be read, or it is another program's or a newer version's.
    """
    with Database(path, in_memory=True) as database:
        salvage(path, database)
        repair_rows(database, now)
        yield database
