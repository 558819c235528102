"""The JSON document of version 2, which knew no goals, nothing of how often and no early end.

It is read and no longer written. What has not changed since is taken from the newest version.
"""

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, Struct

from backcoach.domain.routines.routine import MOST_ITEMS
from backcoach.exchange.json_document import (
    AgreementEntry,
    DosageEntry,
    FavouriteEntry,
    Note,
    PartEntry,
    PersonEntry,
    Rest,
    Rounds,
    RoutineItemEntry,
    ScoresEntry,
    ScreeningEntry,
    StretchId,
    Time,
    Word,
)


class SessionEnd(StrEnum):
    """How a session ended. UNFINISHED is a session that is running, or was cut off."""

    FINISHED = "finished"
    STOPPED = "stopped"
    UNFINISHED = "unfinished"


class SessionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One session. `screening_id` is the safety check that opened it, null if written from memory.

    `anything_new` is whether anything new was felt afterwards, null if not answered.
    """

    id: UUID
    person_id: UUID
    screening_id: UUID | None
    started_at: Time
    ended_at: Time | None
    ended: SessionEnd
    with_helper: bool
    before: ScoresEntry
    after: ScoresEntry
    stop_cues: tuple[Word, ...]
    anything_new: bool | None
    note: Note
    parts: tuple[PartEntry, ...]


class FormerSessionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a session said until it was put right at `replaced_at`.

    `person_id` is whose it was said to be, null if that is not known.
    """

    session_id: UUID
    replaced_at: Time
    person_id: UUID | None
    started_at: Time
    before: ScoresEntry
    after: ScoresEntry
    anything_new: bool | None
    note: Note


class RoutineEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A routine that someone put together. `person_id` is whose plan it is, null if everyone's.

    `rest_seconds` is the time to change from one stretch to the next.
    """

    id: UUID
    person_id: UUID | None
    label: Word
    rounds: Rounds
    rest_seconds: Rest
    note: Note
    items: Annotated[tuple[RoutineItemEntry, ...], Meta(min_length=1, max_length=MOST_ITEMS)]


class DoseEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The dose that a person starts a stretch with, and what was said about it."""

    person_id: UUID
    technique_id: StretchId
    dosage: DosageEntry
    note: Note


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole document."""

    format: Literal["backcoach-export"]
    version: Literal[2]
    exported_at: Time
    persons: tuple[PersonEntry, ...]
    screenings: tuple[ScreeningEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    sessions: tuple[SessionEntry, ...]
    former_sessions: tuple[FormerSessionEntry, ...]
    routines: tuple[RoutineEntry, ...]
    doses: tuple[DoseEntry, ...]
    favourites: tuple[FavouriteEntry, ...]
