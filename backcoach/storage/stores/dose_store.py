"""The dose that a person starts each stretch with."""

from datetime import datetime
from uuid import UUID

import apsw

from backcoach.domain.person import PersonDose
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text

_ALL = """
    SELECT technique_id, hold_seconds, repetitions, first_side, rest_seconds, note
    FROM person_dose WHERE person_id = ? ORDER BY technique_id
"""
_SAVE = """
    INSERT OR REPLACE INTO person_dose (person_id, technique_id, hold_seconds, repetitions,
        first_side, rest_seconds, note, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_DROP = "DELETE FROM person_dose WHERE person_id = ? AND technique_id = ?"


class DoseStore:
    """Reads and writes the doses of people. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, where the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, person_id: UUID) -> tuple[PersonDose, ...]:
        """The doses of one person, one for a stretch at most."""
        return tuple(
            PersonDose(person_id, technique_id, Dosage(hold, times, Side(side), rest), note)
            for technique_id, hold, times, side, rest, note in self._database.rows(
                _ALL, str(person_id)
            )
        )

    def save(self, dose: PersonDose, now: datetime) -> None:
        """Keep a dose in place of the former one for the same stretch."""
        with self._database.transaction() as connection:
            keep_dose(connection, dose, now)

    def drop(self, person_id: UUID, technique_id: str) -> None:
        """Go back to the usual dose."""
        with self._database.transaction() as connection:
            connection.execute(_DROP, (str(person_id), technique_id))


def keep_dose(connection: apsw.Connection, dose: PersonDose, now: datetime) -> None:
    """Write a dose within a transaction, in place of the former one for the same stretch."""
    chosen = dose.dosage
    amounts = (chosen.hold_seconds, chosen.repetitions, chosen.first_side, chosen.rest_seconds)
    key = (str(dose.person_id), dose.technique_id)
    connection.execute(_SAVE, (*key, *amounts, dose.note, utc_text(now)))
