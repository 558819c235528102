"""What the sessions of a span of time add up to, and how far that may be called a change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import assert_never

from backcoach.domain.session import Scores
from backcoach.domain.side import Side

# A difference below this on a scale of 0 to 10 may be chance: Childs, Piva and Fritz, Spine 2005;
# 30:1331-1334, the least change that a number for pain can show.
LEAST_CHANGE = 2
# Fewer sessions than this at the beginning and at the end say nothing of what came in between.
FEWEST_EACH = 3
SMOOTHED_DAYS = 28
_WEEK = timedelta(days=7)


class Period(StrEnum):
    """How far to look back, from the first of a month on."""

    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Score(StrEnum):
    """One of the two numbers that are noted before and after."""

    STIFFNESS = "stiffness"
    PAIN = "pain"

    def of(self, scores: Scores) -> int | None:
        """This number among both."""
        return scores.stiffness if self is Score.STIFFNESS else scores.pain


class Change(StrEnum):
    """Whether a score changed by enough to say so."""

    LOWER = "lower"
    HIGHER = "higher"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True)
class ScoreTotal:
    """The sum of a score before and after, over the sessions that have both."""

    sessions: int = 0
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class WeekTotal:
    """What the sessions of a week, from its Monday on, add up to.

    Those neither finished nor stopped broke off.
    """

    monday: date
    sessions: int = 0
    finished: int = 0
    stopped: int = 0
    held_seconds: float = 0.0
    stiffness: ScoreTotal = ScoreTotal()
    pain: ScoreTotal = ScoreTotal()

    def score(self, score: Score) -> ScoreTotal:
        """The sums of one score."""
        return self.stiffness if score is Score.STIFFNESS else self.pain


@dataclass(frozen=True, slots=True)
class PartTotal:
    """How long a side of a stretch was held, all together, and how long was planned."""

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

    `scored` is None where there are too many to tell one by one. Stretches stand in the order of
    their ids, and are counted by whole months.
    """

    last: date
    weeks: tuple[WeekTotal, ...]
    parts: tuple[PartTotal, ...]
    scored: tuple[ScoredSession, ...] | None


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """A score before and after: of one session, or on average of a week's."""

    first: date
    last: date
    sessions: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class EndTotal:
    """How many sessions ended in each way."""

    finished: int
    stopped: int
    unfinished: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two averages of a score, and what may be said of them."""

    earlier: float
    later: float

    @property
    def change(self) -> Change:
        """Less than two points are never called a change."""
        difference = self.later - self.earlier
        if abs(difference) < LEAST_CHANGE:
            return Change.TOO_LITTLE
        return Change.LOWER if difference < 0 else Change.HIGHER


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """A score over some sessions: within a session, and from the first ones to the last.

    `over_time` compares the scores before a session; None where there are too few to compare.
    """

    sessions: int
    within: Comparison
    over_time: Comparison | None


def first_day(period: Period, today: date) -> date:
    """The day from which a period looks back on; of ALL, the first there is."""
    match period:
        case Period.QUARTER:
            months = 2
        case Period.YEAR:
            months = 11
        case Period.ALL:
            return date.min
        case _:
            assert_never(period)
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, 1)


def every_week(totals: HistoryTotals) -> tuple[WeekTotal, ...]:
    """Every week from the first one with a session on, those without one too."""
    if not totals.weeks:
        return ()
    found = {week.monday: week for week in totals.weeks}
    mondays = _mondays(totals.weeks[0].monday, totals.last)
    return tuple(found.get(monday, WeekTotal(monday)) for monday in mondays)


def ends(weeks: Sequence[WeekTotal]) -> EndTotal:
    """How the sessions of some weeks ended."""
    finished = sum(week.finished for week in weeks)
    stopped = sum(week.stopped for week in weeks)
    return EndTotal(finished, stopped, sum(week.sessions for week in weeks) - finished - stopped)


def score_points(totals: HistoryTotals, score: Score) -> tuple[ScorePoint, ...]:
    """Each session that has the score before and after; each week's average where they are many."""
    if totals.scored is None:
        return tuple(_weekly(totals.weeks, score))
    return tuple(_singly(totals.scored, score))


def score_summary(points: Sequence[ScorePoint]) -> ScoreSummary | None:
    """What some points say together; None where there are none."""
    sessions = sum(point.sessions for point in points)
    if not sessions:
        return None
    within = Comparison(_mean(points, "before"), _mean(points, "after"))
    third = len(points) // 3
    early, late = points[:third], points[len(points) - third :]
    enough = min(_sessions(early), _sessions(late)) >= FEWEST_EACH
    over_time = Comparison(_mean(early, "before"), _mean(late, "before")) if enough else None
    return ScoreSummary(sessions, within, over_time)


def smoothed(points: Sequence[ScorePoint]) -> tuple[float, ...]:
    """The score before, at each point the average of the four weeks around it."""
    half = timedelta(days=SMOOTHED_DAYS / 2)
    trend: list[float] = []
    begin = end = 0
    for point in points:
        while points[begin].first < point.first - half:
            begin += 1
        while end < len(points) and points[end].first <= point.first + half:
            end += 1
        trend.append(_mean(points[begin:end], "before"))
    return tuple(trend)


def _singly(scored: Sequence[ScoredSession], score: Score) -> Iterator[ScorePoint]:
    for each in scored:
        before, after = score.of(each.before), score.of(each.after)
        if before is not None and after is not None:
            yield ScorePoint(each.day, each.day, 1, before, after)


def _weekly(weeks: Sequence[WeekTotal], score: Score) -> Iterator[ScorePoint]:
    for week in weeks:
        total = week.score(score)
        if total.sessions:
            yield ScorePoint(
                week.monday,
                week.monday + timedelta(days=6),
                total.sessions,
                total.before / total.sessions,
                total.after / total.sessions,
            )


def _mean(points: Sequence[ScorePoint], name: str) -> float:
    value = attrgetter(name)
    return float(sum(value(point) * point.sessions for point in points) / _sessions(points))


def _sessions(points: Sequence[ScorePoint]) -> int:
    return sum(point.sessions for point in points)


def _mondays(monday: date, last: date) -> Iterator[date]:
    while monday <= last:
        yield monday
        monday += _WEEK
