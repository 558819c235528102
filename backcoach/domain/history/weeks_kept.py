"""On which days of each week something was held, beside the days that are planned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from backcoach.domain.history.history_year import DayTotal
from backcoach.domain.instant import shifted_day
from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, Frequency, Weekday


class DayMark(Enum):
    """What a day of a week was or is. A planned day that went by is a day of rest: no blame."""

    DONE = auto()
    PLANNED = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class WeekKept:
    """A week from its first day on: the days on which something was held, and for how long.

    `planned` is on how many days of a week it is planned; None where nobody said.
    """

    first: date
    done: frozenset[date] = frozenset()
    held_seconds: float = 0.0
    planned: int | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """All days of the week; fewer at the end of the calendar."""
        days = (shifted_day(self.first, ahead) for ahead in range(DAYS_OF_A_WEEK))
        return tuple(dict.fromkeys(days))

    @property
    def kept(self) -> int:
        """On how many days something was held."""
        return len(self.done)


def first_of_week(day: date, first_day: Weekday) -> date:
    """The day with which the week of a day begins, where weeks begin with `first_day`."""
    return shifted_day(day, -((day.isoweekday() - first_day) % DAYS_OF_A_WEEK))


def weeks_kept(
    totals: Iterable[DayTotal], frequency: Frequency | None, last: date, first_day: Weekday
) -> tuple[WeekKept, ...]:
    """Every week from the first in which something was held to that of the `last` day.

    There is always the last one. Days after it do not count.
    """
    held = [each for each in totals if each.held_seconds > 0 and each.day <= last]
    end = first_of_week(last, first_day)
    begin = min([*(first_of_week(each.day, first_day) for each in held), end])
    planned = frequency.days_a_week if frequency else None
    found: dict[date, list[DayTotal]] = {}
    for each in held:
        found.setdefault(first_of_week(each.day, first_day), []).append(each)
    return tuple(_week(first, found.get(first, ()), planned) for first in _firsts(begin, end))


def with_day(week: WeekKept, day: date) -> WeekKept:
    """The week with a day counted as done, however little was held on it."""
    return replace(week, done=week.done | ({day} & {*week.days}))


def day_marks(week: WeekKept, frequency: Frequency | None, today: date) -> tuple[DayMark, ...]:
    """What each day of a week is; where any day will do, none of those to come is marked."""
    chosen = frequency.weekdays if frequency else frozenset[Weekday]()
    return tuple(_mark(day, week, chosen, today) for day in week.days)


def _mark(day: date, week: WeekKept, chosen: frozenset[Weekday], today: date) -> DayMark:
    if day in week.done:
        return DayMark.DONE
    to_come = day >= today and Weekday(day.isoweekday()) in chosen
    return DayMark.PLANNED if to_come else DayMark.REST


def _week(first: date, held: Iterable[DayTotal], planned: int | None) -> WeekKept:
    days = tuple(held)
    seconds = sum(each.held_seconds for each in days)
    return WeekKept(first, frozenset(each.day for each in days), seconds, planned)


def _firsts(first: date, last: date) -> Iterator[date]:
    weeks = (last - first).days // DAYS_OF_A_WEEK
    return (shifted_day(last, -DAYS_OF_A_WEEK * back) for back in range(weeks, -1, -1))
