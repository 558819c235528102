"""Routines that people have put together, and the ones they like best."""

from datetime import datetime
from uuid import UUID

import apsw

from backcoach.domain.folded_text import counting_order
from backcoach.domain.playing.plan import NEXT_SECONDS
from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
    PlanName,
    Routine,
    RoutineItem,
)
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.sqlite.record_table import RecordTable, or_update
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.dose_store import DOSAGE
from backcoach.storage.stores.frequency_columns import FREQUENCY

ROUTINE = RecordTable(
    "routine",
    Routine,
    stored.text("id"),
    stored.text("label"),
    stored.integer("rounds", stored.Limit(f"NOT BETWEEN 1 AND {MOST_ROUNDS}", 1)),
    stored.integer(
        "rest_seconds",
        stored.Limit(
            f"NOT BETWEEN {SHORTEST_REST_SECONDS} AND {LONGEST_REST_SECONDS}", NEXT_SECONDS
        ),
    ),
    stored.text("note"),
    stored.optional(stored.key("person_id")),
    FREQUENCY,
)
ITEM = RecordTable("routine_item", RoutineItem, stored.text("technique_id"), DOSAGE)

_PLAN = RecordTable(
    "routine", PlanName, stored.text("id"), stored.text("label"), stored.key("person_id")
)

# Everyone's routines and the person's own; those of other people stay unseen.
_FOR_PERSON = f"""
    SELECT {ROUTINE.listed} FROM routine
    WHERE deleted_at IS NULL AND (person_id IS NULL OR person_id = ?)
    ORDER BY id
"""
_PLANS = f"""
    SELECT {_PLAN.listed} FROM routine
    WHERE deleted_at IS NULL AND person_id IS NOT NULL
    ORDER BY coalesce(changed_at, made_at) DESC, id
"""
_ONE = f"SELECT {ROUTINE.listed} FROM routine WHERE id = ? AND deleted_at IS NULL"
_ITEMS = f"SELECT {ITEM.listed} FROM routine_item WHERE routine_id = ? ORDER BY position"
_SAVE = f"""
    {ROUTINE.insert("made_at")}{or_update(ROUTINE.columns, "id")},
    changed_at = excluded.made_at, deleted_at = NULL
"""
_DROP_ITEMS = "DELETE FROM routine_item WHERE routine_id = ?"
_ADD_ITEM = ITEM.insert("routine_id", "position")
_DELETE = "UPDATE routine SET deleted_at = ?, changed_at = ?1 WHERE id = ? AND deleted_at IS NULL"
_BRING_BACK = "UPDATE routine SET deleted_at = NULL, changed_at = ? WHERE id = ?"
_FAVOURITES = "SELECT routine_id FROM routine_favourite WHERE person_id = ?"
_LIKE = "INSERT OR IGNORE INTO routine_favourite (person_id, routine_id) VALUES (?, ?)"
_UNLIKE = "DELETE FROM routine_favourite WHERE person_id = ? AND routine_id = ?"


class RoutineStore:
    """Reads and writes routines. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, person_id: UUID) -> tuple[Routine, ...]:
        """The plans for this person first, then what is everyone's, by label.

        One beyond the limits of a routine, in a file that others changed, is passed over.
        """
        rows = self._database.rows(_FOR_PERSON, str(person_id))
        found = [routine for row in rows if (routine := self._routine(row))]
        return tuple(sorted(found, key=_place))

    def plans(self) -> tuple[PlanName, ...]:
        """What is planned for single people, the one that was changed last first."""
        return self._database.read(_PLAN.name, _PLAN.read, _PLANS)

    def get(self, routine_id: str) -> Routine | None:
        """One routine; None if it is not there, was deleted, or is beyond the limits."""
        rows = self._database.rows(_ONE, routine_id)
        return self._routine(rows[0]) if rows else None

    def save(self, routine: Routine, now: datetime) -> None:
        """Keep a routine as it is now.

        Raises:
            ValueError: it is a built-in one, which is not kept here.
        """
        if routine.built_in:
            raise ValueError("a built-in routine is copied before it is changed")
        with self._database.transaction() as connection:
            keep_routine(connection, routine, now)

    def delete(self, routine_id: str, now: datetime) -> None:
        """Delete a routine; it can be brought back."""
        with self._database.transaction() as connection:
            connection.execute(_DELETE, (utc_text(now), routine_id))

    def bring_back(self, routine_id: str, now: datetime) -> None:
        with self._database.transaction() as connection:
            connection.execute(_BRING_BACK, (utc_text(now), routine_id))

    def favourites(self, person_id: UUID) -> frozenset[str]:
        """The ids of the routines that a person likes best, built-in ones too."""
        return frozenset(row[0] for row in self._database.rows(_FAVOURITES, str(person_id)))

    def like(self, person_id: UUID, routine_id: str, *, liked: bool) -> None:
        """Make a routine a favourite of a person, or no longer one."""
        with self._database.transaction() as connection:
            connection.execute(_LIKE if liked else _UNLIKE, (str(person_id), routine_id))

    def _routine(self, row: Row) -> Routine | None:
        with self._database.reading("routine", row[0]):
            items = tuple(ITEM.read(each) for each in self._database.rows(_ITEMS, row[0]))
            try:
                return ROUTINE.read(row, items=items)
            except stored.UnreadableValueError:
                raise
            except ValueError:
                return None


def keep_routine(connection: apsw.Connection, routine: Routine, now: datetime) -> None:
    """Write a routine within a transaction, in place of one that is there."""
    connection.execute(_SAVE, {**ROUTINE.values(routine), "made_at": utc_text(now)})
    connection.execute(_DROP_ITEMS, (routine.id,))
    items = [
        {"routine_id": routine.id, "position": position, **ITEM.values(item)}
        for position, item in enumerate(routine.items)
    ]
    connection.executemany(_ADD_ITEM, items)


def keep_favourite(connection: apsw.Connection, person_id: UUID, routine_id: str) -> None:
    """Make a routine a favourite within a transaction, unless it is one."""
    connection.execute(_LIKE, (str(person_id), routine_id))


def _place(routine: Routine) -> tuple[bool, str]:
    return routine.person_id is None, counting_order(routine.label)
