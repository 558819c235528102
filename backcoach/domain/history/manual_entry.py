"""A session that was not played here, and is written down from memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.technique import Technique


@dataclass(frozen=True, slots=True)
class ManualEntry:
    """`at` carries its zone; each side was held equally long."""

    at: datetime
    techniques: Sequence[Technique]
    held_seconds: int
    with_helper: bool
    before: Scores
    after: Scores
    note: str


def session_from_memory(
    remembered: ManualEntry, session_id: UUID, person_id: UUID
) -> SessionRecord:
    """The session to keep. No safety check opened it, and when it ended is not known."""
    held = float(remembered.held_seconds)
    return SessionRecord(
        id=session_id,
        person_id=person_id,
        screening_id=None,
        started_at=remembered.at,
        with_helper=remembered.with_helper,
        before=remembered.before,
        parts=tuple(
            PartRecord(technique.id, side, 1, held, held, PartEnd.DONE)
            for technique in remembered.techniques
            for side in technique.sides
        ),
        ended=SessionEnd.FINISHED,
        after=remembered.after,
        note=remembered.note,
    )
