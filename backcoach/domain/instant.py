"""Moments by two clocks, and days and times that never leave the calendar."""

from dataclasses import dataclass
from datetime import MINYEAR, UTC, date, datetime, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment by the clock on the wall, and in seconds by a steady one that nobody can set."""

    wall: datetime
    steady: float

    def hours_since(self, then: "Instant") -> float:
        """How long ago `then` was, by the clock that says more: a steady one may have slept."""
        on_the_wall = (self.wall - then.wall).total_seconds()
        return max(self.steady - then.steady, on_the_wall) / 3600


def shifted(at: datetime, by: timedelta) -> datetime:
    """A time so much later; the first or the last there is where there is none."""
    try:
        return at + by
    except OverflowError:
        return (at.min if by < timedelta() else at.max).replace(tzinfo=at.tzinfo)


def shifted_day(day: date, days: int) -> date:
    """A day so many days later; the first or the last there is where there is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day.min if days < 0 else day.max


def in_zone(at: datetime, zone: tzinfo | None = UTC) -> datetime:
    """A time in another zone; at the ends of the calendar, the nearest one that there is."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return (at.min if at.year == MINYEAR else at.max).replace(tzinfo=zone)
