"""Moves a file that cannot be read out of the way, by name and date. Nothing is ever deleted."""

from datetime import datetime
from itertools import count
from pathlib import Path

from backcoach.storage.files.private_file import real_path
from backcoach.storage.files.storage_error import writing_files


def quarantine(path: Path, now: datetime) -> Path:
    """Rename `history.sqlite` to `history-damaged-2026-11-20-0912.sqlite`; returns the new place.

    Its journal moves too: SQLite would apply it to the next file of that name. One behind a link
    is renamed where it really lives, and the link stays.

    Raises:
        StorageError: the folder cannot be written to.
    """
    path = real_path(path)
    aside = quarantine_name(path, now)
    with writing_files(path):
        if journal_of(path).exists():
            journal_of(path).rename(journal_of(aside))
        path.rename(aside)
    return aside


def quarantine_name(path: Path, now: datetime) -> Path:
    return free_name(path.with_stem(f"{path.stem}-damaged-{now:%Y-%m-%d-%H%M}"))


def free_name(path: Path) -> Path:
    """The path itself, or with a number after it where that name is taken."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())


def journal_of(path: Path) -> Path:
    """The journal from which SQLite rolls an unfinished transaction back."""
    real = real_path(path)
    return real.with_name(f"{real.name}-journal")
