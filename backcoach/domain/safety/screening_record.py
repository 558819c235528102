"""A safety check as it was answered: the record that is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backcoach.domain.safety.screening import Answer


@dataclass(frozen=True, slots=True)
class DatedAnswer:
    """An answer and the day it was given."""

    answer: Answer
    answered_on: date


@dataclass(frozen=True, slots=True)
class ScreeningRecord:
    """One safety check as it was answered, and the version of the content that asked.

    `answers` maps question ids; lasting answers that were carried over keep their own day.
    `withdrawn_at` is set when something during a session withdrew the clearance.
    """

    id: UUID
    person_id: UUID
    taken_at: datetime
    content_version: str
    with_helper: bool
    outcome: str
    answers: dict[str, DatedAnswer]
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgreementRecord:
    """A dated tick: a health professional who knows about this agreed."""

    person_id: UUID
    question_id: str
    agreed_on: date
