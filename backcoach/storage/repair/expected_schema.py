"""The tables, indexes, views and triggers that a history has."""

from functools import cache

import apsw

from backcoach.domain.folded_text import folded
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import all_migrations

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
}
_SCHEMA = "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"


@cache
def expected_schema() -> dict[str, tuple[str, str]]:
    """By name: the kind of each part, and the statement that makes it, in the order of making."""
    connection = apsw.Connection(":memory:")
    connection.create_scalar_function(
        "folded", lambda *values: folded(str(values[0])), 1, deterministic=True
    )
    for step in all_migrations():
        connection.execute(step.sql)
    parts = {name: (kind, sql) for name, kind, sql in connection.execute(_SCHEMA)}
    connection.close()
    return parts


def missing_parts(database: Database) -> tuple[str, ...]:
    """What a history of the newest version lacks, or has in another form."""
    there = {name: (kind, sql) for name, kind, sql in database.rows(_SCHEMA)}
    wanted = expected_schema()
    return tuple(name for name, part in wanted.items() if there.get(name) != part)
