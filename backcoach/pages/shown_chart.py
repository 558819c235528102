"""A chart of the history with its words: marks, the same as a table, and as sentences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from backcoach.widgets.chart_marks import Chart
from backcoach.widgets.session_words import short_day

_MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class ShownChart:
    """One chart with its words. `tell` puts the marks from the first to the last into sentences."""

    title: str
    legend: str
    chart: Chart
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    tell: Callable[[int, int], str]

    @property
    def sentence(self) -> str:
        """The whole chart in sentences."""
        return self.tell(0, len(self.rows) - 1)


def day_ticks(days: Sequence[date]) -> tuple[tuple[float, str], ...]:
    """A few days spread evenly over the span."""
    if not days:
        return ()
    first, last = days[0].toordinal(), days[-1].toordinal()
    count = min(_MOST_TICKS, 1 + last - first)
    places = [first + round((last - first) * n / max(1, count - 1)) for n in range(count)]
    return tuple((place, short_day(date.fromordinal(place))) for place in places)
