"""Reads the small content files that the start page needs.

They hold nothing but texts, whole numbers, dates, lists and tables, so they do without the
validator of `content_file`: importing that takes longer than building the window.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast, get_args, get_origin

from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.content.toml_file import file_label, read_toml

T = TypeVar("T")

_WORDS = {str: "text", int: "a whole number", date: "a date", tuple: "a list", dict: "a table"}


def read_plain_content(folder: Path, path: Path, kind: type[T]) -> T:
    """The file at `path` as the frozen dataclass `kind`.

    Raises:
        ContentError: the file cannot be read, or a key is missing, unknown or of the wrong kind.
    """
    raw, file = read_toml(folder, path), file_label(folder, path)
    with faults_of(file):
        try:
            return cast("T", _taken("", raw, kind))
        except _FaultError as fault:
            key, message = fault.args
            raise ContentError(file, key, message) from None


class _FaultError(Exception):
    """A key, and what is wrong with it."""


def _taken(key: str, raw: object, kind: Any) -> object:  # noqa: ANN401 -- any annotation of a field
    if is_dataclass(kind):
        return _record(key, _table(key, raw), cast("type[Any]", kind))
    if get_origin(kind) is Mapping:
        name_kind, each = get_args(kind)
        return {
            _taken_name(_joined(key, name), name, name_kind): _taken(_joined(key, name), item, each)
            for name, item in _table(key, raw).items()
        }
    if get_origin(kind) is tuple:
        items = raw if isinstance(raw, list) else _refuse(key, tuple)
        each, _ = get_args(kind)
        return tuple(_taken(_joined(key, str(i)), item, each) for i, item in enumerate(items, 1))
    return raw if type(raw) is kind else _refuse(key, kind)


def _table(key: str, raw: object) -> dict[str, object]:
    return raw if isinstance(raw, dict) else _refuse(key, dict)


def _taken_name(key: str, name: str, kind: type[Any]) -> object:
    try:
        return kind(name)
    except ValueError:
        raise _FaultError(key, "is not a known key.") from None


def _record(key: str, table: dict[str, object], kind: type[Any]) -> object:
    known = {field.name: field for field in fields(kind)}
    for name, field in known.items():
        if name not in table and field.default is MISSING:
            raise _FaultError(_joined(key, name), "is missing.")
    for name in table:
        if name not in known:
            raise _FaultError(_joined(key, name), "is not a known key.")
    values = {
        name: _taken(_joined(key, name), value, known[name].type) for name, value in table.items()
    }
    try:
        return kind(**values)
    except ValueError as fault:
        raise _FaultError(key, f"is wrong: {fault}.") from fault


def _refuse(key: str, kind: type) -> NoReturn:
    raise _FaultError(key, f"must be {_WORDS[kind]}.")


def _joined(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
