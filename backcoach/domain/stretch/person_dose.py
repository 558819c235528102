"""A dose that was set for one person."""

from dataclasses import dataclass
from uuid import UUID

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Frequency


@dataclass(frozen=True, slots=True)
class PersonDose:
    """The dose that a person starts a stretch with, what was said about it, and how often."""

    person_id: UUID
    technique_id: str
    dosage: Dosage
    note: str = ""
    frequency: Frequency | None = None
