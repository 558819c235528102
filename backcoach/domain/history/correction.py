"""What may be corrected in a session that is kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from backcoach.domain.session import PartRecord, Scores, SessionEnd, SessionRecord

# Longer than any hold lasts; a slip of the finger ends here.
MOST_HELD_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person noted of a session. Which stretches and sides it had cannot be changed.

    `person_id` is whose session it is. Where it, `at`, `ended` or `held_seconds`, one for each
    side that was done, is None, that stays as it is, or was not written down.
    """

    day: date
    before: Scores
    after: Scores
    anything_new: bool | None
    note: str
    person_id: UUID | None = None
    at: time | None = None
    ended: SessionEnd | None = None
    held_seconds: tuple[float, ...] | None = None


def noted(record: SessionRecord) -> Correction:
    """What the session says now."""
    return Correction(
        record.started_at.date(),
        record.before,
        record.after,
        record.anything_new,
        record.note,
        record.person_id,
        record.started_at.time(),
        record.ended,
        held_of(record),
    )


def held_of(record: SessionRecord) -> tuple[float, ...]:
    return tuple(part.held_seconds for part in record.parts)


def endings_for(ended: SessionEnd) -> tuple[SessionEnd, ...]:
    """How a session may be said to have ended. A stop stays one: it asks more of the next check."""
    if ended is SessionEnd.STOPPED:
        return (ended,)
    return tuple(each for each in SessionEnd if each is not SessionEnd.STOPPED)


def corrected(record: SessionRecord, correction: Correction) -> SessionRecord:
    """At another time the session lasts as long as it did."""
    started_at = record.started_at
    at = correction.at or started_at.time()
    moved = datetime.combine(correction.day, at) - started_at.replace(tzinfo=None)
    ended = correction.ended or record.ended
    return replace(
        record,
        person_id=correction.person_id or record.person_id,
        started_at=started_at + moved,
        ended_at=record.ended_at + moved if record.ended_at else None,
        ended=ended if ended in endings_for(record.ended) else record.ended,
        parts=_held(record, correction.held_seconds),
        before=correction.before,
        after=correction.after,
        anything_new=correction.anything_new,
        note=correction.note,
    )


def _held(record: SessionRecord, seconds: tuple[float, ...] | None) -> tuple[PartRecord, ...]:
    """The sides with what was held; none is added or lost."""
    if seconds is None or len(seconds) != len(record.parts):
        return record.parts
    pairs = zip(record.parts, seconds, strict=True)
    return tuple(replace(part, held_seconds=max(0.0, held)) for part, held in pairs)
