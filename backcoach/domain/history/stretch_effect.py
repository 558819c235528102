"""How stiffness changed in the sessions that had a stretch in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from backcoach.domain.history.score_trend import FEWEST_EACH, Comparison


@dataclass(frozen=True, slots=True)
class StretchEffect:
    """The stiffness before and after, on average of the sessions with a stretch that have both.

    `spread` is the standard deviation of the difference. Of a session with several stretches it is
    not known which of them did what, so that it counts for each of them.
    """

    technique_id: str
    sessions: int
    before: float
    after: float
    spread: float

    @property
    def eased(self) -> float:
        """How much less it was afterwards; below 0 it was more."""
        return -self.within.difference

    @property
    def within(self) -> Comparison:
        return Comparison(self.before, self.after)


@dataclass(frozen=True, slots=True)
class RankedEffects:
    """The stretches of which something can be said, most eased first, and the others."""

    told: tuple[StretchEffect, ...]
    too_few: tuple[StretchEffect, ...]


def ranked(effects: Iterable[StretchEffect]) -> RankedEffects:
    order = sorted(effects, key=lambda each: (-each.eased, -each.sessions, each.technique_id))
    return RankedEffects(
        tuple(each for each in order if each.sessions >= FEWEST_EACH),
        tuple(each for each in order if each.sessions < FEWEST_EACH),
    )
