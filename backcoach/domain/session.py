"""What was done, how far, how it ended, and how it felt: the record that is kept."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from backcoach.domain.stretch.side import Side


class SessionEnd(StrEnum):
    """How a session ended. UNFINISHED is a session that is running, or was cut off.

    ENDED_EARLY was ended by choice, where nothing was wrong.
    """

    FINISHED = "finished"
    ENDED_EARLY = "ended_early"
    STOPPED = "stopped"
    UNFINISHED = "unfinished"


class PartEnd(StrEnum):
    """How one side of one stretch ended."""

    DONE = "done"
    SKIPPED = "skipped"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Scores:
    """Two numbers from 0 (none) to 10 (the worst you can think of); None where not given."""

    stiffness: int | None = None
    pain: int | None = None

    def __post_init__(self) -> None:
        for name, score in (("stiffness", self.stiffness), ("pain", self.pain)):
            if score is not None and not 0 <= score <= 10:
                raise ValueError(f"{name} must lie between 0 and 10")


@dataclass(frozen=True, slots=True)
class PartRecord:
    """One side of one stretch, once: what was planned and what was held, in seconds."""

    technique_id: str
    side: Side
    repetition: int
    planned_seconds: float
    held_seconds: float
    ended: PartEnd


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session. Times carry their zone.

    No end is known of one that a clock set back would have ended before it began.
    `screening_id` is the safety check that opened it; None where it was written down from memory.
    """

    id: UUID
    person_id: UUID
    screening_id: UUID | None
    started_at: datetime
    with_helper: bool
    before: Scores
    parts: tuple[PartRecord, ...] = ()
    ended: SessionEnd = SessionEnd.UNFINISHED
    ended_at: datetime | None = None
    after: Scores = Scores()
    stop_cues: tuple[str, ...] = ()
    anything_new: bool | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.ended_at is not None and self.ended_at < self.started_at:
            object.__setattr__(self, "ended_at", None)


@dataclass(frozen=True, slots=True)
class FormerSession:
    """What a session said until it was corrected.

    `person_id` is whose it was said to be; None where that is not known, as for how it `ended` and
    what was held of each side.
    """

    session_id: UUID
    replaced_at: datetime
    person_id: UUID | None
    started_at: datetime
    before: Scores
    after: Scores
    anything_new: bool | None
    note: str
    ended: SessionEnd | None = None
    held_seconds: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One line of the history: what a list and the advice on pacing need of a session.

    `technique_ids` stand in the order they were first played. `started_at` is in the zone of then.
    """

    id: UUID
    started_at: datetime
    with_helper: bool
    ended: SessionEnd
    before: Scores
    after: Scores
    anything_new: bool | None
    technique_ids: tuple[str, ...]
    held_seconds: float
    has_note: bool
