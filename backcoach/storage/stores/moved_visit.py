"""A visit that was kept under the wrong person: what moves with its session."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import apsw

from backcoach.domain.history.correction import corrected, noted
from backcoach.domain.session import SessionRecord
from backcoach.storage.sqlite.stored_time import utc_text

_CHECK_DAY = "SELECT date(taken_at, taken_offset || ' minutes') FROM screening WHERE id = ?"
# What moves: the check that opened the session, those taken while it ran, and earlier versions of
# the first from the day before: checks that opened nothing and hold no other answer.
_MOVE_CHECKS = """
    UPDATE screening SET person_id = ?1
    WHERE person_id = ?2 AND (id = ?3 OR taken_at BETWEEN ?4 AND ?5 OR (
        taken_at BETWEEN (SELECT date(taken_at, '-1 day') FROM screening WHERE id = ?3)
            AND (SELECT taken_at FROM screening WHERE id = ?3)
        AND NOT EXISTS (SELECT 1 FROM session WHERE screening_id = screening.id)
        AND NOT EXISTS (
            SELECT question_id, answer, answered_on FROM screening_answer
            WHERE screening_id = screening.id
            EXCEPT
            SELECT question_id, answer, answered_on FROM screening_answer WHERE screening_id = ?3
        )
    ))
"""
# Only the day of the talk is kept, not when the tick was made: it is asked for again.
_FORGET_AGREEMENTS = """
    DELETE FROM agreement WHERE person_id = ? AND question_id IN (
        SELECT question_id FROM screening_answer JOIN screening ON id = screening_id
        WHERE screening_id = ? AND answer <> 'no'
            AND answered_on = date(taken_at, taken_offset || ' minutes')
    )
"""


def move_visit(connection: apsw.Connection, record: SessionRecord, person_id: UUID) -> None:
    """Give the checks of a session to another person within a transaction.

    Agreements that its answers asked for are no longer held by the former person. One that was
    written down from memory has no check.
    """
    former, check = str(record.person_id), str(record.screening_id)
    for (day,) in connection.execute(_CHECK_DAY, (check,)).fetchall():
        played = _on(date.fromisoformat(str(day)), record)
        ended = utc_text(played.ended_at) if played.ended_at else None
        values = (str(person_id), former, check, utc_text(played.started_at), ended)
        connection.execute(_FORGET_AGREEMENTS, (former, check))
        connection.execute(_MOVE_CHECKS, values)


def _on(day: date, record: SessionRecord) -> SessionRecord:
    """The session on the day of its check: its own day may have been put right since."""
    return corrected(record, replace(noted(record), day=day))
