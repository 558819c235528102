"""The tables, indexes, views and triggers that a history has."""

from collections.abc import Iterable
from contextlib import closing
from functools import cache

import apsw

from backcoach.domain.folded_text import folded
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.sqlite.migration import all_migrations, newest_version

# The tables whose rows belong to a row of another: by which key, and of which table.
PARENTS = {
    "screening_answer": ("screening_id", "screening"),
    "agreement": ("person_id", "person"),
    "session_stop_cue": ("session_id", "session"),
    "session_part": ("session_id", "session"),
    "session_revision": ("session_id", "session"),
    "routine_item": ("routine_id", "routine"),
    "person_dose": ("person_id", "person"),
    "routine_favourite": ("person_id", "person"),
    "goal_check": ("goal_id", "goal"),
    "goal_put_off": ("person_id", "person"),
    "reminder": ("person_id", "person"),
}
# Read as bytes, since damaged ones may not be valid UTF-8.
_SCHEMA = """
    SELECT CAST(name AS BLOB), CAST(type AS BLOB), CAST(sql AS BLOB) FROM sqlite_schema
    WHERE sql IS NOT NULL ORDER BY rowid
"""
_COLUMNS = """
    SELECT CAST(part.name AS BLOB), CAST(said.name AS BLOB)
    FROM sqlite_schema AS part, pragma_table_xinfo(part.name) AS said
    WHERE part.type = 'table'
"""

# A column, after the name of its table.
Column = tuple[str, str]


@cache
def expected_schema() -> dict[str, tuple[str, str]]:
    """By name: the kind of each part, and the statement that makes it, in the order of making."""
    with closing(_made(newest_version())) as connection:
        return _parts(connection.execute(_SCHEMA))


@cache
def expected_columns(version: int) -> frozenset[Column]:
    """The columns of all tables of a version."""
    with closing(_made(version)) as connection:
        return _columns(connection.execute(_COLUMNS))


def missing_parts(database: Database) -> tuple[str, ...]:
    """What a history of the newest version lacks, or has in another form."""
    there, wanted = _parts(database.rows(_SCHEMA)), expected_schema()
    return tuple(name for name, part in wanted.items() if there.get(name) != part)


def columns_of(database: Database) -> frozenset[Column]:
    return _columns(database.rows(_COLUMNS))


def misfits(database: Database) -> tuple[str, ...]:
    """The columns that the version it claims has and it has not, or the other way round.

    What others have added to a history of the newest version is no misfit.
    """
    there, wanted = columns_of(database), expected_columns(database.version)
    too_early = (expected_columns(newest_version()) - wanted) & there
    return tuple(f"{table}.{column}" for table, column in sorted((wanted - there) | too_early))


def refuse_unless_fitting(database: Database) -> None:
    """Raise where the tables are not those of the version that the file claims.

    Raises:
        StorageError: nothing can be read as it should, and no migration would succeed.
    """
    if wrong := misfits(database):
        raise StorageError(Trouble.UNSOUND, database.path, ", ".join(wrong))


def _parts(rows: Iterable[Row]) -> dict[str, tuple[str, str]]:
    texts = (tuple(map(_text, row)) for row in rows)
    return {name: (kind, sql) for name, kind, sql in texts}


def _columns(rows: Iterable[Row]) -> frozenset[Column]:
    return frozenset((_text(table), _text(column)) for table, column in rows)


def _text(read: bytes) -> str:
    return read.decode(errors="replace")


def _made(version: int) -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    connection.create_scalar_function(
        "folded", lambda *values: folded(str(values[0])), 1, deterministic=True
    )
    for step in all_migrations():
        if step.number <= version:
            connection.execute(step.sql)
    return connection
