"""A chart, and the same as a table and in sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from backcoach.gui.history.charts.chart_marks import Chart


@dataclass(frozen=True, slots=True)
class ChartWithWords:
    """A chart with its words. `tell` puts the marks from the first to the last into sentences."""

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
