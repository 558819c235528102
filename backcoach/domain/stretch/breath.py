"""Rhythms of breathing, and whole breaths fitted into a hold."""

from dataclasses import dataclass
from enum import StrEnum

from backcoach.domain.stretch.rhythm import Rhythm

# Normal-depth pacing between 5 and 12 breaths a minute; slower or faster is not offered.
# Laborde et al., Sustainability 2021;13:7775 tested 6 a minute with a longer out-breath.
LONGEST_BREATH_SECONDS = 12.0
SHORTEST_BREATH_SECONDS = 5.0
SHORTEST_IN_SECONDS = 2.0


class BreathPhase(StrEnum):
    """What the breath does now. FREE asks for nothing."""

    IN = "in"
    OUT = "out"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class BreathRhythm:
    """How long to breathe in and out, in seconds; no breath is ever held."""

    in_seconds: float
    out_seconds: float

    @property
    def seconds(self) -> float:
        """The length of one whole breath."""
        return self.in_seconds + self.out_seconds

    def stretched_to(self, seconds: float) -> "BreathRhythm":
        """The same shape of breath at another length."""
        factor = seconds / self.seconds
        return BreathRhythm(self.in_seconds * factor, self.out_seconds * factor)


RHYTHMS: dict[Rhythm, BreathRhythm | None] = {
    Rhythm.SLOW: BreathRhythm(4, 6),
    Rhythm.EASY: BreathRhythm(3, 4),
    Rhythm.EVEN: BreathRhythm(3, 3),
    Rhythm.OWN_PACE: None,
}


@dataclass(frozen=True, slots=True)
class BreathSpan:
    """One in-breath or out-breath of a segment; `number` counts whole breaths from 1."""

    phase: BreathPhase
    start: float
    seconds: float
    number: int


def fitted_breaths(
    hold_seconds: float, rhythm: BreathRhythm, *, return_on_out: bool = False
) -> tuple[BreathSpan, ...]:
    """Fill a hold with whole breaths, as near to the rhythm as an allowed breath comes.

    The hold begins with an in-breath. It ends at the end of an out-breath, or, where the way back
    is made on an out-breath, at the end of one more in-breath.
    """
    if not return_on_out:
        return _whole_breaths(hold_seconds, rhythm)
    last_in = min(rhythm.in_seconds, hold_seconds - SHORTEST_BREATH_SECONDS)
    if last_in < SHORTEST_IN_SECONDS:
        return (BreathSpan(BreathPhase.IN, 0.0, hold_seconds, 1),)
    breaths = _whole_breaths(hold_seconds - last_in, rhythm)
    last = BreathSpan(BreathPhase.IN, hold_seconds - last_in, last_in, breaths[-1].number + 1)
    return (*breaths, last)


def _whole_breaths(seconds: float, rhythm: BreathRhythm) -> tuple[BreathSpan, ...]:
    count = max(1, round(seconds / rhythm.seconds))
    while count > 1 and seconds / count < SHORTEST_BREATH_SECONDS:
        count -= 1
    while seconds / count > LONGEST_BREATH_SECONDS:
        count += 1
    breath = rhythm.stretched_to(seconds / count)
    return tuple(
        span
        for number in range(count)
        for span in _one_breath(breath, number * breath.seconds, number + 1)
    )


def _one_breath(breath: BreathRhythm, start: float, number: int) -> tuple[BreathSpan, BreathSpan]:
    return (
        BreathSpan(BreathPhase.IN, start, breath.in_seconds, number),
        BreathSpan(BreathPhase.OUT, start + breath.in_seconds, breath.out_seconds, number),
    )
