"""What is kept of people, exported from a history or about to be imported."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import FormerSession, SessionRecord
from backcoach.domain.stretch.person_dose import PersonDose


@dataclass(frozen=True, slots=True)
class Favourite:
    """A routine that a person likes best, by its id; built-in ones too."""

    person_id: UUID
    routine_id: str


@dataclass(frozen=True, slots=True)
class Records:
    """People and all that belongs to them. What is referred to is among them.

    `tells_notes` is False where nothing is known of people's notes, and of who is archived;
    `tells_how_often`, where nothing is known of how often anything is planned.
    """

    persons: tuple[Person, ...] = ()
    screenings: tuple[ScreeningRecord, ...] = ()
    agreements: tuple[AgreementRecord, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()
    former_sessions: tuple[FormerSession, ...] = ()
    routines: tuple[Routine, ...] = ()
    doses: tuple[PersonDose, ...] = ()
    favourites: tuple[Favourite, ...] = ()
    goals: tuple[PersonGoal, ...] = ()
    goal_checks: tuple[GoalCheck, ...] = ()
    tells_notes: bool = True
    tells_how_often: bool = True

    @property
    def owner(self) -> Person | None:
        """The person whose computer the records come from."""
        return next((person for person in self.persons if person.is_me), None)


@dataclass(frozen=True, slots=True)
class RecordStream:
    """The same, read one after the other; each can be gone through once."""

    persons: Iterable[Person]
    screenings: Iterable[ScreeningRecord]
    agreements: Iterable[AgreementRecord]
    sessions: Iterable[SessionRecord]
    former_sessions: Iterable[FormerSession]
    routines: Iterable[Routine]
    doses: Iterable[PersonDose]
    favourites: Iterable[Favourite]
    goals: Iterable[PersonGoal]
    goal_checks: Iterable[GoalCheck]


@dataclass(frozen=True, slots=True)
class DateRange:
    """From one day to another, both included, by the calendar of where the person was."""

    first: date = date.min
    last: date = date.max
