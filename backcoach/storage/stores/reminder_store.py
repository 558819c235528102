"""When people want to be reminded on this computer. It stays here, as the settings do."""

from datetime import time
from uuid import UUID

from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import RecordTable, or_update
from backcoach.storage.stores.weekday_bits import EVERY_DAY, bits_of, days_of

_MINUTES = 24 * 60
_EVENING = 18 * 60


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minute: int) -> time:
    return time(*divmod(minute, 60))


def _write_times(times: tuple[time, ...]) -> tuple[stored.Value, ...]:
    minutes = [_minute(at) for at in times]
    return minutes[0], minutes[1] if len(minutes) > 1 else None


def _read_times(first: int, second: int | None) -> tuple[time, ...]:
    return tuple(_time(minute) for minute in (first, second) if minute is not None)


_BEYOND = f"NOT BETWEEN 0 AND {_MINUTES - 1}"
REMINDER = RecordTable(
    "reminder",
    ReminderTimes,
    stored.key("person_id"),
    stored.StoredField(
        "days",
        lambda days: (bits_of(days),),
        days_of,
        {"weekdays": stored.Limit(f"NOT BETWEEN 1 AND {EVERY_DAY}", EVERY_DAY)},
    ),
    stored.StoredField(
        "times",
        _write_times,
        _read_times,
        {
            "first_minute": stored.Limit(_BEYOND, _EVENING),
            "second_minute": stored.Limit(_BEYOND),
        },
    ),
)

_THERE = "SELECT id FROM person WHERE deleted_at IS NULL AND archived_at IS NULL"
_ALL = f"SELECT {REMINDER.listed} FROM reminder WHERE person_id IN ({_THERE}) ORDER BY person_id"
_ONE = f"SELECT {REMINDER.listed} FROM reminder WHERE person_id = ?"
_SAVE = REMINDER.insert() + or_update(REMINDER.columns, "person_id")
_DROP = "DELETE FROM reminder WHERE person_id = ?"


class ReminderStore:
    """Reads and writes reminders. Every write may be made again after a fault.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[ReminderTimes, ...]:
        """Those of everyone who is on the list of people."""
        return self._database.read(REMINDER.name, REMINDER.read, _ALL)

    def get(self, person_id: UUID) -> ReminderTimes | None:
        found = self._database.read(REMINDER.name, REMINDER.read, _ONE, str(person_id))
        return found[0] if found else None

    def save(self, times: ReminderTimes) -> None:
        """Keep these in place of the former ones."""
        with self._database.transaction() as connection:
            connection.execute(_SAVE, REMINDER.values(times))

    def drop(self, person_id: UUID) -> None:
        """Remind no more."""
        with self._database.transaction() as connection:
            connection.execute(_DROP, (str(person_id),))
