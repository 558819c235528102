"""The safety checks that were taken, and what a health professional agreed to."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from uuid import UUID

import apsw

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import LEAVING_OPEN, ShutCheck
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database, Row
from backcoach.storage.sqlite.record_table import RecordTable, or_update
from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text

SCREENING = RecordTable(
    "screening",
    ScreeningRecord,
    stored.key("id"),
    stored.key("person_id"),
    stored.time("taken_at", "taken_offset"),
    stored.text("content_version"),
    stored.flag("with_helper"),
    stored.text("outcome"),
    stored.optional(stored.time("withdrawn_at", "withdrawn_offset")),
)
ANSWER = RecordTable(
    "screening_answer",
    DatedAnswer,
    stored.choice("answer", Answer, Answer.NOT_SURE),
    stored.day("answered_on"),
)
AGREEMENT = RecordTable(
    "agreement",
    AgreementRecord,
    stored.key("person_id"),
    stored.text("question_id"),
    stored.day("agreed_on"),
)

LEFT_OPEN = "outcome IN ({})".format(", ".join(f"'{each}'" for each in LEAVING_OPEN))
_ADD = f"{SCREENING.insert()} ON CONFLICT (id) DO NOTHING"
_REPLACE = SCREENING.insert() + or_update(SCREENING.columns, "id")
_ADD_ANSWER = f"""
    {ANSWER.insert("screening_id", "question_id")}
    ON CONFLICT (screening_id, question_id) DO NOTHING
"""
_FORGET_ANSWERS = "DELETE FROM screening_answer WHERE screening_id = ?"
_ANSWERS = f"""
    SELECT {ANSWER.listed}, question_id FROM screening_answer
    WHERE screening_id = ? ORDER BY question_id
"""
_BY_ID = f"SELECT {SCREENING.listed} FROM screening WHERE id = ?"
_LATEST = f"""
    SELECT {SCREENING.listed} FROM screening
    WHERE person_id = ? AND taken_at <= ? ORDER BY taken_at DESC, id DESC LIMIT 1
"""
_LAST_WITHDRAWAL = """
    SELECT withdrawn_at, withdrawn_offset FROM screening
    WHERE person_id = ? AND withdrawn_at <= ? ORDER BY withdrawn_at DESC LIMIT 1
"""
_SHUTTING = f"""
    SELECT {SCREENING.listed}, found_at FROM screening WHERE id IN (
        SELECT id FROM screening WHERE person_id = ?1 AND withdrawn_at >= ?2
        UNION ALL SELECT id FROM screening
        WHERE person_id = ?1 AND max(taken_at, coalesce(found_at, '')) >= ?2 AND NOT {LEFT_OPEN}
        UNION ALL SELECT id FROM screening
        WHERE person_id = ?1 AND withdrawn_at IS NOT NULL AND found_at >= ?2
    ) ORDER BY taken_at, id
"""
_AHEAD = """
    SELECT s.id FROM person AS p CROSS JOIN screening AS s ON s.person_id = p.id
    WHERE (s.taken_at > ?1 OR s.withdrawn_at > ?1) AND (s.found_at IS NULL OR s.found_at > ?1)
"""
_FOUND = "UPDATE screening SET found_at = ? WHERE id = ?"
_FOUND_LATER = """
    UPDATE screening SET found_at = ?1
    WHERE id = ?2 AND ?1 > max(coalesce(withdrawn_at, taken_at), coalesce(found_at, ''))
"""
_AHEAD_SINCE = """
    SELECT max(found_at) FROM screening
    WHERE person_id = ?1 AND (taken_at > ?2 OR withdrawn_at > ?2)
"""
_LAY_AHEAD = "SELECT 1 FROM screening WHERE id = ? AND found_at < taken_at"
_WITHDRAW = """
    UPDATE screening SET withdrawn_at = ?, withdrawn_offset = ?
    WHERE id = ? AND withdrawn_at IS NULL
"""
_REOPEN = "UPDATE screening SET withdrawn_at = NULL, withdrawn_offset = NULL WHERE id = ?"
_AGREE = f"{AGREEMENT.insert()} ON CONFLICT (person_id, question_id, agreed_on) DO NOTHING"
_AGREEMENTS = """
    SELECT question_id, max(agreed_on) FROM agreement
    WHERE person_id = ? AND agreed_on <= ? GROUP BY question_id ORDER BY question_id
"""


class ScreeningStore:
    """Reads and writes safety checks. Saving the same one twice changes nothing.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, record: ScreeningRecord) -> None:
        with self._database.transaction() as connection:
            keep_screening(connection, record)

    def replace(self, record: ScreeningRecord) -> None:
        """Keep a safety check in place of what it said before."""
        with self._database.transaction() as connection:
            replace_screening(connection, record)

    def get(self, screening_id: UUID) -> ScreeningRecord | None:
        """One safety check with all its answers; None where it is not there."""
        return self._first(_BY_ID, screening_id)

    def latest(self, person_id: UUID, by: datetime) -> ScreeningRecord | None:
        """The newest of those taken by then."""
        return self._first(_LATEST, person_id, utc_text(by))

    def last_withdrawal(self, person_id: UUID, by: datetime) -> datetime | None:
        """When a check was last withdrawn by then; None if none was."""
        found = self._database.read(
            "screening",
            lambda row: local_time(*row),
            _LAST_WITHDRAWAL,
            str(person_id),
            utc_text(by),
        )
        return found[0] if found else None

    def shutting(self, person_id: UUID, since: datetime) -> tuple[ShutCheck, ...]:
        """What shut every stretch since then, and what lies ahead of it, oldest first."""
        rows = self._database.rows(_SHUTTING, str(person_id), utc_text(since))
        return tuple(ShutCheck(self._whole(row), found_at=self._found_at(row)) for row in rows)

    def find_ahead(self, now: datetime) -> None:
        """Note of all that lies ahead of the clock that it was found to, unless that was noted.

        Where nothing can be written, nothing is: then it is found anew the next time.
        """
        if self._database.rows(_AHEAD, utc_text(now)):
            with suppress(StorageError), self._database.transaction() as connection:
                note_ahead(connection, now)

    def note_times(self, times: Iterable[tuple[UUID, datetime]]) -> None:
        """Note when checks really shut something, where the clock was behind at that time.

        Where nothing can be written, nothing is.
        """
        with suppress(StorageError), self._database.transaction() as connection:
            connection.executemany(_FOUND_LATER, [(utc_text(at), str(key)) for key, at in times])

    def lay_ahead(self, screening_id: UUID) -> bool:
        """Whether it was found to lie ahead of the clock, once at least: its time may be wrong."""
        return bool(self._database.rows(_LAY_AHEAD, str(screening_id)))

    def ahead_since(self, person_id: UUID, now: datetime) -> datetime | None:
        """When the newest of what lies ahead of the clock was found; None where nothing does."""
        (row,) = self._database.rows(_AHEAD_SINCE, str(person_id), utc_text(now))
        return self._found_at(row)

    def withdraw(self, screening_id: UUID, at: datetime) -> None:
        """Withdraw a clearance; one that was withdrawn keeps its time."""
        with self._database.transaction() as connection:
            connection.execute(_WITHDRAW, (utc_text(at), offset_minutes(at), str(screening_id)))

    def reopen(self, screening_id: UUID) -> None:
        """Let a clearance stand that was withdrawn."""
        with self._database.transaction() as connection:
            connection.execute(_REOPEN, (str(screening_id),))

    def agree(self, record: AgreementRecord) -> None:
        with self._database.transaction() as connection:
            keep_agreement(connection, record)

    def agreements(self, person_id: UUID, by: date) -> tuple[AgreementRecord, ...]:
        """The newest tick for each question, of those dated by then."""
        return self._database.read(
            "agreement",
            lambda row: AgreementRecord(person_id, row[0], date.fromisoformat(row[1])),
            _AGREEMENTS,
            str(person_id),
            by.isoformat(),
        )

    def _first(self, sql: str, key: UUID, *values: str) -> ScreeningRecord | None:
        rows = self._database.rows(sql, str(key), *values)
        return self._whole(rows[0]) if rows else None

    def _found_at(self, row: Row) -> datetime | None:
        """The last column of a row."""
        with self._database.reading("screening", row[0]):
            return local_time(row[-1], 0) if row[-1] else None

    def _whole(self, row: Row) -> ScreeningRecord:
        with self._database.reading("screening", row[0]):
            answers = self._database.rows(_ANSWERS, row[0])
            return SCREENING.read(row, answers={each[-1]: ANSWER.read(each) for each in answers})


def keep_screening(connection: apsw.Connection, record: ScreeningRecord) -> None:
    """Write a safety check and its answers within a transaction, unless it is there."""
    connection.execute(_ADD, SCREENING.values(record))
    _keep_answers(connection, record)


def replace_screening(connection: apsw.Connection, record: ScreeningRecord) -> None:
    """Write a safety check and its answers within a transaction, in place of one that is there."""
    connection.execute(_REPLACE, SCREENING.values(record))
    connection.execute(_FORGET_ANSWERS, (str(record.id),))
    _keep_answers(connection, record)


def note_ahead(connection: apsw.Connection, now: datetime) -> None:
    """Note what lies ahead of the clock within a transaction."""
    at = utc_text(now)
    ahead = connection.execute(_AHEAD, (at,)).fetchall()
    connection.executemany(_FOUND, [(at, key) for (key,) in ahead])


def keep_agreement(connection: apsw.Connection, record: AgreementRecord) -> None:
    """Write a dated tick within a transaction, unless it is there."""
    connection.execute(_AGREE, AGREEMENT.values(record))


def _keep_answers(connection: apsw.Connection, record: ScreeningRecord) -> None:
    answers = [
        {"screening_id": str(record.id), "question_id": question_id, **ANSWER.values(dated)}
        for question_id, dated in record.answers.items()
    ]
    connection.executemany(_ADD_ANSWER, answers)
