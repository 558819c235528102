"""The people whose sessions are kept."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from backcoach.domain.person import Person
from backcoach.storage.database import Database
from backcoach.storage.stored_time import utc_text

_SELECT = "SELECT id, label, is_me FROM person WHERE archived_at IS NULL AND deleted_at IS NULL"
_INSERT = "INSERT INTO person (id, label, is_me, made_at) VALUES (?, ?, ?, ?)"


class PersonStore:
    """Reads and writes people.

    Raises:
        StorageError: from every method, where the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def me(self, now: datetime) -> Person:
        """The person whose computer it is, made when first asked for."""
        if rows := self._database.rows(f"{_SELECT} AND is_me = 1"):
            return _person(rows[0])
        me = Person(uuid4(), label="", is_me=True)
        with self._database.transaction() as connection:
            connection.execute(_INSERT, (str(me.id), me.label, me.is_me, utc_text(now)))
        return me

    def still(self, person_id: UUID, now: datetime) -> UUID:
        """The same person; the owner, where this history began anew and has not heard of them."""
        found = self._database.rows("SELECT 1 FROM person WHERE id = ?", str(person_id))
        return person_id if found else self.me(now).id

    def all(self) -> tuple[Person, ...]:
        """Everyone who is neither archived nor deleted, the owner first."""
        rows = self._database.rows(f"{_SELECT} ORDER BY is_me DESC, label, id")
        return tuple(_person(row) for row in rows)


def _person(row: tuple[Any, ...]) -> Person:
    return Person(UUID(row[0]), row[1], is_me=bool(row[2]))
