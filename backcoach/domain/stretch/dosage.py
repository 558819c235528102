"""Doses: how long, how often and on which side first, within what a technique allows."""

from dataclasses import dataclass, replace

from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique

MOST_REPETITIONS = 3
SHORTEST_REST_SECONDS = 5
LONGEST_REST_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Dosage:
    """One technique's dose. `rest_seconds` is the pause between repeats of one side."""

    hold_seconds: int
    repetitions: int
    first_side: Side
    rest_seconds: int


def usual_dosage(technique: Technique, *, first_time: bool) -> Dosage:
    """The dose that a technique starts with; gentler the first time."""
    hold = technique.hold
    return Dosage(
        hold_seconds=hold.first_time if first_time else hold.usual,
        repetitions=1,
        first_side=technique.first_side,
        rest_seconds=technique.rest_seconds,
    )


def starting_dosage(technique: Technique, asked: Dosage | None, *, first_time: bool) -> Dosage:
    """What a person starts with: the dose that was set for them, else the usual one.

    The first time it is the gentler of the two, so that nobody starts a new stretch with a long
    hold.
    """
    if asked is None:
        return usual_dosage(technique, first_time=first_time)
    return gentler(asked, technique) if first_time else within_limits(asked, technique)


def gentler(dosage: Dosage, technique: Technique) -> Dosage:
    """The dose for a first time: once on each side, held no longer than a first time is."""
    kept = within_limits(dosage, technique)
    hold_seconds = min(kept.hold_seconds, technique.hold.first_time)
    return replace(kept, hold_seconds=hold_seconds, repetitions=1)


def no_more_than(dosage: Dosage, most: Dosage) -> Dosage:
    """No longer and no more often than another dose, and beginning with its side."""
    return Dosage(
        hold_seconds=min(dosage.hold_seconds, most.hold_seconds),
        repetitions=min(dosage.repetitions, most.repetitions),
        first_side=most.first_side,
        rest_seconds=max(dosage.rest_seconds, most.rest_seconds),
    )


def within_limits(dosage: Dosage, technique: Technique) -> Dosage:
    """The nearest dose that the technique allows."""
    first_side = dosage.first_side
    if first_side not in technique.sides:
        first_side = technique.first_side
    return replace(
        dosage,
        hold_seconds=technique.hold.clamp(dosage.hold_seconds),
        repetitions=min(max(dosage.repetitions, 1), MOST_REPETITIONS),
        first_side=first_side,
        rest_seconds=min(max(dosage.rest_seconds, SHORTEST_REST_SECONDS), LONGEST_REST_SECONDS),
    )


def allowed_breaths(technique: Technique, rhythm: BreathRhythm) -> tuple[int, ...]:
    """The counts of whole breaths whose length lies in the technique's range; may be empty."""
    hold = technique.hold
    return tuple(
        count
        for count in range(1, int(hold.longest / rhythm.seconds) + 1)
        if hold.shortest <= count * rhythm.seconds
    )
