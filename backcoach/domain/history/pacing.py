"""Advice from the log: how much is enough, and when to see a professional."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from backcoach.domain.history.nudge import Nudge
from backcoach.domain.instant import shifted
from backcoach.domain.session import SessionRow

COPING_WINDOW_DAYS = 14


class Sign(StrEnum):
    """Something that the log shows."""

    ENOUGH_TODAY = "enough_today"
    REST_FIRST = "rest_first"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    LASTING = "lasting"
    COPING = "coping"


@dataclass(frozen=True, slots=True)
class Pacing:
    """The numbers and texts of `assets/pacing.toml`."""

    sessions_a_day: int
    rest_hours: int
    worse_by: int
    worse_times: int
    recent_days: int
    unchanged_days: int
    unchanged_sessions: int
    lasting_days: int
    coping_days: int
    texts: Mapping[Sign, Nudge]

    def __post_init__(self) -> None:
        if lacking := set(Sign) - set(self.texts):
            raise ValueError(f"`texts.{min(lacking)}` is missing")

    @property
    def days_looked_back(self) -> int:
        """How many days of the log are enough to judge by."""
        return max(self.recent_days, self.unchanged_days, self.lasting_days) + COPING_WINDOW_DAYS


def signs_of(pacing: Pacing, rows: Sequence[SessionRow], now: datetime) -> tuple[Sign, ...]:
    """What the log shows, what to do today first.

    `rows` are the sessions of the last `pacing.days_looked_back` days, newest first. One that lies
    ahead of the clock says nothing.
    """
    played = [row for row in rows if row.held_seconds > 0 and row.started_at <= now]
    return tuple(_signs(pacing, played, now))


def _signs(pacing: Pacing, rows: list[SessionRow], now: datetime) -> Iterator[Sign]:
    rest = timedelta(hours=pacing.rest_hours)
    if sum(row.started_at.date() == now.date() for row in rows) >= pacing.sessions_a_day:
        yield Sign.ENOUGH_TODAY
    elif any(now - row.started_at < rest for row in rows):
        yield Sign.REST_FIRST
    if _times_worse(pacing, rows, now) >= pacing.worse_times:
        yield Sign.WORSE
    elif _lasting(pacing, rows, now):
        yield Sign.LASTING
    elif _unchanged(pacing, rows):
        yield Sign.UNCHANGED
    if _days_over_the_limit(pacing, rows, now) >= pacing.coping_days:
        yield Sign.COPING


def _times_worse(pacing: Pacing, rows: list[SessionRow], now: datetime) -> int:
    since = shifted(now, -timedelta(days=pacing.recent_days))
    return sum(
        row.after.pain - row.before.pain >= pacing.worse_by
        for row in rows
        if row.started_at >= since and row.before.pain is not None and row.after.pain is not None
    )


def _lasting(pacing: Pacing, rows: list[SessionRow], now: datetime) -> bool:
    """Whether pain was noted in every week that had a session, back to `lasting_days` ago."""
    weeks: dict[int, bool] = {}
    for row in rows:
        week = (now - row.started_at).days // 7
        weeks[week] = weeks.get(week, False) or bool(row.before.pain)
    return all(weeks.values()) and max(weeks, default=0) >= pacing.lasting_days // 7


def _unchanged(pacing: Pacing, rows: list[SessionRow]) -> bool:
    """Whether stiffness before the newest sessions is no lower than before the oldest ones."""
    scored = [row for row in rows if row.before.stiffness]
    if len(scored) < pacing.unchanged_sessions:
        return False
    if scored[0].started_at - scored[-1].started_at < timedelta(days=pacing.unchanged_days):
        return False
    half = len(scored) // 2
    return _mean_stiffness(scored[-half:]) - _mean_stiffness(scored[:half]) < pacing.worse_by


def _mean_stiffness(rows: list[SessionRow]) -> float:
    return sum(row.before.stiffness or 0 for row in rows) / len(rows)


def _days_over_the_limit(pacing: Pacing, rows: list[SessionRow], now: datetime) -> int:
    since = shifted(now, -timedelta(days=COPING_WINDOW_DAYS))
    per_day = Counter(row.started_at.date() for row in rows if row.started_at >= since)
    return sum(count > pacing.sessions_a_day for count in per_day.values())
