"""The JSON document of version 2, in which nothing said how often, and without goals.

It is read and no longer written. What has not changed since is taken from the newest version.
"""

from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, Struct

from backcoach.domain.routines.routine import MOST_ITEMS
from backcoach.exchange.json_document import (
    AgreementEntry,
    DosageEntry,
    FavouriteEntry,
    FormerSessionEntry,
    Note,
    PersonEntry,
    Rest,
    Rounds,
    RoutineItemEntry,
    ScreeningEntry,
    SessionEntry,
    StretchId,
    Time,
    Word,
)


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
