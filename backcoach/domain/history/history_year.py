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


# From these on, in seconds and in sessions, a day has the next shade.
STEPS = {Amount.HELD: (120, 240, 480), Amount.SESSIONS: (2, 3, 4)}


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What the sessions of one day add up to."""

    day: date
    sessions: int = 0
    stopped: int = 0
    held_seconds: float = 0.0

    def level(self, amount: Amount) -> int:
        """The shade of the day: 0 where there was no session, else 1 to `LEVELS`."""
        if not self.sessions:
            return 0
        much = self.sessions if amount is Amount.SESSIONS else self.held_seconds
        return 1 + bisect_right(STEPS[amount], much)


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
