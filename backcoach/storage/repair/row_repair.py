"""Repairs the rows, totals and indexes of a readable history, in one transaction."""

from collections.abc import Iterable
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

import apsw

from backcoach.storage.repair.integrity import (
    HELD,
    LONG_AGO,
    NAMED,
    PLAYED,
    TOTALS,
    add_date_functions,
)
from backcoach.storage.repair.value_rules import KEY_PATTERN, KEYS, VALUE_RULES
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import PARENTS, expected_schema, missing_parts
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.screening_store import LEFT_OPEN

# The id of a stretch whose own is lost. A routine or a dose without an id is deleted.
_UNKNOWN = "?"
# Rows that bring a missing person back. Those of other tables are deleted without their parent.
_BELONGING = ("session", "screening", "agreement", "routine", "person_dose", "goal")
# A wrong letter here and there parts few; where more miss their parent, it is gone.
_MOST_REJOINED = 50
# Every key of a row of another table.
_REFERRING = (
    *((table, key, parent) for table, (key, parent) in PARENTS.items()),
    *((table, "person_id", "person") for table in _BELONGING if table not in PARENTS),
    ("session", "screening_id", "screening"),
)
# Whoever has records is a person. The only person is the owner, unless they have a label: a
# client's answers must not become the owner's.
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
# Of several owners, the one with the most sessions stays; then the one who was there first.
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
    f"UPDATE goal SET set_on = '{LONG_AGO[:10]}' WHERE NOT is_day(set_on)",
    "UPDATE goal SET ended_on = NULL WHERE ended_on IS NOT NULL AND NOT is_day(ended_on)",
    "DELETE FROM goal_check WHERE NOT is_day(checked_on)",
)
# It shuts from now on: nothing may open sooner because a time was lost.
_WITHDRAWN = """
    UPDATE screening SET withdrawn_at = ?, withdrawn_offset = 0
    WHERE withdrawn_at IS NOT NULL AND NOT is_time(withdrawn_at, withdrawn_offset)
"""
_TAKEN = f"""
    UPDATE screening SET taken_at = iif({LEFT_OPEN}, '{LONG_AGO}', ?), taken_offset = 0
    WHERE NOT is_time(taken_at, taken_offset)
"""
_SUMS = (
    f"UPDATE session SET played = {PLAYED}, held_milliseconds = {HELD}, note_words = folded(note)"
)


def repair_rows(database: Database, now: datetime) -> None:
    """Repair a file of the newest version whose pages can be read.

    A person who is missing is added again under a question mark, for what belongs to them; a
    safety check without its time counts as long ago, or as of now if it shut something. Only rows
    without a parent are deleted.

    Raises:
        StorageError: it cannot be repaired. The history is as it was.
    """
    add_date_functions(database)
    database.connection.create_scalar_function("as_key", _as_key, 1, deterministic=True)
    database.rows("PRAGMA ignore_check_constraints = ON")
    with database.transaction() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        _clear_schema(connection)
        for table, key, parent in _REFERRING:
            _rejoin(connection, table, key, parent)
        for table, key in sorted(KEYS):
            wrong = f"{key} NOT GLOB '{KEY_PATTERN}'"
            connection.execute(f"UPDATE OR IGNORE {table} SET {key} = as_key({key}) WHERE {wrong}")
        connection.execute(_ONE_OWNER)
        connection.execute("REINDEX")
        for table, (key, parent) in PARENTS.items():
            if table not in _BELONGING:
                loose = f"{key} NOT IN (SELECT id FROM {parent})"
                connection.execute(f"DELETE FROM {table} WHERE {loose}")
        connection.execute(_UNTIED)
        connection.execute(_FIND_PEOPLE, (utc_text(now),))
        connection.execute(_ALONE)
        for each in VALUE_RULES:
            connection.execute(f"UPDATE {each.table} SET {each.instead} WHERE {each.where}")
        connection.execute(_WITHDRAWN, (utc_text(now),))
        connection.execute(_TAKEN, (utc_text(now),))
        for statement in (*_DATES, *_nameless(), _SUMS):
            connection.execute(statement)
        for table, sql in TOTALS.items():
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} {sql}")
        _make(connection, missing_parts(database))


def _rejoin(connection: apsw.Connection, table: str, key: str, parent: str) -> None:
    """Let rows that miss their parent belong to the only one whose id has one other letter."""
    loose = f"""
        SELECT DISTINCT {key} FROM {table} WHERE {key} NOT IN (SELECT id FROM {parent})
        LIMIT {_MOST_REJOINED}
    """
    known = connection.execute(f"SELECT id FROM {parent}").fetchall()
    for (lost,) in connection.execute(loose).fetchall():
        near = [each for (each,) in known if _is_near(str(each), str(lost))]
        if len(near) == 1:
            change = f"UPDATE OR IGNORE {table} SET {key} = ? WHERE {key} = ?"
            connection.execute(change, (near[0], lost))


def _is_near(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1


def _as_key(*values: object) -> str:
    """An id in place of one that is none: the same for the same, so that what belongs stays."""
    wrong = str(values[0])
    try:
        return str(UUID(wrong))
    except ValueError:
        return str(uuid5(NAMESPACE_OID, wrong))


def _clear_schema(connection: apsw.Connection) -> None:
    """Drop triggers, views and indexes, and make the missing tables and all views."""
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
