"""The questions of the safety check and the answers to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """An answer to one line. Not sure counts as Yes."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Consequence(StrEnum):
    """What a Yes leads to, worst first."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NEVER = "never"
    PROFESSIONAL = "professional"
    NOT_TODAY = "not_today"


class Repeat(StrEnum):
    """How often a line is asked."""

    EVERY_SESSION = "every_session"
    LASTING = "lasting"
    BEFORE_TECHNIQUE = "before_technique"


class Asked(StrEnum):
    """Whose answer it is."""

    RECEIVER = "receiver"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Effect:
    """A consequence and what it reaches.

    `scope` holds technique ids or group names (`partner`, `solo`, `supine`, `towel`); empty is all.
    """

    consequence: Consequence
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the safety check.

    `after` names the question that must be answered Yes or Not sure before this one is asked.
    `ours` marks a threshold that is our own choice rather than a source's.
    """

    id: str
    text: str
    medical: str
    window: str
    example: str
    why: str
    source: str
    effects: tuple[Effect, ...]
    ours: bool = False
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """One page of the safety check: one theme and its lines."""

    id: str
    title: str
    intro: str
    asked: Asked
    repeat: Repeat
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do after a consequence: a heading, how soon, whom to call, what to say."""

    title: str
    what: str
    how_soon: str
    whom: str
    say: str


@dataclass(frozen=True, slots=True)
class Screening:
    """The whole safety check, as `assets/screening.toml` has it."""

    version: str
    reviewed_by: str
    lasting_days: int
    agreement_days: int
    themes: tuple[Theme, ...]
    advice: Mapping[Consequence, Advice]
