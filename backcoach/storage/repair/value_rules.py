"""Which values make no sense, and what takes their place; most follow from the stores' tables.

SQLite does not check its own constraints in a file that is open for reading.
"""

from dataclasses import dataclass

from backcoach.storage.stores.dose_store import DOSE
from backcoach.storage.stores.person_store import PERSON
from backcoach.storage.stores.routine_store import ITEM, ROUTINE
from backcoach.storage.stores.screening_store import AGREEMENT, ANSWER, SCREENING
from backcoach.storage.stores.session_columns import FORMER, PART, SESSION

TABLES = (PERSON, SCREENING, ANSWER, AGREEMENT, SESSION, FORMER, PART, ROUTINE, ITEM, DOSE)
# What takes the place of a value that makes no sense, by table and column.
STAND_INS = {
    (table.name, column): limit.instead
    for table in TABLES
    for column, limit in table.limits.items()
    if limit
}
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
        "withdrawn_offset = iif(withdrawn_at IS NULL, NULL, 0)",
    ),
    ValueRule("session", _NULL_OR_NOT.format("ended"), "ended_at = NULL, ended_offset = NULL"),
)
