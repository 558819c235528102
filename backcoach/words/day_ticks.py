"""The days below a chart."""

from collections.abc import Sequence
from datetime import date

from backcoach.words.time_words import short_day

_MOST = 6


def day_ticks(days: Sequence[date], most: int = _MOST) -> tuple[tuple[float, str], ...]:
    """Days spread evenly from the first to the last, as ordinals with their text."""
    if not days:
        return ()
    first, last = days[0].toordinal(), days[-1].toordinal()
    count = min(most, 1 + last - first)
    places = [first + round((last - first) * n / max(1, count - 1)) for n in range(count)]
    return tuple((place, short_day(date.fromordinal(place))) for place in places)
