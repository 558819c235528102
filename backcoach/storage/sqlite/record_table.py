"""Tables whose rows are records; statements and readers follow from the fields."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from backcoach.storage.sqlite.database import NOT_AS_IT_SHOULD_BE, Row
from backcoach.storage.sqlite.stored import StoredField, UnreadableValueError, Value

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R")
OtherRecord = TypeVar("OtherRecord", bound="DataclassInstance")


class RecordTable(Generic[R]):
    """A table with a record in each row.

    Fields from other tables and columns that no field has are passed to each method.
    """

    def __init__(self, name: str, record: Callable[..., R], *stored: StoredField[Any]) -> None:
        self.name = name
        self.stored = stored
        self.limits = {column: limit for each in stored for column, limit in each.columns.items()}
        self.columns = tuple(self.limits)
        self.listed = ", ".join(self.columns)
        self.record = record
        ends = accumulate(len(each.columns) for each in stored)
        self._places = [
            (each.name, each.read, slice(end - len(each.columns), end))
            for each, end in zip(stored, ends, strict=True)
        ]

    def insert(self, *others: str, **expressions: str) -> str:
        """The statement that adds a row, with values bound by the names of the columns.

        `others` are further columns, `expressions` those whose values SQL computes.
        """
        bound = {name: f":{name}" for name in (*self.columns, *others)} | expressions
        columns, values = ", ".join(bound), ", ".join(bound.values())
        return f"INSERT INTO {self.name} ({columns}) VALUES ({values})"

    def values(self, record: R) -> dict[str, Value]:
        """The values to bind for a record, by column."""
        written = (each.write(getattr(record, each.name)) for each in self.stored)
        return dict(
            zip(self.columns, (value for values in written for value in values), strict=True)
        )

    def read(self, row: Row, **others: object) -> R:
        """The record in a row that begins with the columns; `others` are fields from elsewhere.

        Raises:
            UnreadableValueError: a field cannot be read.
        """
        return self.record(**self.fields(row), **others)

    def fields(self, row: Row) -> dict[str, object]:
        """The fields in a row that begins with the columns.

        Raises:
            UnreadableValueError: one of them cannot be read.
        """
        found: dict[str, object] = {}
        for name, read, place in self._places:
            try:
                found[name] = read(*row[place])
            except NOT_AS_IT_SHOULD_BE as fault:
                raise UnreadableValueError(", ".join(self.columns[place])) from fault
        return found

    def sharing(
        self, name: str, record: type[OtherRecord], *own: StoredField[Any]
    ) -> "RecordTable[OtherRecord]":
        """A table of a record with some of the same fields; those that differ are its `own`."""
        missing = {each.name for each in fields(record)} - {each.name for each in own}
        return RecordTable(name, record, *own, *(e for e in self.stored if e.name in missing))


def or_update(columns: Iterable[str], *key: str) -> str:
    """The end of an insert that updates these columns where a row with the key is there."""
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
    return f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
