"""Short facts on a card, each with its icon."""

from collections.abc import Sequence

from backcoach.domain.stretch.technique import People, Place
from backcoach.words.technique_words import about, trait_name, trait_names

Fact = tuple[str, str]
_PEOPLE = {People.SOLO: "person", People.PARTNER: "two_people"}
_PLACES = {
    Place.FLOOR: "floor_mat",
    Place.BED: "bed",
    Place.CHAIR: "chair",
    Place.TABLE: "table",
}


def people_fact(people: People) -> Fact:
    return _PEOPLE[people], trait_name(people)


def place_fact(places: Sequence[Place]) -> Fact:
    """All places, with the icon of the first."""
    return _PLACES[places[0]], trait_names(places)


def time_fact(seconds: float) -> Fact:
    return "clock", about(seconds)
