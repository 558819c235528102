"""What is asked once, at the first start."""

from dataclasses import dataclass, replace
from enum import StrEnum

from backcoach.domain.safety.emergency import CountryNumbers, EmergencyNumbers


class UsedBy(StrEnum):
    """Who uses the program on this computer."""

    ONE = "one"
    TWO = "two"
    CLIENTS = "clients"


@dataclass(frozen=True, slots=True)
class Welcome:
    """The answers of the first start, given by an adult.

    `country` is a two-letter code, empty for one that is not in the list. `number_override` is
    the emergency number in the person's own words, empty where the listed one is right.
    """

    country: str
    number_override: str
    people: UsedBy

    def numbers(self, known: EmergencyNumbers) -> CountryNumbers:
        """The listed numbers, or the person's own in their place."""
        listed = known.for_country(self.country)
        if not self.number_override:
            return listed
        return replace(listed, ambulance=(self.number_override,), note="")
