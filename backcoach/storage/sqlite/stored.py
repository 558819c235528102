"""How the fields of a record are stored: the columns, and how to write and read them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text

Value = str | int | float | None
T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)


class UnreadableValueError(ValueError):
    """What stands in a column is not what belongs there; it says which column, and no value."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Which values of a column make no sense, as SQL after its name, and what replaces them."""

    wrong: str
    instead: Value = None

    @property
    def literal(self) -> str:
        return "NULL" if self.instead is None else repr(self.instead)


@dataclass(frozen=True, slots=True)
class StoredField(Generic[T]):
    """A field of a record, its columns with their limits, and how they are written and read.

    `is_date` is a condition in SQL: whether a time or day can be read. `is_key` tells that it is
    the id of a row, here or in another table.
    """

    name: str
    write: Callable[[T], tuple[Value, ...]]
    read: Callable[..., T]
    columns: Mapping[str, Limit | None]
    is_date: str = ""
    is_key: bool = False


def text(name: str) -> StoredField[str]:
    """Text, without half characters such as an emoji that a length limit cut in two."""
    return _single(name, lambda value: value.encode(errors="replace").decode(), str)


def integer(name: str, limit: Limit | None = None) -> StoredField[int]:
    return _single(name, int, int, limit)


def real(name: str, limit: Limit | None = None) -> StoredField[float]:
    return _single(name, float, float, limit)


def flag(name: str) -> StoredField[bool]:
    return _single(name, int, bool, Limit("NOT IN (0, 1)", 0))


def choice(name: str, kind: type[Choice], instead: Choice) -> StoredField[Choice]:
    """One of a few words; `instead` replaces any other."""
    known = ", ".join(f"'{each}'" for each in kind)
    return _single(name, str, kind, Limit(f"NOT IN ({known})", str(instead)))


def key(name: str) -> StoredField[UUID]:
    return replace(_single(name, str, UUID), is_key=True)


def day(name: str) -> StoredField[date]:
    written = _single(name, date.isoformat, date.fromisoformat)
    return replace(written, is_date=f"is_day({name})")


def utc_time(name: str) -> StoredField[datetime]:
    written = _single(name, utc_text, lambda stored: local_time(stored, 0))
    return replace(written, is_date=f"is_time({name}, 0)")


def time(name: str, offset: str) -> StoredField[datetime]:
    """A time in UTC, and in another column the minutes that local time was ahead."""
    return StoredField(
        name,
        lambda at: (utc_text(at), offset_minutes(at)),
        local_time,
        {name: None, offset: None},
        f"is_time({name}, {offset})",
    )


def optional(stored: StoredField[T]) -> StoredField[T | None]:
    """The same field, where it may be None."""
    nothing = (None,) * len(stored.columns)
    limits = {name: limit and Limit(limit.wrong) for name, limit in stored.columns.items()}
    return StoredField(
        stored.name,
        lambda value: nothing if value is None else stored.write(value),
        lambda *row: None if row[0] is None else stored.read(*row),
        limits,
        stored.is_date,
        stored.is_key,
    )


def _single(
    name: str,
    write: Callable[[T], Value],
    read: Callable[[Any], T],
    limit: Limit | None = None,
) -> StoredField[T]:
    return StoredField(name, lambda value: (write(value),), read, {name: limit})
