"""Whose sessions these are: a label, and no more is asked for."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backcoach.domain.dosage import Dosage


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who stretches on this computer.

    `is_me` marks the person whose computer it is; while their label is empty, they are called
    "Me" in the language of the window. `note` is what a clinician wants to keep in mind of them.
    Who is archived since `archived_at` is not offered any more, but nothing of theirs is lost.
    """

    id: UUID
    label: str
    is_me: bool = False
    note: str = ""
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PersonDose:
    """The dose that a person starts a stretch with, and what was said about it."""

    person_id: UUID
    technique_id: str
    dosage: Dosage
    note: str = ""
