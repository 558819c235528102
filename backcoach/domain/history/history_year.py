"""The days of a year and what the sessions of each day add up to."""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LEVELS = 4  # as many shades as are told apart at a glance


class Amount(StrEnum):
    """What a day is shaded by."""

    HELD = "held"
    SESSIONS = "sessions"


# From so many on, a day has the next shade.
Steps = tuple[int, int, int]
SESSION_STEPS: Steps = (2, 3, 4)
# Lengths that read well, in seconds.
_ROUND = (15, 30, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1440, 1920, 2880, 3840, 5760)


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What the sessions of one day add up to."""

    day: date
    sessions: int = 0
    stopped: int = 0
    held_seconds: float = 0.0

    def level(self, amount: Amount, steps: Steps) -> int:
        """The shade of the day: 0 where there was no session, else 1 to `LEVELS`."""
        if not self.sessions:
            return 0
        much = self.sessions if amount is Amount.SESSIONS else self.held_seconds
        return 1 + bisect_right(steps, much)


@dataclass(frozen=True, slots=True)
class HistoryYear:
    """The days of a year that have a session, oldest first.

    Days from `first` to `last`, in any year, can be looked at.
    """

    year: int
    first: date
    last: date
    days: tuple[DayTotal, ...]


@dataclass(frozen=True, slots=True)
class YearTotal:
    """What a year, or a part of it, adds up to."""

    days: int
    sessions: int
    stopped_days: int
    held_seconds: float


def steps_of(amount: Amount, days: Sequence[DayTotal]) -> Steps:
    """Where the shades begin, in seconds or sessions: about a quarter of the days has each.

    Sessions of two minutes and of twenty are told apart alike, which no fixed steps could do.
    """
    if amount is Amount.SESSIONS:
        return SESSION_STEPS
    held = sorted(day.held_seconds for day in days if day.sessions) or [0.0]
    quarters = (held[len(held) * part // LEVELS] for part in range(1, LEVELS))
    first, second, third = map(_nearest, quarters)
    first = min(first, len(_ROUND) - 3)
    second = min(max(second, first + 1), len(_ROUND) - 2)
    third = min(max(third, second + 1), len(_ROUND) - 1)
    return _ROUND[first], _ROUND[second], _ROUND[third]


def _nearest(length: float) -> int:
    """The number of the round length that is nearest."""
    return min(range(len(_ROUND)), key=lambda number: abs(_ROUND[number] - length))


def year_total(days: Sequence[DayTotal]) -> YearTotal:
    return YearTotal(
        len(days),
        sum(day.sessions for day in days),
        sum(day.stopped > 0 for day in days),
        sum(day.held_seconds for day in days),
    )


def months_later(day: date, months: int) -> date:
    """The same day of another month, or the last day of a month that is too short.

    The day itself if that lies outside the years of `date`.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date:
    """Another day; the day itself if that lies outside the years of `date`."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
