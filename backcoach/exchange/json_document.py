"""The JSON document that holds everything, field by field. `docs/formats.md` explains it.

The names and kinds here are the format. Once released they stay; a change is a new VERSION.
"""

import re
from datetime import date, datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from backcoach.domain.limits import LONGEST_KEPT_NOTE, LONGEST_KEPT_WORD, NO_BLANK
from backcoach.domain.person_goal import GoalState
from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ITEMS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
)
from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import PartEnd, SessionEnd
from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, MOST_TIMES_A_DAY, Weekday
from backcoach.domain.stretch.side import Side

FORMAT = "backcoach-export"
VERSION: Final = 3

Word = Annotated[str, Meta(max_length=LONGEST_KEPT_WORD)]
Note = Annotated[str, Meta(max_length=LONGEST_KEPT_NOTE)]
StretchId = Annotated[str, Meta(max_length=LONGEST_KEPT_WORD, pattern=NO_BLANK)]
Time = Annotated[datetime, Meta(tz=True)]
Score = Annotated[int, Meta(ge=0, le=10)]
Seconds = Annotated[float, Meta(ge=0, le=86_400)]
Round = Annotated[int, Meta(ge=0, le=1000)]
Length = Annotated[int, Meta(ge=1, le=3600)]
Pause = Annotated[int, Meta(ge=0, le=3600)]
Times = Annotated[int, Meta(ge=1, le=1000)]
Rounds = Annotated[int, Meta(ge=1, le=MOST_ROUNDS)]
TimesADay = Annotated[int, Meta(ge=1, le=MOST_TIMES_A_DAY)]
DayCount = Annotated[int, Meta(ge=1, le=DAYS_OF_A_WEEK)]
Weekdays = Annotated[frozenset[Weekday], Meta(min_length=1)]
Rest = Annotated[int, Meta(ge=SHORTEST_REST_SECONDS, le=LONGEST_REST_SECONDS)]


class PersonEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Someone who stretches. `is_me` marks the owner of the computer the document comes from.

    `archived_at` is since when they are not offered any more, null if they are.
    """

    id: UUID
    label: Word
    is_me: bool
    note: Note
    archived_at: Time | None


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

    technique_id: StretchId
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
    note: Note
    parts: tuple[PartEntry, ...]


class FormerSessionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a session said until it was put right at `replaced_at`.

    `person_id` is whose it was said to be, null if that is not known, as for how it `ended` and the
    seconds held of each side.
    """

    session_id: UUID
    replaced_at: Time
    person_id: UUID | None
    started_at: Time
    before: ScoresEntry
    after: ScoresEntry
    anything_new: bool | None
    note: Note
    ended: SessionEnd | None
    held_seconds: tuple[Seconds, ...] | None


class DosageEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A dose. `rest_seconds` is the pause between repeats of one side."""

    hold_seconds: Length
    repetitions: Times
    first_side: Side
    rest_seconds: Pause


class FrequencyEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """How often. `days` is how many days a week, or which: 1 is Monday, as in ISO 8601."""

    times_a_day: TimesADay
    days: DayCount | Weekdays


class RoutineItemEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One stretch of a routine."""

    technique_id: StretchId
    dosage: DosageEntry


class RoutineEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A routine that someone put together. `person_id` is whose plan it is, null if everyone's.

    `rest_seconds` is the time to change from one stretch to the next. `frequency` is null where
    nobody said how often.
    """

    id: UUID
    person_id: UUID | None
    label: Word
    rounds: Rounds
    rest_seconds: Rest
    note: Note
    frequency: FrequencyEntry | None
    items: Annotated[tuple[RoutineItemEntry, ...], Meta(min_length=1, max_length=MOST_ITEMS)]


class DoseEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The dose that a person starts a stretch with, what was said about it, and how often."""

    person_id: UUID
    technique_id: StretchId
    dosage: DosageEntry
    note: Note
    frequency: FrequencyEntry | None


class FavouriteEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A routine that a person likes best: the id of one in the document, or a built-in one's."""

    person_id: UUID
    routine_id: Word


class GoalEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person would like to do more easily, in their own words.

    `ended_on` is null while it is open, or where the day is not known.
    """

    id: UUID
    person_id: UUID
    words: Note
    set_on: date
    state: GoalState
    ended_on: date | None


class GoalCheckEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """How it was on one day.

    `ease` is from 0 (could not be done) to 10 (as easy as it can be), null where not answered.
    `usual` is how the back was on most days of late.
    """

    goal_id: UUID
    checked_on: date
    ease: Score | None
    usual: ScoresEntry


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole document."""

    format: Literal["backcoach-export"]
    version: Literal[3]
    exported_at: Time
    persons: tuple[PersonEntry, ...]
    screenings: tuple[ScreeningEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    sessions: tuple[SessionEntry, ...]
    former_sessions: tuple[FormerSessionEntry, ...]
    routines: tuple[RoutineEntry, ...]
    doses: tuple[DoseEntry, ...]
    favourites: tuple[FavouriteEntry, ...]
    goals: tuple[GoalEntry, ...]
    goal_checks: tuple[GoalCheckEntry, ...]


def json_schema(document: type[Struct] = Document, version: int = VERSION) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    schema = msgspec.json.schema(document)
    for each in schema["$defs"].values():
        # Until Python 3.12, a docstring keeps the indentation of its later lines.
        each["description"] = re.sub("\n +", "\n", each["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {version}",
        **schema,
    }
