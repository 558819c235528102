"""Which stretches are looked for."""

from collections.abc import Collection

from backcoach.domain.folded_text import folded
from backcoach.domain.stretch.technique import People, Place, Region, Technique

Trait = People | Place | Region | int
MINUTES = (2,)
# Within a group any of the chosen traits will do; each group with a choice must be met.
GROUPS: tuple[tuple[Trait, ...], ...] = (tuple(People), tuple(Place), tuple(Region), MINUTES)


def traits_of(technique: Technique, seconds: float) -> frozenset[Trait]:
    """Everything that a stretch may be looked for by; a number is "up to so many minutes"."""
    short = (minutes for minutes in MINUTES if seconds <= 60 * minutes)
    return frozenset({technique.people, *technique.places, *technique.regions, *short})


def has_traits(traits: Collection[Trait], chosen: Collection[Trait]) -> bool:
    """Whether a stretch with these traits is among what was chosen; no choice is all."""
    wanted = ([trait for trait in group if trait in chosen] for group in GROUPS)
    return all(not group or any(trait in traits for trait in group) for group in wanted)


def mentions(text: str, words: str) -> bool:
    """Whether a text holds every word that was typed, whatever its case and accents."""
    searched = folded(text)
    return all(word in searched for word in folded(words).split())
