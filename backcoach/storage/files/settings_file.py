"""The settings in one readable file. Kept light: it is read before the first window."""

import json
from contextlib import suppress
from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from backcoach.domain.settings import Settings
from backcoach.storage.files.private_file import copy_private_file, real_path, write_private_file
from backcoach.storage.files.quarantine import free_name, quarantine
from backcoach.storage.files.regular_file import read_regular
from backcoach.storage.files.storage_error import StorageError, reading_files

SETTINGS = "settings.json"


class SettingsReading(NamedTuple):
    """The settings, and what had to be done to read them.

    `repaired` names the values that made no sense and fell back to the usual ones; `copy` is where
    the file is kept as it was before. `quarantined` is where a file that could not be read at all
    was moved. `trouble` is why nothing could be read, or kept.
    """

    settings: Settings
    repaired: tuple[str, ...] = ()
    copy: Path | None = None
    quarantined: Path | None = None
    trouble: StorageError | None = None


def look_at_settings(folder: Path) -> SettingsReading:
    """The settings of a data folder, or the usual ones. Nothing is changed."""
    try:
        return _understood(_kept(folder / SETTINGS))
    except ValueError:
        return SettingsReading(Settings())
    except StorageError as fault:
        return SettingsReading(Settings(), trouble=fault)


def read_settings(folder: Path, now: datetime) -> SettingsReading:
    """Read the settings of a data folder; the usual ones where there are none.

    What cannot be understood is kept under another name, for the next change writes over it.
    """
    path = folder / SETTINGS
    try:
        reading = _understood(_kept(path))
        return _copied(folder, reading, now) if reading.repaired else reading
    except ValueError:
        return _set_aside(path, now)
    except StorageError as fault:
        return SettingsReading(Settings(), trouble=fault)


def write_settings(folder: Path, settings: Settings) -> None:
    """Replace the file at once; what a newer version has added to it stays.

    Raises:
        StorageError: the file cannot be written. The one that was there is as it was.
    """
    path = folder / SETTINGS
    try:
        kept = _kept(path)
    except ValueError:
        kept = {}
    write_private_file(path, [json.dumps(kept | asdict(settings), indent=2)])


def _kept(path: Path) -> dict[str, object]:
    with reading_files(path):
        try:
            content = read_regular(path)
        except FileNotFoundError:
            return {}
    try:
        kept = json.loads(content)
    except RecursionError as fault:
        raise ValueError("too deep") from fault
    if not isinstance(kept, dict):
        raise ValueError("not a table of settings")  # noqa: TRY004
    return kept


def _understood(kept: dict[str, object]) -> SettingsReading:
    settings, repaired = Settings(), []
    for field in fields(Settings):
        if field.name in kept:
            try:
                settings = _with_value(settings, field.name, kept[field.name])
            except ValueError:
                repaired.append(field.name)
    return SettingsReading(settings, tuple(repaired))


def _copied(folder: Path, reading: SettingsReading, now: datetime) -> SettingsReading:
    """Keep a copy of the file, if that can be, and put right what made no sense."""
    path = real_path(folder / SETTINGS)
    copy = free_name(path.with_stem(f"{path.stem}-before-{now:%Y-%m-%d-%H%M}"))
    with suppress(StorageError):
        copy_private_file(path, copy)
        write_settings(folder, reading.settings)
        return reading._replace(copy=copy)
    return reading


def _set_aside(path: Path, now: datetime) -> SettingsReading:
    try:
        return SettingsReading(Settings(), quarantined=quarantine(real_path(path), now))
    except StorageError as fault:
        return SettingsReading(Settings(), trouble=fault)


def _with_value(settings: Settings, name: str, value: object) -> Settings:
    usual = getattr(settings, name)
    if not _is_like(value, usual):
        raise ValueError(f"`{name}` is of another kind")
    changed: dict[str, Any] = {name: type(usual)(value)}
    return replace(settings, **changed)


def _is_like(value: object, usual: object) -> bool:
    return type(value) is type(usual) or (isinstance(value, str) and isinstance(usual, str))
