"""A dose that was set for one person."""

from dataclasses import dataclass
from uuid import UUID

from backcoach.domain.stretch.dosage import Dosage


@dataclass(frozen=True, slots=True)
class PersonDose:
    """The dose that a person starts a stretch with, and what was said about it."""

    person_id: UUID
    technique_id: str
    dosage: Dosage
    note: str = ""
