"""What is asked once, at the first start."""

from dataclasses import dataclass

from backcoach.domain.settings import UsedBy


@dataclass(frozen=True, slots=True)
class Welcome:
    """The answers of the first start, given by an adult.

    `country` is a two-letter code, empty for one that is not in the list. `number_override` is
    the emergency number in the person's own words, empty where the listed one is right.
    """

    country: str
    number_override: str
    people: UsedBy
