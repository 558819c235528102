"""Which values make no sense, and what takes their place; most follow from the stores' tables.

SQLite does not check its own constraints in a file that is open for reading.
"""

from dataclasses import dataclass

from backcoach.storage.sqlite.expected_schema import PARENTS
from backcoach.storage.stores.dose_store import DOSE
from backcoach.storage.stores.goal_store import GOAL, GOAL_CHECK
from backcoach.storage.stores.person_store import PERSON
from backcoach.storage.stores.reminder_store import REMINDER
from backcoach.storage.stores.routine_store import ITEM, ROUTINE
from backcoach.storage.stores.screening_store import AGREEMENT, ANSWER, SCREENING
from backcoach.storage.stores.session_columns import FORMER, PART, SESSION

TABLES = (
    *(PERSON, SCREENING, ANSWER, AGREEMENT, SESSION, FORMER, PART, ROUTINE, ITEM, DOSE),
    *(GOAL, GOAL_CHECK, REMINDER),
)
# What takes the place of a value that makes no sense, by table and column.
STAND_INS = {
    (table.name, column): limit.instead
    for table in TABLES
    for column, limit in table.limits.items()
    if limit
}
# The columns with the id of a row, here or of another table. Routines have names or ids.
KEYS = frozenset(
    (
        *((table.name, each.name) for table in TABLES for each in table.stored if each.is_key),
        *((table, key) for table, (key, parent) in PARENTS.items() if parent != "routine"),
    )
)
# What every id that we write looks like.
KEY_PATTERN = "-".join("[0-9a-f]" * length for length in (8, 4, 4, 4, 12))
_NULL_OR_NOT = "({0}_at IS NULL) <> ({0}_offset IS NULL)"


@dataclass(frozen=True, slots=True)
class ValueRule:
    """Which rows of a table make no sense, and what is set in them instead."""

    table: str
    where: str
    instead: str


VALUE_RULES = (
    *(
        ValueRule(table.name, f"{column} {limit.wrong}", f"{column} = {limit.literal}")
        for table in TABLES
        for column, limit in table.limits.items()
        if limit
    ),
    ValueRule(
        "screening",
        _NULL_OR_NOT.format("withdrawn"),
        "withdrawn_at = ifnull(withdrawn_at, ''), withdrawn_offset = 0",
    ),
    ValueRule(
        "person", "deleted_at IS NOT NULL AND NOT is_time(deleted_at, 0)", "deleted_at = NULL"
    ),
    ValueRule("screening", "found_at IS NOT NULL AND NOT is_time(found_at, 0)", "found_at = NULL"),
    ValueRule("session", _NULL_OR_NOT.format("ended"), "ended_at = NULL, ended_offset = NULL"),
    *(
        ValueRule(
            table,
            "(times_a_day IS NULL) <> (days_a_week IS NULL)",
            "times_a_day = NULL, days_a_week = NULL, weekdays = NULL",
        )
        for table in (ROUTINE.name, DOSE.name)
    ),
    ValueRule("session", "ended_at < started_at", "ended_at = NULL, ended_offset = NULL"),
)
