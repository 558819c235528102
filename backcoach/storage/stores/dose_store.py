"""The dose that a person starts each stretch with."""

from datetime import datetime
from operator import attrgetter
from uuid import UUID

import apsw

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import RecordTable, or_update
from backcoach.storage.sqlite.stored_time import utc_text
from backcoach.storage.stores.frequency_columns import FREQUENCY

DOSAGE = stored.StoredField(
    "dosage",
    attrgetter("hold_seconds", "repetitions", "first_side", "rest_seconds"),
    lambda hold, times, side, rest: Dosage(hold, times, Side(side), rest),
    {
        "hold_seconds": stored.Limit("< 1", 15),
        "repetitions": stored.Limit("< 1", 1),
        **stored.choice("first_side", Side, Side.BOTH).columns,
        "rest_seconds": stored.Limit("< 0", 20),
    },
)
DOSE = RecordTable(
    "person_dose",
    PersonDose,
    stored.key("person_id"),
    stored.text("technique_id"),
    DOSAGE,
    stored.text("note"),
    FREQUENCY,
)

_ALL = f"SELECT {DOSE.listed} FROM person_dose WHERE person_id = ? ORDER BY technique_id"
_SAVE = DOSE.insert("changed_at") + or_update(
    (*DOSE.columns, "changed_at"), "person_id", "technique_id"
)
_DROP = "DELETE FROM person_dose WHERE person_id = ? AND technique_id = ?"


class DoseStore:
    """Reads and writes the doses of people. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, person_id: UUID) -> tuple[PersonDose, ...]:
        """The doses of one person, one for a stretch at most."""
        return self._database.read(DOSE.name, DOSE.read, _ALL, str(person_id))

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
    connection.execute(_SAVE, {**DOSE.values(dose), "changed_at": utc_text(now)})
