"""The days below a chart."""

from collections.abc import Sequence
from datetime import date

from backcoach.words.time_words import month_text, short_day

_MOST = 6
# Fewer beginnings of a month than this say too little of where a day lies.
_FEWEST_MONTHS = 3
_LATELY = 10

Ticks = tuple[tuple[float, str], ...]
"""Days as ordinals, with their text."""


def calendar_ticks(days: Sequence[date]) -> Ticks:
    """Where months begin; days spread evenly where there are hardly any such.

    A month that has begun lately is named at the first day. A January, and the first month of all,
    say their year.
    """
    months = _months(days[0], days[-1]) if days else []
    if len(months) < _FEWEST_MONTHS:
        return day_ticks(days)
    return tuple(
        (day.toordinal(), month_text(day, with_year=day == months[0] or day.month == 1))
        for day in months
    )


def day_ticks(days: Sequence[date], most: int = _MOST) -> Ticks:
    """Days spread evenly from the first to the last."""
    if not days:
        return ()
    first, last = days[0].toordinal(), days[-1].toordinal()
    count = min(most, 1 + last - first)
    places = [first + round((last - first) * n / max(1, count - 1)) for n in range(count)]
    return tuple((place, short_day(date.fromordinal(place))) for place in places)


def _months(first: date, last: date) -> list[date]:
    """The first day of each month from one day to another, or the first day of all."""
    begun = first.year * 12 + first.month - 1 + (first.day > _LATELY)
    months = range(begun, last.year * 12 + last.month)
    return [max(first, date(month // 12, month % 12 + 1, 1)) for month in months]
