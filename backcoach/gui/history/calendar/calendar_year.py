"""What a calendar of a year shows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year's days. Those without a level had no session, those after `last` are to come.

    `levels` runs from 1, `stopped` are the days with a stop. `words` says what a day was like.
    """

    year: int
    first: date
    last: date
    levels: dict[date, int]
    stopped: frozenset[date]
    words: Callable[[date], str]
