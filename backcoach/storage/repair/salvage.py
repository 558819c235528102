"""Copies what can be read in a damaged file into a new one."""

from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import apsw

from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.integrity import LONG_AGO, is_time
from backcoach.storage.repair.value_rules import STAND_INS
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.sqlite.expected_schema import PARENTS, columns_of, misfits, missing_parts
from backcoach.storage.sqlite.file_identity import identity_of
from backcoach.storage.sqlite.migration import all_migrations, migrate, newest_version

# Parents come first; the rows of other tables are found by a key of their parent.
_BY_ROW = ("person", "screening", "session", "routine", "goal")
_COLUMNS = 'SELECT name, "notnull", dflt_value FROM pragma_table_xinfo(?) WHERE hidden = 0'
_TRIGGERS = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
# What takes the place of a value where there must be one, and the tables' own limits say nothing.
_WITHOUT_LIMIT = {
    "started_offset": 0,
    "taken_offset": 0,
    "repetition": 1,
    "person_id": "00000000-0000-0000-0000-000000000000",
    "made_at": LONG_AGO,
    "taken_at": "",
    "technique_id": "?",
    "content_version": "",
    "outcome": "",
    "label": "",
    "note": "",
    "words": "",
    "set_on": LONG_AGO[:10],
    "changed_at": LONG_AGO,
}
# Bytes: with the size of the file this limits how many rows there can be.
_SMALLEST_ROW = 24


def salvage(path: Path, target: Database) -> int:
    """Copy every row that can be read into an empty file; returns how many there were.

    A value that makes no sense is left out or replaced. The new file has neither triggers nor
    totals yet: it needs `repair_rows`. Nothing is written to the damaged file.

    Raises:
        StorageError: nothing in it can be read, or the new file cannot be written.
    """
    with Database(path, for_reading=True) as source:
        source.rows("SELECT count(*) FROM sqlite_schema")
        if missing_parts(source):
            identity_of(source).refuse_unless_ours(path)
        version = newest_version() if misfits(source) else source.version
        migrate(target, tuple(step for step in all_migrations() if step.number <= version))
        for (trigger,) in target.rows(_TRIGGERS):
            target.rows(f"DROP TRIGGER {trigger}")
        target.rows("PRAGMA foreign_keys = OFF")
        came = sum(_carry(source, target, table) for table in (*_BY_ROW, *PARENTS))
    if not came:
        raise StorageError(Trouble.DAMAGED, path, "no row can be read")
    target.rows("PRAGMA foreign_keys = ON")
    migrate(target, all_migrations())
    return came


def _carry(source: Database, target: Database, table: str) -> int:
    known = {column for of, column in columns_of(source) if of == table}
    columns = {
        name: bool(must)
        for name, must, usual in target.rows(_COLUMNS, table)
        if name in known or (must and usual is None)
    }
    if not columns or not known:
        return 0
    named, key = ", ".join(columns), "(id)" if table in _BY_ROW else ""
    values = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {table} ({named}) VALUES ({values}) ON CONFLICT {key} DO NOTHING"
    find = _by_row if table in _BY_ROW else _by_parent
    with target.transaction() as connection:
        return sum(
            _put(connection, insert, _attempts(table, columns, row, known))
            for row in find(source, target, table, _expressions(columns, known))
        )


def _put(connection: apsw.Connection, insert: str, attempts: Iterator[Row]) -> int:
    """Write a row in the first form that the table takes."""
    for row in attempts:
        with suppress(apsw.ConstraintError):
            connection.execute(insert, row)
            return connection.changes()
    return 0


def _attempts(
    table: str, columns: dict[str, bool], row: Row, known: Container[str]
) -> Iterator[Row]:
    """The row as it is, then with each of its values replaced alone, then with all replaced."""
    named = dict(zip(columns, row, strict=True))
    others = tuple(_instead(table, name, named) if must else None for name, must in columns.items())
    row = tuple(
        named[name] if name in known else other for name, other in zip(columns, others, strict=True)
    )
    yield row
    for place, other in enumerate(others):
        yield (*row[:place], other, *row[place + 1 :])
    yield others


def _instead(table: str, name: str, row: dict[str, Any]) -> object:
    if (table, name) in STAND_INS:
        return STAND_INS[table, name]
    if (table, name) == ("session", "started_at"):
        made_at = row["made_at"]
        return made_at if is_time(made_at, 0) else LONG_AGO
    return row[name] if isinstance(row[name], str) else _WITHOUT_LIMIT.get(name, row[name])


def _by_row(source: Database, _target: Database, table: str, columns: str) -> Iterator[Row]:
    """The rows from the first on and from the last back, up to a fault; then one by one."""
    select = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid"
    first, last = 0, source.path.stat().st_size // _SMALLEST_ROW
    faults: list[apsw.Error] = []
    for number, *row in _readable(source, faults, f"{select} > ? ORDER BY rowid", 0):
        first = number
        yield tuple(row)
    if not faults:
        return
    for number, *row in _readable(source, faults, f"{select} > ? ORDER BY rowid DESC", first):
        last = number
        yield tuple(row)
    for number in range(first + 1, last):
        for _, *row in _readable(source, faults, f"{select} = ?", number):
            yield tuple(row)


def _by_parent(source: Database, target: Database, table: str, columns: str) -> Iterator[Row]:
    """All rows up to a fault, and then those of each parent that was found."""
    select = f"SELECT {columns} FROM {table}"
    faults: list[apsw.Error] = []
    yield from _readable(source, faults, select)
    if faults:
        key, parent = PARENTS[table]
        for (parent_id,) in target.rows(f"SELECT id FROM {parent}"):
            yield from _readable(source, faults, f"{select} WHERE {key} = ?", parent_id)


def _expressions(columns: Iterable[str], known: Container[str]) -> str:
    """The columns with every text as bytes, since damaged ones may not be valid UTF-8.

    What the damaged file lacks is NULL.
    """
    return ", ".join(
        f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) ELSE {name} END"
        if name in known
        else "NULL"
        for name in columns
    )


def _readable(
    source: Database, faults: list[apsw.Error], sql: str, *values: object
) -> Iterator[Row]:
    """The rows of a query up to the first fault, which is added to `faults`."""
    try:
        for row in source.connection.execute(sql, values):
            yield tuple(
                each.decode(errors="replace") if isinstance(each, bytes) else each for each in row
            )
    except apsw.Error as fault:
        faults.append(fault)
