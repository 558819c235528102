"""The safety checks that were taken, and what a health professional agreed to."""

from datetime import date, datetime
from uuid import UUID

import apsw

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.storage.sqlite import stored
from backcoach.storage.sqlite.database import Database
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
    WHERE person_id = ? ORDER BY taken_at DESC, id DESC LIMIT 1
"""
_LAST_WITHDRAWAL = """
    SELECT withdrawn_at, withdrawn_offset FROM screening
    WHERE person_id = ? AND taken_at >= ? AND withdrawn_at IS NOT NULL
    ORDER BY withdrawn_at DESC LIMIT 1
"""
_WITHDRAW = """
    UPDATE screening SET withdrawn_at = ?, withdrawn_offset = ?
    WHERE id = ? AND withdrawn_at IS NULL
"""
_AGREE = f"{AGREEMENT.insert()} ON CONFLICT (person_id, question_id, agreed_on) DO NOTHING"
_AGREEMENTS = """
    SELECT question_id, max(agreed_on) FROM agreement
    WHERE person_id = ? GROUP BY question_id ORDER BY question_id
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

    def get(self, screening_id: UUID) -> ScreeningRecord | None:
        """One safety check with all its answers; None where it is not there."""
        return self._first(_BY_ID, screening_id)

    def latest(self, person_id: UUID) -> ScreeningRecord | None:
        return self._first(_LATEST, person_id)

    def last_withdrawal(self, person_id: UUID, since: datetime) -> datetime | None:
        """When one of the checks taken since then was last withdrawn; None if none was."""
        found = self._database.read(
            "screening",
            lambda row: local_time(*row),
            _LAST_WITHDRAWAL,
            str(person_id),
            utc_text(since),
        )
        return found[0] if found else None

    def withdraw(self, screening_id: UUID, at: datetime) -> None:
        """Withdraw a clearance; one that was withdrawn keeps its time."""
        with self._database.transaction() as connection:
            connection.execute(_WITHDRAW, (utc_text(at), offset_minutes(at), str(screening_id)))

    def agree(self, record: AgreementRecord) -> None:
        with self._database.transaction() as connection:
            keep_agreement(connection, record)

    def agreements(self, person_id: UUID) -> tuple[AgreementRecord, ...]:
        """The newest tick for each question."""
        return self._database.read(
            "agreement",
            lambda row: AgreementRecord(person_id, row[0], date.fromisoformat(row[1])),
            _AGREEMENTS,
            str(person_id),
        )

    def _first(self, sql: str, value: UUID) -> ScreeningRecord | None:
        rows = self._database.rows(sql, str(value))
        if not rows:
            return None
        row = rows[0]
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


def keep_agreement(connection: apsw.Connection, record: AgreementRecord) -> None:
    """Write a dated tick within a transaction, unless it is there."""
    connection.execute(_AGREE, AGREEMENT.values(record))


def _keep_answers(connection: apsw.Connection, record: ScreeningRecord) -> None:
    answers = [
        {"screening_id": str(record.id), "question_id": question_id, **ANSWER.values(dated)}
        for question_id, dated in record.answers.items()
    ]
    connection.executemany(_ADD_ANSWER, answers)
