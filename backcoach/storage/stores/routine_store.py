"""Routines that people have put together, and the ones they like best."""

from datetime import datetime
from typing import Any
from uuid import UUID

import apsw

from backcoach.domain.folded_text import counting_order
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text

# The statements are put together from the words in this file alone.
# ruff: noqa: S608

_COLUMNS = "id, label, rounds, rest_seconds, note, person_id"
# Everyone's routines and the person's own; those of other people stay unseen.
_FOR_PERSON = f"""
    SELECT {_COLUMNS} FROM routine
    WHERE deleted_at IS NULL AND (person_id IS NULL OR person_id = ?)
    ORDER BY id
"""
_ONE = f"SELECT {_COLUMNS} FROM routine WHERE id = ? AND deleted_at IS NULL"
_ITEMS = """
    SELECT technique_id, hold_seconds, repetitions, first_side, rest_seconds
    FROM routine_item WHERE routine_id = ? ORDER BY position
"""
_SAVE = """
    INSERT INTO routine (id, person_id, label, rounds, rest_seconds, note, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, label = excluded.label,
        rounds = excluded.rounds, rest_seconds = excluded.rest_seconds, note = excluded.note,
        changed_at = excluded.made_at, deleted_at = NULL
"""
_DROP_ITEMS = "DELETE FROM routine_item WHERE routine_id = ?"
_ADD_ITEM = """
    INSERT INTO routine_item (routine_id, position, technique_id, hold_seconds, repetitions,
        first_side, rest_seconds)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_DELETE = "UPDATE routine SET deleted_at = ?, changed_at = ?1 WHERE id = ? AND deleted_at IS NULL"
_BRING_BACK = "UPDATE routine SET deleted_at = NULL, changed_at = ? WHERE id = ?"
_FAVOURITES = "SELECT routine_id FROM routine_favourite WHERE person_id = ?"
_LIKE = "INSERT OR IGNORE INTO routine_favourite (person_id, routine_id) VALUES (?, ?)"
_UNLIKE = "DELETE FROM routine_favourite WHERE person_id = ? AND routine_id = ?"


class RoutineStore:
    """Reads and writes routines. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, where the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, person_id: UUID) -> tuple[Routine, ...]:
        """The plans for this person first, then what is everyone's, by label.

        One that is beyond measure, as only a file changed by other hands can hold, is passed over.
        """
        rows = self._database.rows(_FOR_PERSON, str(person_id))
        found = [routine for row in rows if (routine := self._routine(row))]
        return tuple(sorted(found, key=_place))

    def get(self, routine_id: str) -> Routine | None:
        """One routine; None where it is not there, was deleted, or is beyond measure."""
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
        """Take a routine away; it can be brought back."""
        with self._database.transaction() as connection:
            connection.execute(_DELETE, (utc_text(now), routine_id))

    def bring_back(self, routine_id: str, now: datetime) -> None:
        """Undo the deletion of a routine."""
        with self._database.transaction() as connection:
            connection.execute(_BRING_BACK, (utc_text(now), routine_id))

    def favourites(self, person_id: UUID) -> frozenset[str]:
        """The ids of the routines that a person likes best, built-in ones too."""
        return frozenset(row[0] for row in self._database.rows(_FAVOURITES, str(person_id)))

    def like(self, person_id: UUID, routine_id: str, *, liked: bool) -> None:
        """Make a routine a favourite of a person, or no longer one."""
        with self._database.transaction() as connection:
            connection.execute(_LIKE if liked else _UNLIKE, (str(person_id), routine_id))

    def _routine(self, row: tuple[Any, ...]) -> Routine | None:
        routine_id, label, rounds, rest_seconds, note, person_id = row
        items = tuple(_item(each) for each in self._database.rows(_ITEMS, routine_id))
        whose = UUID(person_id) if person_id else None
        try:
            return Routine(routine_id, label, items, rounds, rest_seconds, note, whose)
        except ValueError:
            return None


def keep_routine(connection: apsw.Connection, routine: Routine, now: datetime) -> None:
    """Write a routine within a transaction, in place of one that is there."""
    person_id = str(routine.person_id) if routine.person_id else None
    kept = (routine.label, routine.rounds, routine.rest_seconds, routine.note, utc_text(now))
    connection.execute(_SAVE, (routine.id, person_id, *kept))
    connection.execute(_DROP_ITEMS, (routine.id,))
    connection.executemany(_ADD_ITEM, _item_rows(routine))


def keep_favourite(connection: apsw.Connection, person_id: UUID, routine_id: str) -> None:
    """Make a routine a favourite within a transaction, unless it is one."""
    connection.execute(_LIKE, (str(person_id), routine_id))


def _place(routine: Routine) -> tuple[bool, str]:
    return routine.person_id is None, counting_order(routine.label)


def _item(row: tuple[Any, ...]) -> RoutineItem:
    technique_id, hold, repetitions, first_side, rest = row
    return RoutineItem(technique_id, Dosage(hold, repetitions, Side(first_side), rest))


def _item_rows(routine: Routine) -> list[tuple[str | int, ...]]:
    return [
        (
            routine.id,
            position,
            item.technique_id,
            item.dosage.hold_seconds,
            item.dosage.repetitions,
            item.dosage.first_side.value,
            item.dosage.rest_seconds,
        )
        for position, item in enumerate(routine.items)
    ]
