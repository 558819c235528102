"""The settings in one readable file. Kept light: it is read before the first window."""

import json
import os
from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from backcoach.domain.settings import Settings
from backcoach.storage.files.private_file import make_private_file, put_in_place
from backcoach.storage.files.quarantine import quarantine
from backcoach.storage.files.storage_error import reading_files, writing_files

SETTINGS = "settings.json"


class SettingsReading(NamedTuple):
    """The settings, and what had to be done to read them.

    `repaired` names the values that made no sense and fell back to the usual ones; `quarantined`
    is where a file that could not be read at all was moved.
    """

    settings: Settings
    repaired: tuple[str, ...] = ()
    quarantined: Path | None = None


def read_settings(folder: Path, now: datetime) -> SettingsReading:
    """Read the settings of a data folder; the usual ones where there are none.

    Raises:
        StorageError: the file cannot be opened, or moved away.
    """
    path = folder / SETTINGS
    try:
        kept = _kept(path)
    except ValueError:
        return SettingsReading(Settings(), quarantined=quarantine(path, now))
    settings, repaired = Settings(), []
    for field in fields(Settings):
        if field.name in kept:
            try:
                settings = _with_value(settings, field.name, kept[field.name])
            except ValueError:
                repaired.append(field.name)
    return SettingsReading(settings, tuple(repaired))


def write_settings(folder: Path, settings: Settings) -> None:
    """Replace the file at once; what a newer version has added to it stays.

    Raises:
        StorageError: the file cannot be written. The one that was there is as it was.
    """
    path = folder / SETTINGS
    part = path.with_suffix(".part")
    try:
        kept = _kept(path)
    except ValueError:
        kept = {}
    make_private_file(part)
    with writing_files(path), part.open("w", encoding="utf-8") as file:
        json.dump(kept | asdict(settings), file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(part, path)


def _kept(path: Path) -> dict[str, object]:
    with reading_files(path):
        if not path.exists():
            return {}
        content = path.read_bytes()
    try:
        kept = json.loads(content)
    except RecursionError as fault:
        raise ValueError("too deep") from fault
    if not isinstance(kept, dict):
        raise ValueError("not a table of settings")  # noqa: TRY004
    return kept


def _with_value(settings: Settings, name: str, value: object) -> Settings:
    usual = getattr(settings, name)
    if not _is_like(value, usual):
        raise ValueError(f"`{name}` is of another kind")
    changed: dict[str, Any] = {name: type(usual)(value)}
    return replace(settings, **changed)


def _is_like(value: object, usual: object) -> bool:
    return type(value) is type(usual) or (isinstance(value, str) and isinstance(usual, str))
