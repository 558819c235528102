"""Cues: what is to be heard, and when, as data of the timeline."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Protocol, TypeVar

from backcoach.domain.playing.timeline import Phase, Segment, Timeline
from backcoach.domain.stretch.breath import BreathPhase

COUNTED_SECONDS = (3.0, 2.0, 1.0)
# In a shorter hold the half would come too close to its start or to the last three seconds.
SHORTEST_HALVED_SECONDS = 10.0


class CueKind(StrEnum):
    """What a cue says. Each kind sounds different, so that it can be followed with eyes shut."""

    EASE_IN = "ease_in"
    HOLD = "hold"
    HALF = "half"
    COUNT = "count"
    EASE_OUT = "ease_out"
    CHANGE_SIDES = "change_sides"
    REST = "rest"
    NEXT = "next"
    DONE = "done"
    BREATHE_IN = "breathe_in"
    BREATHE_OUT = "breathe_out"


class Timed(Protocol):
    """Something that is heard at a second of the timeline."""

    @property
    def at_seconds(self) -> float: ...


T = TypeVar("T", bound=Timed)


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to be heard at a second of the timeline."""

    at_seconds: float
    kind: CueKind


ON_PHASE = {
    Phase.EASE_IN: CueKind.EASE_IN,
    Phase.HOLD: CueKind.HOLD,
    Phase.EASE_OUT: CueKind.EASE_OUT,
    Phase.CHANGE_SIDES: CueKind.CHANGE_SIDES,
    Phase.REST: CueKind.REST,
    Phase.NEXT: CueKind.NEXT,
    Phase.DONE: CueKind.DONE,
}
_ON_BREATH = {BreathPhase.IN: CueKind.BREATHE_IN, BreathPhase.OUT: CueKind.BREATHE_OUT}


def cues_of(timeline: Timeline) -> tuple[Cue, ...]:
    """Every cue of a timeline in the order heard; within one second the phase comes first."""
    cues = list(_phase_cues(timeline))
    for start, segment in zip(timeline.starts, timeline.segments, strict=True):
        if segment.phase is Phase.HOLD:
            cues += _hold_cues(start, segment.seconds)
        cues += _breath_cues(start, segment)
    return tuple(sorted(cues, key=lambda cue: cue.at_seconds))


def heard_between(heard: Sequence[T], after: float, until: float) -> Sequence[T]:
    """What is later than `after`, up to and with `until`; nothing when time went back."""
    first, last = (
        bisect_right(heard, at, key=lambda each: each.at_seconds) for at in (after, until)
    )
    return heard[first:last]


def _phase_cues(timeline: Timeline) -> Iterator[Cue]:
    """One cue where a phase begins, none where only its next step does."""
    for number, (before, segment) in enumerate(pairwise(timeline.segments), start=1):
        kind = ON_PHASE.get(segment.phase)
        if kind is not None and segment.phase is not before.phase:
            yield Cue(timeline.starts[number], kind)


def _hold_cues(start: float, seconds: float) -> Iterator[Cue]:
    if seconds >= SHORTEST_HALVED_SECONDS:
        yield Cue(start + seconds / 2, CueKind.HALF)
    for left in COUNTED_SECONDS:
        if left < seconds:
            yield Cue(start + seconds - left, CueKind.COUNT)


def _breath_cues(start: float, segment: Segment) -> Iterator[Cue]:
    for span in segment.breaths:
        if (kind := _ON_BREATH.get(span.phase)) is not None:
            yield Cue(start + span.start, kind)
