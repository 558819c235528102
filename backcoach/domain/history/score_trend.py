"""A score before and after, over time, and when it may be called a change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter

from backcoach.domain.history.history import HistoryTotals, Score, ScoredSession, WeekTotal

# A difference below this on a scale of 0 to 10 may be chance: Childs, Piva and Fritz, Spine 2005;
# 30:1331-1334, the least change that a number for pain can show.
LEAST_CHANGE = 2
# Fewer sessions than this at the beginning and at the end say nothing of what came in between.
FEWEST_EACH = 3
SMOOTHED_DAYS = 28
_EXACT = 6  # decimals: 69 / 14 less 41 / 14 is 2, and not a little more


class ScoreChange(StrEnum):
    """Whether a score changed by enough to say so."""

    LOWER = "lower"
    HIGHER = "higher"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """A score before and after: of one session, or on average of a week's."""

    first: date
    last: date
    sessions: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two averages of a score, and what may be said of them."""

    earlier: float
    later: float

    @property
    def difference(self) -> float:
        """Below 0 where it became less; as exact as averages of whole numbers are."""
        return round(self.later - self.earlier, _EXACT)

    @property
    def change(self) -> ScoreChange:
        """A difference of less than two points is never called a change."""
        if abs(self.difference) < LEAST_CHANGE:
            return ScoreChange.TOO_LITTLE
        return ScoreChange.LOWER if self.difference < 0 else ScoreChange.HIGHER


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """A score over some sessions: within a session, and from the first ones to the last.

    `over_time` compares the scores before a session; None where there are too few to compare.
    """

    sessions: int
    within: Comparison
    over_time: Comparison | None


def score_points(totals: HistoryTotals, score: Score) -> tuple[ScorePoint, ...]:
    """Each session that has the score before and after; each week's average where they are many."""
    if totals.scored is None:
        return tuple(_weekly(totals.weeks, score))
    return tuple(_singly(totals.scored, score))


def score_summary(points: Sequence[ScorePoint]) -> ScoreSummary | None:
    """None where there are no points."""
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
    """The score before; at each point the average of the four weeks around it."""
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
