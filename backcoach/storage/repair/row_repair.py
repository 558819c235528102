"""Puts the rows, totals and indexes of a readable history right, in one transaction."""

from collections.abc import Iterable
from datetime import datetime

import apsw

from backcoach.storage.repair.expected_schema import expected_schema, missing_parts
from backcoach.storage.repair.integrity import HELD, LONG_AGO, NAMED, PLAYED, TOTALS, teach_dates
from backcoach.storage.repair.value_rules import VALUE_RULES
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text

# The statements are put together from the words in this file and from our own schema alone.
# ruff: noqa: S608

# A stretch whose name is lost. A routine or a dose cannot do without.
_UNKNOWN = "?"
_BELONGING = ("session", "screening", "agreement", "routine", "person_dose")
_LOOSE = (
    ("session_part", "session_id", "session"),
    ("session_stop_cue", "session_id", "session"),
    ("session_revision", "session_id", "session"),
    ("screening_answer", "screening_id", "screening"),
    ("routine_item", "routine_id", "routine"),
    ("routine_favourite", "person_id", "person"),
)
# Somebody whose records are there is somebody. Whoever is alone must be the owner, but for a
# client who is known by a label: nobody else's answers may become the owner's.
_FIND_PEOPLE = f"""
    INSERT INTO person (id, label, is_me, made_at)
    SELECT DISTINCT person_id, '? ' || substr(person_id, 1, 8), 0, ? FROM (
        {" UNION ALL ".join(f"SELECT person_id FROM {table}" for table in _BELONGING)}
    ) WHERE person_id IS NOT NULL AND person_id NOT IN (SELECT id FROM person)
"""
_ALONE = """
    UPDATE person SET is_me = 1, label = ''
    WHERE (SELECT count(*) FROM person) = 1 AND is_me <> 1
        AND (is_me <> 0 OR label = '' OR label LIKE '? %')
"""
# The owner is who has the most sessions, then who was there first.
_ONE_OWNER = """
    UPDATE person SET is_me = 0, label = iif(label = '', '? ' || substr(id, 1, 8), label)
    WHERE is_me = 1 AND rowid <> (
        SELECT p.rowid FROM person AS p WHERE p.is_me = 1 ORDER BY
            (SELECT count(*) FROM session AS s WHERE s.person_id = p.id) DESC, made_at, id
        LIMIT 1
    )
"""
_UNTIED = """
    UPDATE session SET screening_id = NULL WHERE screening_id NOT IN (SELECT id FROM screening)
"""
_DATES = (
    f"""
    UPDATE session SET started_at = iif(is_time(made_at, 0), made_at, '{LONG_AGO}'),
        started_offset = 0
    WHERE NOT is_time(started_at, started_offset)
    """,
    """
    UPDATE session SET ended_at = NULL, ended_offset = NULL
    WHERE ended_at IS NOT NULL AND NOT is_time(ended_at, ended_offset)
    """,
    f"""
    UPDATE screening SET taken_at = '{LONG_AGO}', taken_offset = 0
    WHERE NOT is_time(taken_at, taken_offset)
    """,
    """
    UPDATE screening SET withdrawn_at = taken_at, withdrawn_offset = taken_offset
    WHERE withdrawn_at IS NOT NULL AND NOT is_time(withdrawn_at, withdrawn_offset)
    """,
    f"""
    UPDATE session_revision SET started_at = '{LONG_AGO}', started_offset = 0
    WHERE NOT is_time(started_at, started_offset)
    """,
    f"""
    UPDATE OR REPLACE session_revision SET replaced_at = '{LONG_AGO}'
    WHERE NOT is_time(replaced_at, 0)
    """,
    f"""
    UPDATE person SET archived_at = '{LONG_AGO}'
    WHERE archived_at IS NOT NULL AND NOT is_time(archived_at, 0)
    """,
    f"UPDATE screening_answer SET answered_on = '{LONG_AGO[:10]}' WHERE NOT is_day(answered_on)",
    "DELETE FROM agreement WHERE NOT is_day(agreed_on)",
)
_SUMS = (
    f"UPDATE session SET played = {PLAYED}, held_milliseconds = {HELD}, note_words = folded(note)"
)


def repair_rows(database: Database, now: datetime) -> None:
    """Put right whatever is amiss with a file of the newest version whose pages can be read.

    What belongs to a person who is gone gets that person back, under a question mark; a safety
    check without its time counts as long ago. Only rows without what they belong to are dropped.

    Raises:
        StorageError: it cannot be put right. The history is as it was.
    """
    teach_dates(database)
    database.rows("PRAGMA ignore_check_constraints = ON")
    with database.transaction() as connection:
        _lay_aside(connection)
        connection.execute(_ONE_OWNER)
        connection.execute("REINDEX")
        for table, key, parent in _LOOSE:
            connection.execute(f"DELETE FROM {table} WHERE {key} NOT IN (SELECT id FROM {parent})")
        connection.execute(_UNTIED)
        connection.execute(_FIND_PEOPLE, (utc_text(now),))
        connection.execute(_ALONE)
        for each in VALUE_RULES:
            connection.execute(f"UPDATE {each.table} SET {each.instead} WHERE {each.where}")
        for statement in (*_DATES, *_nameless(), _SUMS):
            connection.execute(statement)
        for table, sql in TOTALS.items():
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} {sql}")
        _make(connection, missing_parts(database))


def _lay_aside(connection: apsw.Connection) -> None:
    """Drop what would stand in the way of mending, and make anew what is needed for it."""
    schema = expected_schema()
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    for name, (kind, _) in schema.items():
        if name in there and kind != "table":
            connection.execute(f"DROP {kind} IF EXISTS {name}")
    wanted = [name for name, (kind, _) in schema.items() if kind in {"table", "view"}]
    _make(connection, [name for name in wanted if name not in there or schema[name][0] == "view"])


def _make(connection: apsw.Connection, names: Iterable[str]) -> None:
    for name in names:
        connection.execute(expected_schema()[name][1])


def _nameless() -> tuple[str, ...]:
    parts, *plans = NAMED
    drop = tuple(f"DELETE FROM {table} WHERE trim(technique_id) = ''" for table in plans)
    empty = "DELETE FROM routine WHERE id NOT IN (SELECT routine_id FROM routine_item)"
    named = f"UPDATE {parts} SET technique_id = '{_UNKNOWN}' WHERE trim(technique_id) = ''"
    return (named, *drop, empty)
