"""The safety checks that were taken, and what a health professional agreed to."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import apsw

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text

_SCREENING = """
    INSERT INTO screening (id, person_id, taken_at, taken_offset, content_version, with_helper,
        outcome, withdrawn_at, withdrawn_offset)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO
"""
_BUT_ONCE = "NOTHING"
_OR_REPLACE = """
    UPDATE SET person_id = excluded.person_id, taken_at = excluded.taken_at,
        taken_offset = excluded.taken_offset, content_version = excluded.content_version,
        with_helper = excluded.with_helper, outcome = excluded.outcome,
        withdrawn_at = excluded.withdrawn_at, withdrawn_offset = excluded.withdrawn_offset
"""
_ANSWER = """
    INSERT INTO screening_answer (screening_id, question_id, answer, answered_on)
    VALUES (?, ?, ?, ?)
    ON CONFLICT (screening_id, question_id) DO NOTHING
"""
_FORGET_ANSWERS = "DELETE FROM screening_answer WHERE screening_id = ?"
_SELECT = """
    SELECT id, person_id, taken_at, taken_offset, content_version, with_helper, outcome,
        withdrawn_at, withdrawn_offset
    FROM screening
"""
_BY_ID = f"{_SELECT} WHERE id = ?"
_LATEST = f"{_SELECT} WHERE person_id = ? ORDER BY taken_at DESC, id DESC LIMIT 1"
_LAST_WITHDRAWAL = """
    SELECT withdrawn_at, withdrawn_offset FROM screening
    WHERE person_id = ? AND taken_at >= ? AND withdrawn_at IS NOT NULL
    ORDER BY withdrawn_at DESC LIMIT 1
"""
_ANSWERS = """
    SELECT question_id, answer, answered_on FROM screening_answer
    WHERE screening_id = ? ORDER BY question_id
"""
_WITHDRAW = """
    UPDATE screening SET withdrawn_at = ?, withdrawn_offset = ?
    WHERE id = ? AND withdrawn_at IS NULL
"""
_AGREE = """
    INSERT INTO agreement (person_id, question_id, agreed_on) VALUES (?, ?, ?)
    ON CONFLICT (person_id, question_id, agreed_on) DO NOTHING
"""
_AGREEMENTS = """
    SELECT question_id, max(agreed_on) FROM agreement
    WHERE person_id = ? GROUP BY question_id ORDER BY question_id
"""


class ScreeningStore:
    """Reads and writes safety checks. Saving the same one twice changes nothing.

    Raises:
        StorageError: from every method, where the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, record: ScreeningRecord) -> None:
        """Keep a safety check with all its answers."""
        with self._database.transaction() as connection:
            keep_screening(connection, record)

    def get(self, screening_id: UUID) -> ScreeningRecord | None:
        """One safety check with all its answers; None where it is not there."""
        return self._first(_BY_ID, screening_id)

    def latest(self, person_id: UUID) -> ScreeningRecord | None:
        """The newest safety check of a person."""
        return self._first(_LATEST, person_id)

    def last_withdrawal(self, person_id: UUID, since: datetime) -> datetime | None:
        """When one of the checks taken since then was last taken back; None where none was."""
        rows = self._database.rows(_LAST_WITHDRAWAL, str(person_id), utc_text(since))
        return local_time(*rows[0]) if rows else None

    def withdraw(self, screening_id: UUID, at: datetime) -> None:
        """Take a clearance back, from the first time on that it was taken back."""
        with self._database.transaction() as connection:
            connection.execute(_WITHDRAW, (utc_text(at), offset_minutes(at), str(screening_id)))

    def agree(self, record: AgreementRecord) -> None:
        """Keep the dated tick that a health professional agreed."""
        with self._database.transaction() as connection:
            keep_agreement(connection, record)

    def agreements(self, person_id: UUID) -> tuple[AgreementRecord, ...]:
        """The newest tick for each question."""
        rows = self._database.rows(_AGREEMENTS, str(person_id))
        return tuple(
            AgreementRecord(person_id, question_id, date.fromisoformat(agreed_on))
            for question_id, agreed_on in rows
        )

    def _first(self, sql: str, key: UUID) -> ScreeningRecord | None:
        rows = self._database.rows(sql, str(key))
        if not rows:
            return None
        return _record(rows[0], _dated(self._database.rows(_ANSWERS, rows[0][0])))


def keep_screening(connection: apsw.Connection, record: ScreeningRecord) -> None:
    """Write a safety check and its answers within a transaction, unless it is there."""
    connection.execute(_SCREENING + _BUT_ONCE, _columns(record))
    _keep_answers(connection, record)


def replace_screening(connection: apsw.Connection, record: ScreeningRecord) -> None:
    """Write a safety check and its answers within a transaction, in place of one that is there."""
    connection.execute(_SCREENING + _OR_REPLACE, _columns(record))
    connection.execute(_FORGET_ANSWERS, (str(record.id),))
    _keep_answers(connection, record)


def keep_agreement(connection: apsw.Connection, record: AgreementRecord) -> None:
    """Write a dated tick within a transaction, unless it is there."""
    values = (str(record.person_id), record.question_id, record.agreed_on.isoformat())
    connection.execute(_AGREE, values)


def _keep_answers(connection: apsw.Connection, record: ScreeningRecord) -> None:
    answers = [
        (str(record.id), question_id, dated.answer, dated.answered_on.isoformat())
        for question_id, dated in record.answers.items()
    ]
    connection.executemany(_ANSWER, answers)


def _columns(record: ScreeningRecord) -> tuple[str | int | None, ...]:
    withdrawn = record.withdrawn_at
    return (
        str(record.id),
        str(record.person_id),
        utc_text(record.taken_at),
        offset_minutes(record.taken_at),
        record.content_version,
        record.with_helper,
        record.outcome,
        utc_text(withdrawn) if withdrawn else None,
        offset_minutes(withdrawn) if withdrawn else None,
    )


def _record(row: tuple[Any, ...], answers: dict[str, DatedAnswer]) -> ScreeningRecord:
    return ScreeningRecord(
        id=UUID(row[0]),
        person_id=UUID(row[1]),
        taken_at=local_time(row[2], row[3]),
        content_version=row[4],
        with_helper=bool(row[5]),
        outcome=row[6],
        answers=answers,
        withdrawn_at=None if row[7] is None else local_time(row[7], row[8]),
    )


def _dated(rows: list[tuple[Any, ...]]) -> dict[str, DatedAnswer]:
    return {
        question_id: DatedAnswer(Answer(answer), date.fromisoformat(answered_on))
        for question_id, answer, answered_on in rows
    }
