"""Finds what is wrong in an open history, without changing it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime

from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.value_rules import KEY_PATTERN, KEYS, TABLES, VALUE_RULES
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.expected_schema import misfits, missing_parts
from backcoach.storage.sqlite.migration import newest_version
from backcoach.storage.sqlite.stored import UnreadableValueError

# What REINDEX repairs.
_OF_INDEX = re.compile(
    r"row \d+ missing from index .*|wrong # of entries in index .*"
    r"|non-unique entry in index person_me"
)
NAMED = ("session_part", "routine_item", "person_dose")
# Takes the place of a lost time: whatever depends on it is over.
LONG_AGO = "1970-01-01T00:00:00.000000Z"
_A_DAY = 24 * 60  # minutes
# Troubles that are defects; others keep us from looking.
_OF_THE_FILE = frozenset({Trouble.DAMAGED, Trouble.UNSOUND})
# Small tables, read whole to see whether every text is valid; the notes of sessions are read below.
_READ_THROUGH = (
    *("person", "routine", "routine_item", "person_dose", "session_revision"),
    *("goal", "goal_check", "goal_put_off", "reminder"),
)
_EMPTY = "SELECT count(*) FROM routine WHERE id NOT IN (SELECT routine_id FROM routine_item)"
_OWNERS = "SELECT count(*) FROM person NOT INDEXED WHERE is_me = 1"

PLAYED = """(
    SELECT coalesce(' ' || group_concat(mark, ' ') || ' ', '') FROM (
        SELECT DISTINCT technique_id || ':' || side AS mark
        FROM session_part WHERE session_id = session.id ORDER BY mark
    )
)"""
HELD = """(
    SELECT coalesce(sum(CAST(round(held_seconds * 1000) AS INTEGER)), 0)
    FROM session_part WHERE session_id = session.id
)"""
_SUMS = f"""
    SELECT count(*) FROM session
    WHERE (played, held_milliseconds, note_words) <> ({PLAYED}, {HELD}, folded(note))
"""
# Each table of totals, and what should stand in it.
TOTALS = {
    "day_total": """
        SELECT person_id, day, count(*), sum(finished), sum(stopped), sum(held_milliseconds),
            sum(stiffness_pairs), sum(stiffness_before), sum(stiffness_after), sum(pain_pairs),
            sum(pain_before), sum(pain_after)
        FROM session_share GROUP BY person_id, day
    """,
    "month_total": """
        SELECT person_id, month, ended, played, count(*) FROM session_share
        GROUP BY person_id, month, ended, played
    """,
    "part_total": """
        SELECT person_id, month, technique_id, side, count(*), sum(planned_milliseconds),
            sum(held_milliseconds)
        FROM part_share GROUP BY person_id, month, technique_id, side
    """,
}


def find_defects(database: Database) -> tuple[Finding, ...]:
    """Everything that is wrong in a history that is known to be ours.

    Raises:
        StorageError: it cannot be read, other than by damage.
    """
    found: list[Finding] = []
    try:
        found.extend(_damage(database))
        if not found or found[0].kind is not Defect.PAGES:
            found.extend(_rows_amiss(database))
        if not found and database.version == newest_version():
            found.extend(_unreadable(database))
    except StorageError as fault:
        if fault.trouble not in _OF_THE_FILE:
            raise
        found.append(Finding(Defect.PAGES, 1, fault.detail))
    return tuple(found)


def is_time(*values: object) -> bool:
    """Whether a time can be read, with the minutes that it is ahead of UTC."""
    text, offset = values
    return _reads(datetime.fromisoformat, text) and isinstance(offset, int) and abs(offset) < _A_DAY


def is_day(*values: object) -> bool:
    return _reads(date.fromisoformat, values[0])


def add_date_functions(database: Database) -> None:
    """Define the functions `is_time` and `is_day` for statements."""
    database.connection.create_scalar_function("is_time", is_time, 2, deterministic=True)
    database.connection.create_scalar_function("is_day", is_day, 1, deterministic=True)


def _reads(reader: Callable[[str], object], text: object) -> bool:
    try:
        reader(str(text))
    except ValueError:
        return False
    return True


def _damage(database: Database) -> Iterator[Finding]:
    said = [str(row[0]) for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    for kind in (Defect.PAGES, Defect.INDEX):
        of_kind = [
            each for each in said if bool(_OF_INDEX.fullmatch(each)) is (kind is Defect.INDEX)
        ]
        if of_kind:
            yield Finding(kind, len(of_kind), of_kind[0])


def _orphans(database: Database) -> Iterator[Finding]:
    found = Counter(
        f"{table} refers to a missing {parent}"
        for table, _, parent, _ in database.rows("PRAGMA foreign_key_check")
    )
    for detail, count in found.items():
        yield Finding(Defect.ORPHANS, count, detail)


def _rows_amiss(database: Database) -> Iterator[Finding]:
    missing = missing_parts(database)
    if database.version < newest_version() and not missing:
        return  # its numbers alone are wrong
    if wrong := misfits(database):
        yield Finding(Defect.SCHEMA, len(wrong), ", ".join(wrong))
        return
    yield from _orphans(database)
    if database.version < newest_version():
        return
    if missing:
        yield Finding(Defect.SCHEMA, len(missing), ", ".join(missing))
        return
    add_date_functions(database)
    for table in _READ_THROUGH:
        database.rows(f"SELECT * FROM {table}")
    owners = _count(database, _OWNERS)
    if owners > 1:
        yield Finding(Defect.OWNERS, owners)
    for each in VALUE_RULES:
        yield from _rows_where(database, Defect.VALUES, each.table, each.where)
    yield from _ids(database)
    yield from _dates(database)
    yield from _totals(database)


def _unreadable(database: Database) -> Iterator[Finding]:
    """What the stores could not read though no rule speaks of it."""
    for table in TABLES:
        wrong: Counter[str] = Counter()
        for row in database.rows(f"SELECT {table.listed} FROM {table.name}"):
            try:
                table.fields(row)
            except UnreadableValueError as fault:
                wrong[str(fault)] += 1
        for column, count in wrong.items():
            yield Finding(Defect.VALUES, count, f"{table.name}: {column}")


def _ids(database: Database) -> Iterator[Finding]:
    for table, key in sorted(KEYS):
        no_key = f"{key} NOT GLOB '{KEY_PATTERN}'"
        yield from _rows_where(database, Defect.KEYS, table, no_key, key)
    for table in NAMED:
        no_name = "trim(technique_id) = ''"
        yield from _rows_where(database, Defect.NAMELESS, table, no_name, "technique_id")


def _dates(database: Database) -> Iterator[Finding]:
    for table in TABLES:
        for each in table.stored:
            if each.is_date:
                column = next(iter(each.columns))
                wrong = f"{column} IS NOT NULL AND NOT {each.is_date}"
                yield from _rows_where(database, Defect.DATES, table.name, wrong, column)


def _totals(database: Database) -> Iterator[Finding]:
    for kind, sql in ((Defect.EMPTY, _EMPTY), (Defect.SUMS, _SUMS)):
        if count := _count(database, sql):
            yield Finding(kind, count)
    for table, sql in TOTALS.items():
        differing = f"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT {sql})"
        lacking = f"SELECT count(*) FROM ({sql} EXCEPT SELECT * FROM {table})"
        if count := max(_count(database, differing), _count(database, lacking)):
            yield Finding(Defect.TOTALS, count, table)


def _rows_where(
    database: Database, kind: Defect, table: str, wrong: str, column: str = ""
) -> Iterator[Finding]:
    if count := _count(database, f"SELECT count(*) FROM {table} NOT INDEXED WHERE {wrong}"):
        yield Finding(kind, count, f"{table}: {column or wrong}")


def _count(database: Database, sql: str) -> int:
    return int(database.rows(sql)[0][0])
