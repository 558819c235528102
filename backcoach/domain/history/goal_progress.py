"""How it goes with a person's goal, and when that may be called a change.

The questions are our own. Published ones are copied here only where their terms allow it, and those
terms could not be checked: `docs/decisions/0055-an-outcome-of-ones-own.md`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from backcoach.domain.history.history import Score
from backcoach.domain.history.score_trend import Comparison
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal

# How easy one thing is, from 0 to 10, may differ by this much by chance: Stratford et al.,
# Physiotherapy Canada 1995;47:258-263, of one activity that a person names.
LEAST_EASE_CHANGE = 3


class EaseChange(StrEnum):
    """Whether it became easier or harder by enough to say so."""

    EASIER = "easier"
    HARDER = "harder"
    NO_CLEAR_CHANGE = "no_clear_change"


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """A goal and its checks, oldest first."""

    goal: PersonGoal
    checks: tuple[GoalCheck, ...] = ()

    @property
    def eased(self) -> tuple[GoalCheck, ...]:
        """The checks that say how easy it was."""
        return tuple(check for check in self.checks if check.ease is not None)

    @property
    def change(self) -> EaseChange | None:
        """From the first to the last; None where there are not two."""
        ease = [check.ease or 0 for check in self.eased]
        if len(ease) < 2:
            return None
        if abs(ease[-1] - ease[0]) < LEAST_EASE_CHANGE:
            return EaseChange.NO_CLEAR_CHANGE
        return EaseChange.EASIER if ease[-1] > ease[0] else EaseChange.HARDER

    def usual(self, score: Score) -> Comparison | None:
        """How the back was at the first check and at the last; None where there are not two."""
        told = [score.of(check.usual) for check in self.checks]
        known = [each for each in told if each is not None]
        return Comparison(known[0], known[-1]) if len(known) > 1 else None


def newest_open(goals: Iterable[PersonGoal]) -> PersonGoal | None:
    """The goal that is asked about: two may be open where two histories were put together."""
    found = [goal for goal in goals if goal.state is GoalState.OPEN]
    return max(found, key=lambda goal: (goal.set_on, str(goal.id)), default=None)
