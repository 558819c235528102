"""What is kept of people, taken out of the history or about to go into it."""

from dataclasses import dataclass
from datetime import date

from backcoach.domain.person import Person
from backcoach.domain.session import AgreementRecord, ScreeningRecord, SessionRecord


@dataclass(frozen=True, slots=True)
class Records:
    """People and all that belongs to them. What is referred to is among them."""

    persons: tuple[Person, ...] = ()
    screenings: tuple[ScreeningRecord, ...] = ()
    agreements: tuple[AgreementRecord, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()

    @property
    def owner(self) -> Person | None:
        """The person whose computer the records come from."""
        return next((person for person in self.persons if person.is_me), None)


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included, by the calendar of where the person was."""

    first: date = date.min
    last: date = date.max
