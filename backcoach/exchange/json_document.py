"""The JSON document that holds everything, field by field. `docs/formats.md` explains it.

The names and kinds here are the format. Once released they stay; a change is a new VERSION.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from backcoach.domain.screening import Answer
from backcoach.domain.session import PartEnd, SessionEnd
from backcoach.domain.side import Side

FORMAT = "backcoach-export"
VERSION = 1

Word = Annotated[str, Meta(max_length=1000)]
Time = Annotated[datetime, Meta(tz=True)]
Score = Annotated[int, Meta(ge=0, le=10)]
Seconds = Annotated[float, Meta(ge=0, le=86_400)]
Round = Annotated[int, Meta(ge=0, le=1000)]


class PersonEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Someone who stretches. `is_me` marks the owner of the computer the document comes from."""

    id: UUID
    label: Word
    is_me: bool


class AnswerEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The answer to one line of a safety check, and the day it was given."""

    question_id: Word
    answer: Answer
    answered_on: date


class ScreeningEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A safety check. `withdrawn_at` is when its clearance was taken back, null if it was not."""

    id: UUID
    person_id: UUID
    taken_at: Time
    content_version: Word
    with_helper: bool
    outcome: Word
    withdrawn_at: Time | None
    answers: tuple[AnswerEntry, ...]


class AgreementEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The dated tick that a health professional who knows about a line agreed."""

    person_id: UUID
    question_id: Word
    agreed_on: date


class ScoresEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """From 0 (none) to 10 (the worst you can think of); null where not given."""

    stiffness: Score | None
    pain: Score | None


class PartEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One side of one stretch, once. `side` is the receiver's own."""

    technique_id: Word
    side: Side
    repetition: Round
    planned_seconds: Seconds
    held_seconds: Seconds
    ended: PartEnd


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
    note: str
    parts: tuple[PartEntry, ...]


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole document."""

    format: Literal["backcoach-export"]
    version: Literal[1]
    exported_at: Time
    persons: tuple[PersonEntry, ...]
    screenings: tuple[ScreeningEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    sessions: tuple[SessionEntry, ...]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    schema = msgspec.json.schema(Document)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {VERSION}",
        **schema,
    }
