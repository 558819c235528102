"""Days of the week as one number: Monday is 1, Tuesday 2, Wednesday 4 and so on."""

from collections.abc import Iterable

from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, Weekday

EVERY_DAY = 2**DAYS_OF_A_WEEK - 1


def bits_of(days: Iterable[Weekday]) -> int:
    return sum(_bit(day) for day in days)


def days_of(bits: int) -> frozenset[Weekday]:
    return frozenset(day for day in Weekday if bits & _bit(day))


def _bit(day: Weekday) -> int:
    return 1 << (day - 1)
