"""What the charts are about, and what they are drawn from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import HistoryTotals
from backcoach.domain.history.stretch_effect import StretchEffect
from backcoach.domain.history.weeks_kept import WeekKept


class Topic(StrEnum):
    """What a chart is about."""

    HELPS = "helps"
    STIFFNESS = "stiffness"
    PAIN = "pain"
    MINUTES = "minutes"
    DAYS = "days"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class ChartedHistory:
    """All that is charted of a person from a day on. The goal is the one that is open."""

    since: date
    totals: HistoryTotals
    effects: tuple[StretchEffect, ...]
    weeks: tuple[WeekKept, ...] = ()
    goal: GoalProgress | None = None
