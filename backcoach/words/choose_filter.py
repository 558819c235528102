"""The filter for stretches."""

from collections.abc import Collection

from backcoach.domain.stretch.technique import People, Place, Region, Technique

Trait = People | Place | Region | int
MINUTES = (2,)
# Within a group any of the chosen traits will do; each group with a choice must be met.
GROUPS: tuple[tuple[Trait, ...], ...] = (tuple(People), tuple(Place), tuple(Region), MINUTES)


def traits_of(technique: Technique, seconds: float) -> frozenset[Trait]:
    """All traits that a stretch can be filtered by; a number means "up to so many minutes"."""
    short = (minutes for minutes in MINUTES if seconds <= 60 * minutes)
    return frozenset({technique.people, *technique.places, *technique.regions, *short})


def has_traits(traits: Collection[Trait], chosen: Collection[Trait]) -> bool:
    """Whether these traits match the chosen ones: one of each group. No choice matches all."""
    wanted = ([trait for trait in group if trait in chosen] for group in GROUPS)
    return all(not group or any(trait in traits for trait in group) for group in wanted)
