"""What may be corrected in a session that is kept."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from backcoach.domain.session import Scores, SessionRecord


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person noted of a session. What was played and held cannot be changed.

    `person_id` is whose session it is; None leaves it with whom it is, or was not written down.
    """

    day: date
    before: Scores
    after: Scores
    anything_new: bool | None
    note: str
    person_id: UUID | None = None


def noted(record: SessionRecord) -> Correction:
    """What the session says now."""
    return Correction(
        record.started_at.date(),
        record.before,
        record.after,
        record.anything_new,
        record.note,
        record.person_id,
    )


def corrected(record: SessionRecord, correction: Correction) -> SessionRecord:
    """On another day the session begins at the same time, and lasts as long."""
    moved = correction.day - record.started_at.date()
    return replace(
        record,
        person_id=correction.person_id or record.person_id,
        started_at=record.started_at + moved,
        ended_at=record.ended_at + moved if record.ended_at else None,
        before=correction.before,
        after=correction.after,
        anything_new=correction.anything_new,
        note=correction.note,
    )
