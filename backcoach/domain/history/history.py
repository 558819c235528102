"""What the sessions of a span of time add up to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from backcoach.domain.session import Scores
from backcoach.domain.stretch.side import Side

_WEEK = timedelta(days=7)


class ChartSpan(StrEnum):
    """How far to look back, from the first of a month on."""

    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Score(StrEnum):
    """One of the two numbers that are noted before and after."""

    STIFFNESS = "stiffness"
    PAIN = "pain"

    def of(self, scores: Scores) -> int | None:
        return scores.stiffness if self is Score.STIFFNESS else scores.pain


@dataclass(frozen=True, slots=True)
class ScoreTotal:
    """The sum of a score before and after, over the sessions that have both."""

    sessions: int = 0
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class WeekTotal:
    """What the sessions of a week, from its Monday on, add up to.

    Those that neither finished nor were stopped broke off.
    """

    monday: date
    sessions: int = 0
    finished: int = 0
    stopped: int = 0
    held_seconds: float = 0.0
    stiffness: ScoreTotal = ScoreTotal()
    pain: ScoreTotal = ScoreTotal()

    def score(self, score: Score) -> ScoreTotal:
        return self.stiffness if score is Score.STIFFNESS else self.pain


@dataclass(frozen=True, slots=True)
class PartTotal:
    """How long one side of a stretch was held in all, and how long was planned."""

    technique_id: str
    side: Side
    parts: int
    planned_seconds: float
    held_seconds: float


@dataclass(frozen=True, slots=True)
class ScoredSession:
    """The scores of one session."""

    day: date
    before: Scores
    after: Scores


@dataclass(frozen=True, slots=True)
class HistoryTotals:
    """A span of time up to its last day, oldest first: the weeks that have a session.

    `scored` is None where there are too many to show one by one. Stretches stand in the order of
    their ids, and are counted by whole months.
    """

    last: date
    weeks: tuple[WeekTotal, ...]
    parts: tuple[PartTotal, ...]
    scored: tuple[ScoredSession, ...] | None


@dataclass(frozen=True, slots=True)
class EndTotal:
    """How many sessions ended in each way."""

    finished: int
    stopped: int
    unfinished: int


def first_day(period: ChartSpan, today: date) -> date:
    """The first day of a span; of ALL, the first there is."""
    match period:
        case ChartSpan.QUARTER:
            months = 2
        case ChartSpan.YEAR:
            months = 11
        case ChartSpan.ALL:
            return date.min
        case _:
            assert_never(period)
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, 1) if year >= date.min.year else date.min


def every_week(totals: HistoryTotals) -> tuple[WeekTotal, ...]:
    """Every week from the first one with a session on, also weeks without one."""
    if not totals.weeks:
        return ()
    found = {week.monday: week for week in totals.weeks}
    mondays = _mondays(totals.weeks[0].monday, totals.last)
    return tuple(found.get(monday, WeekTotal(monday)) for monday in mondays)


def ends(weeks: Sequence[WeekTotal]) -> EndTotal:
    finished = sum(week.finished for week in weeks)
    stopped = sum(week.stopped for week in weeks)
    return EndTotal(finished, stopped, sum(week.sessions for week in weeks) - finished - stopped)


def _mondays(monday: date, last: date) -> Iterator[date]:
    while monday <= last:
        yield monday
        monday += _WEEK
