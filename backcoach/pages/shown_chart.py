"""A chart of the history with its words: marks, the same as a table, and as sentences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from backcoach.pages.session_words import short_day
from backcoach.widgets.chart_marks import Chart

translate = QCoreApplication.translate

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


def span_text(first: date, last: date) -> str:
    """From a day to a day."""
    return translate("ShownChart", "{0} to {1}").format(short_day(first), short_day(last))


def sessions_text(count: int) -> str:
    """How many sessions."""
    if count == 1:
        return translate("ShownChart", "1 session")
    return translate("ShownChart", "{0} sessions").format(count_text(count))


def times_text(count: int) -> str:
    """How often."""
    if count == 1:
        return translate("ShownChart", "once")
    return translate("ShownChart", "{0} times").format(count_text(count))


def count_text(count: int) -> str:
    """A whole number."""
    return QLocale().toString(count)


def score_text(value: float) -> str:
    """A score, or an average of scores."""
    whole = round(value)
    return str(whole) if value == whole else QLocale().toString(value, "f", 1)
