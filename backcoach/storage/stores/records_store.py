"""Reads everything that is kept, to export it or compare it with what is imported."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from backcoach.domain.merging.merge import Here
from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.domain.person import Person
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import FormerSession, SessionRecord
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.stores.former_sessions import former_sessions
from backcoach.storage.stores.goal_records import GoalRecords
from backcoach.storage.stores.person_store import PERSON
from backcoach.storage.stores.plan_records import PlanRecords
from backcoach.storage.stores.screening_store import AGREEMENT, ScreeningStore
from backcoach.storage.stores.session_store import SessionStore

T = TypeVar("T")

# Bound: the first and the last day, by the calendar of where the person was, and the only person
# whose records are meant, if not everyone's are.
_SESSION_DAY = "day BETWEEN ?1 AND ?2"
_CHECK_DAY = "date(taken_at, taken_offset || ' minutes') BETWEEN ?1 AND ?2"
_MEANT = "deleted_at IS NULL AND (?3 IS NULL OR id = ?3)"
_THERE = f"person_id IN (SELECT id FROM person WHERE {_MEANT})"
_PERSONS = f"SELECT {PERSON.listed} FROM person WHERE {_MEANT} ORDER BY is_me DESC, label, id"
_SCREENINGS = f"""
    SELECT id FROM screening
    WHERE {_THERE} AND ({_CHECK_DAY} OR id IN (
        SELECT screening_id FROM session WHERE {_THERE} AND deleted_at IS NULL AND {_SESSION_DAY}
    ))
    ORDER BY taken_at, id
"""
_AGREEMENTS = f"""
    SELECT {AGREEMENT.listed} FROM agreement
    WHERE {_THERE} AND agreed_on BETWEEN ?1 AND ?2
    ORDER BY agreed_on, person_id, question_id
"""
_SESSIONS = f"""
    SELECT id, screening_id IN (SELECT id FROM screening WHERE {_THERE}) FROM session
    WHERE {_THERE} AND deleted_at IS NULL AND {_SESSION_DAY}
    ORDER BY started_at, id
"""
_SPAN = f"""
    SELECT count(*), min(day), max(day) FROM session
    WHERE {_THERE} AND deleted_at IS NULL AND {_SESSION_DAY}
"""
_PERSON = f"SELECT {PERSON.listed}, deleted_at IS NOT NULL FROM person WHERE id = ?"
_OWNER = f"SELECT {PERSON.listed} FROM person WHERE is_me = 1"
_AGREEMENTS_OF = f"SELECT {AGREEMENT.listed} FROM agreement WHERE person_id = ?"
_DELETED_SESSION = "SELECT 1 FROM session WHERE id = ? AND deleted_at IS NOT NULL"
_ANYTHING = """
    SELECT 1 FROM (
        SELECT 1 FROM session UNION ALL SELECT 1 FROM screening UNION ALL SELECT 1 FROM agreement
        UNION ALL SELECT 1 FROM routine UNION ALL SELECT 1 FROM person_dose
        UNION ALL SELECT 1 FROM routine_favourite UNION ALL SELECT 1 FROM goal
        UNION ALL SELECT 1 FROM reminder
        UNION ALL SELECT 1 FROM person WHERE is_me = 0 OR note <> ''
    ) LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Span:
    """How many sessions there are, and the days of the first and the last; None without any."""

    count: int
    first: date | None
    last: date | None


class RecordsStore:
    """Reads people and all that belongs to them, without what was deleted.

    With a `person_id` it reads what belongs to that person alone.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database, person_id: UUID | None = None) -> None:
        self._database = database
        self._only = str(person_id) if person_id else None
        self._screenings = ScreeningStore(database)
        self._sessions = SessionStore(database)
        self._plans = PlanRecords(database, person_id)
        self.goals = GoalRecords(database, person_id)

    def stream(self, period: DateRange) -> RecordStream:
        """Everything of a period; people, their plans and their goals always go along."""
        return RecordStream(
            self.persons(),
            self.screenings(period),
            self.agreements(period),
            self.sessions(period),
            self.former_sessions(period),
            self._plans.routines(),
            self._plans.doses(),
            self._plans.favourites(),
            self.goals.all(),
            self.goals.checks(),
        )

    def persons(self) -> tuple[Person, ...]:
        """Everyone, archived people too, the owner first."""
        return self._read(PERSON.name, PERSON.read, _PERSONS, DateRange())

    def screenings(self, period: DateRange) -> Iterator[ScreeningRecord]:
        """The safety checks of a period and those that opened its sessions, oldest first."""
        keys = self._read("screening", lambda row: UUID(row[0]), _SCREENINGS, period)
        return filter(None, map(self._screenings.get, keys))

    def agreements(self, period: DateRange) -> tuple[AgreementRecord, ...]:
        """Every dated tick of a period, oldest first."""
        return self._read(AGREEMENT.name, AGREEMENT.read, _AGREEMENTS, period)

    def sessions(self, period: DateRange) -> Iterator[SessionRecord]:
        """The sessions begun in a period, oldest first.

        `screening_id` is None if that safety check is left out: its person was deleted, or is not
        the one that is meant.
        """
        keys = self._read("session", _key_and_check, _SESSIONS, period)
        found = ((self._sessions.get(key), has_check) for key, has_check in keys)
        return (
            record if has_check else replace(record, screening_id=None)
            for record, has_check in found
            if record
        )

    def former_sessions(self, period: DateRange) -> Iterator[FormerSession]:
        """What the sessions begun in a period said before; `person_id` is None if left out."""
        there = {person.id for person in self.persons()}
        for key, _ in self._read("session", _key_and_check, _SESSIONS, period):
            for former in former_sessions(self._database, key):
                known = former.person_id in there
                yield former if known else replace(former, person_id=None)

    def span(self, period: DateRange) -> Span:
        """How many sessions a period has, and from when to when."""
        return self._read("session", _span, _SPAN, period)[0]

    def here(self, coming: Records) -> Here:
        """What is here under the ids of records that may be imported."""
        read = self._database.read
        owner = next(iter(read(PERSON.name, PERSON.read, _OWNER)), None)
        ids = dict.fromkeys(person.id for person in (*coming.persons, *([owner] if owner else [])))
        persons = [
            each
            for key in ids
            for each in read(
                PERSON.name, lambda row: (PERSON.read(row), bool(row[-1])), _PERSON, str(key)
            )
        ]
        checks = [self._screenings.get(check.id) for check in coming.screenings]
        sessions = [self._sessions.get(session.id) for session in coming.sessions]
        known = Records(
            tuple(person for person, is_deleted in persons if not is_deleted),
            tuple(check for check in checks if check),
            tuple(self._agreements_of(ids)),
            tuple(session for session in sessions if session),
            tuple(self._former_among(coming)),
            self._plans.routines_among(coming.routines),
            self._plans.doses_of(ids),
            self._plans.favourites_of(ids),
            self.goals.among(coming.goals),
            self.goals.checks_among(coming.goals),
        )
        deleted: tuple[UUID | str, ...] = (
            *(person.id for person, is_deleted in persons if is_deleted),
            *self._deleted_among(coming),
            *self._plans.deleted_among(coming.routines),
        )
        return Here(known, frozenset(deleted), owner, not self._database.rows(_ANYTHING))

    def _agreements_of(self, persons: Iterable[UUID]) -> Iterator[AgreementRecord]:
        for person_id in persons:
            yield from self._database.read(
                AGREEMENT.name, AGREEMENT.read, _AGREEMENTS_OF, str(person_id)
            )

    def _former_among(self, coming: Records) -> Iterator[FormerSession]:
        for session_id in {former.session_id for former in coming.former_sessions}:
            yield from former_sessions(self._database, session_id)

    def _deleted_among(self, coming: Records) -> Iterator[UUID]:
        for session in coming.sessions:
            if self._database.rows(_DELETED_SESSION, str(session.id)):
                yield session.id

    def _read(
        self, table: str, reader: Callable[[Row], T], sql: str, period: DateRange
    ) -> tuple[T, ...]:
        days = (period.first.isoformat(), period.last.isoformat())
        return self._database.read(table, reader, sql, *days, self._only)


def _key_and_check(row: Row) -> tuple[UUID, bool]:
    return UUID(row[0]), bool(row[1])


def _span(row: Row) -> Span:
    count, first, last = row
    return Span(count, *(day and date.fromisoformat(day) for day in (first, last)))
