"""Reads one TOML content file without checking what is in it."""

import tomllib
from pathlib import Path

from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.files.regular_file import read_regular_text


def file_label(folder: Path, path: Path) -> str:
    """How a message names a content file: by its place under the assets folder."""
    return f"assets/{path.relative_to(folder).as_posix()}"


def read_toml(folder: Path, path: Path) -> dict[str, object]:
    """The file at `path`, not yet checked.

    Raises:
        ContentError: the file cannot be read or is not TOML.
    """
    return _parse(file_label(folder, path), read_text(folder, path))


def read_text(folder: Path, path: Path) -> str:
    """The text of a content file.

    Raises:
        ContentError: the file is missing, locked or not UTF-8.
    """
    try:
        return read_regular_text(path)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ContentError(file_label(folder, path), "", f"cannot be read: {reason}.") from fault
    except UnicodeDecodeError as fault:
        raise ContentError(file_label(folder, path), "", "is not saved as UTF-8 text.") from fault


def _parse(file: str, text: str) -> dict[str, object]:
    with faults_of(file):
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            raise ContentError(file, "", f"is not valid TOML: {fault}.") from fault
