"""The people whose sessions are kept."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

import apsw

from backcoach.domain.folded_text import counting_order
from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.instant import shifted
from backcoach.domain.person import (
    Belongings,
    DeletedPerson,
    Person,
    free_label,
    plain_label,
    told_apart,
)
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import RecordTable
from backcoach.storage.sqlite.stored_time import local_time, utc_text
from backcoach.storage.stores.forgetting import forget_overdue

PERSON = RecordTable(
    "person",
    Person,
    stored.key("id"),
    stored.text("label"),
    stored.flag("is_me"),
    stored.text("note"),
    stored.optional(stored.utc_time("archived_at")),
)

_ME = f"SELECT {PERSON.listed} FROM person WHERE is_me = 1"
_PRESENT = f"""
    SELECT {PERSON.listed} FROM person WHERE archived_at IS NULL AND deleted_at IS NULL
    ORDER BY is_me DESC, id
"""
_ARCHIVED = f"""
    SELECT {PERSON.listed} FROM person WHERE archived_at IS NOT NULL AND deleted_at IS NULL
    ORDER BY id
"""
_DELETED = f"""
    SELECT {PERSON.listed}, deleted_at FROM person WHERE deleted_at >= ?
    ORDER BY deleted_at DESC, id
"""
# The one who was here first keeps the label without a number.
_LABELS = "SELECT id, label FROM person WHERE deleted_at IS NULL ORDER BY made_at, id"
_OTHER_LABELS = "SELECT label FROM person WHERE deleted_at IS NULL AND id <> ?"
_INSERT = f"{PERSON.insert('made_at')} ON CONFLICT (id) DO NOTHING"
_RENAME = "UPDATE person SET label = ?, changed_at = ? WHERE id = ?"
_NOTE = "UPDATE person SET note = ?, changed_at = ? WHERE id = ?"
_ARCHIVE = """
    UPDATE person SET archived_at = ?, changed_at = ?1
    WHERE id = ? AND is_me = 0 AND archived_at IS NULL
"""
_TAKE_UP = "UPDATE person SET archived_at = NULL, changed_at = ? WHERE id = ?"
_DELETE = """
    UPDATE person SET deleted_at = ?, changed_at = ?1
    WHERE id = ? AND is_me = 0 AND deleted_at IS NULL
"""
_BRING_BACK = "UPDATE person SET deleted_at = NULL, label = ?, changed_at = ? WHERE id = ?"
_LABEL = "SELECT label FROM person WHERE id = ?"
_LAST_DAYS = "SELECT person_id, max(day) FROM day_total GROUP BY person_id"
_BELONGINGS = """
    SELECT
        (SELECT coalesce(sum(sessions), 0) FROM day_total WHERE person_id = ?1),
        (SELECT count(*) FROM screening WHERE person_id = ?1),
        (SELECT count(*) FROM agreement WHERE person_id = ?1),
        (SELECT count(*) FROM routine WHERE person_id = ?1 AND deleted_at IS NULL),
        (SELECT count(*) FROM person_dose WHERE person_id = ?1),
        (SELECT count(*) FROM goal WHERE person_id = ?1)
"""


class PersonStore:
    """Reads and writes people. Every write may be made again after a fault.

    No two who are not deleted have the same label: the later one gets a number. If both came from
    other histories, only lists show the number, so that the histories stay alike.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def me(self, now: datetime) -> Person:
        """The person whose computer it is, made when first asked for."""
        if found := self._database.read(PERSON.name, PERSON.read, _ME):
            return found[0]
        me = Person(uuid4(), label="", is_me=True)
        self.add(me, now)
        return me

    def ensure_person(self, person_id: UUID, now: datetime, client: Person | None) -> UUID:
        """The id to keep records under, also where this history began anew without the person.

        The owner is then the owner of the new one. A `client` is added again under their own id:
        their records must never become someone else's.
        """
        if self._database.rows("SELECT 1 FROM person WHERE id = ?", str(person_id)):
            return person_id
        if client is None or client.is_me:
            return self.me(now).id
        self.add(client, now)
        return client.id

    def all(self) -> tuple[Person, ...]:
        """Everyone who is neither archived nor deleted, the owner first."""
        return self._listed(_PRESENT)

    def archived(self) -> tuple[Person, ...]:
        """Those who are not offered any more."""
        return self._listed(_ARCHIVED)

    def deleted(self, now: datetime) -> tuple[DeletedPerson, ...]:
        """Those who can still be brought back, the latest first."""
        return self._database.read(
            PERSON.name,
            lambda row: DeletedPerson(PERSON.read(row), local_time(row[-1], 0)),
            _DELETED,
            utc_text(shifted(now, -KEPT_AFTER_DELETING)),
        )

    def last_days(self) -> dict[UUID, date]:
        """The day of each person's newest session."""
        return dict(
            self._database.read(
                "day_total", lambda row: (UUID(row[0]), date.fromisoformat(row[1])), _LAST_DAYS
            )
        )

    def belongings(self, person_id: UUID) -> Belongings:
        """How much would go with a person. Sessions that were deleted before do not count."""
        return Belongings(*self._database.rows(_BELONGINGS, str(person_id))[0])

    def add(self, person: Person, now: datetime) -> None:
        """Add a person with a free label, unless they are there."""
        with self._database.transaction() as connection:
            label = _free(connection, person.id, person.label)
            insert_person(connection, replace(person, label=label), now)

    def rename(self, person_id: UUID, label: str, now: datetime) -> None:
        with self._database.transaction() as connection:
            free = _free(connection, person_id, label)
            connection.execute(_RENAME, (free, utc_text(now), str(person_id)))

    def take_note(self, person_id: UUID, note: str, now: datetime) -> None:
        self._write(_NOTE, note, utc_text(now), str(person_id))

    def archive(self, person_id: UUID, now: datetime) -> None:
        """Offer a person no more. The owner stays."""
        self._write(_ARCHIVE, utc_text(now), str(person_id))

    def take_up(self, person_id: UUID, now: datetime) -> None:
        """Offer an archived person again."""
        self._write(_TAKE_UP, utc_text(now), str(person_id))

    def delete(self, person_id: UUID, now: datetime) -> None:
        """Delete a person with all that is theirs, for good after `KEPT_AFTER_DELETING`.

        The owner stays.
        """
        forget_overdue(self._database, now)
        self._write(_DELETE, utc_text(now), str(person_id))

    def bring_back(self, person_id: UUID, now: datetime) -> None:
        with self._database.transaction() as connection:
            for (label,) in connection.execute(_LABEL, (str(person_id),)).fetchall():
                free = _free(connection, person_id, str(label))
                connection.execute(_BRING_BACK, (free, utc_text(now), str(person_id)))

    def _listed(self, sql: str) -> tuple[Person, ...]:
        """The selected people, in the order of lists, with a number where labels are the same."""
        labels = self._database.rows(_LABELS)
        apart = dict(
            zip((row[0] for row in labels), told_apart(row[1] for row in labels), strict=True)
        )
        people = self._database.read(PERSON.name, PERSON.read, sql)
        named = [replace(each, label=apart[str(each.id)]) for each in people]
        return tuple(sorted(named, key=_place))

    def _write(self, sql: str, *values: str) -> None:
        with self._database.transaction() as connection:
            connection.execute(sql, values)


def _place(person: Person) -> tuple[bool, str]:
    return not person.is_me, counting_order(person.label)


def insert_person(connection: apsw.Connection, person: Person, now: datetime) -> None:
    """Write a person within a transaction, unless they are there."""
    connection.execute(_INSERT, {**PERSON.values(person), "made_at": utc_text(now)})


def _free(connection: apsw.Connection, person_id: UUID, label: str) -> str:
    others = [row[0] for row in connection.execute(_OTHER_LABELS, (str(person_id),))]
    return free_label(plain_label(label), others)
