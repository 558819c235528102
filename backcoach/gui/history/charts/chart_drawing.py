"""Draws the marks of a chart onto a plot of pyqtgraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from backcoach.gui.history.charts.chart_marks import Chart, ChartKind
from backcoach.gui.widgets.palette import Palette

_COLUMN = 0.7  # of the room between two marks
_FILLING = 0.6  # of what frames it
_DOT = 0.5  # times the height of the text
_SMALL_FROM, _SMALL = 100, 5  # marks, and pixels of a dot among so many
_RING = 1.5  # how much wider a dot before is, so that it is seen round the one after
_THIN, _OUTLINE, _THICK = 1.0, 1.5, 2.0


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A plot, the colours of the theme, and the height of its text."""

    plot: Any
    colours: Palette
    text: int

    def draw(self, chart: Chart) -> None:
        if not chart.marks:
            return
        match chart.kind:
            case ChartKind.LINES:
                self._draw_lines(chart)
            case ChartKind.COLUMNS:
                self._draw_columns(chart)
            case ChartKind.PATH:
                self._draw_path(chart)
            case ChartKind.DOTS:
                self._draw_dots(chart)

    def _draw_lines(self, chart: Chart) -> None:
        """What was before is grey and hollow, what was after is full."""
        marks, colours = chart.marks, self.colours
        self._join([(mark.place, value) for mark in marks for value in mark.values], "pairs")
        size = self._size(len(marks))
        before = [(mark.place, mark.values[0]) for mark in marks]
        after = [(mark.place, mark.values[-1]) for mark in marks]
        self._add_dots(before, colours.card, colours.soft, _RING * size)
        self._add_dots(after, colours.teal, colours.teal, size)
        if chart.trend:
            trend = zip((mark.place for mark in marks), chart.trend, strict=True)
            self._join(list(trend), "all", QPen(colours.ink, _THIN, Qt.PenStyle.DashLine))

    def _draw_path(self, chart: Chart) -> None:
        spots = [(mark.place, mark.values[0]) for mark in chart.marks]
        self._join(spots, "all", QPen(self.colours.teal, _THICK))
        self._add_dots(spots, self.colours.teal, self.colours.teal, _RING * self._size(len(spots)))

    def _draw_dots(self, chart: Chart) -> None:
        marks, colours = chart.marks, self.colours
        ends = [
            (value, mark.place) for mark in marks for value in (mark.values[0], mark.values[-1])
        ]
        self._join(ends, "pairs", QPen(colours.soft, _THICK))
        self.plot.addItem(pg.InfiniteLine(pos=0, angle=90, pen=_cosmetic(QPen(colours.ink, _THIN))))
        spots = [(mark.values[1], mark.place) for mark in marks]
        self._add_dots(spots, colours.teal, colours.teal, 2 * _DOT * self.text)

    def _draw_columns(self, chart: Chart) -> None:
        marks, colours = chart.marks, self.colours
        places = [mark.place for mark in marks]
        room = min((later - place for place, later in pairwise(places)), default=1.0)
        wide = room * _COLUMN
        framed = all(len(mark.values) > 1 for mark in marks)
        if framed:
            frames = [mark.values[0] for mark in marks]
            self._add_columns(places, frames, wide, (colours.wash, colours.soft))
        filled = [mark.values[-1] for mark in marks]
        wide *= _FILLING if framed else 1
        self._add_columns(places, filled, wide, (colours.teal, colours.teal))

    def _join(
        self, spots: Sequence[tuple[float, float]], connect: str, pen: QPen | None = None
    ) -> None:
        across, up = zip(*spots, strict=True)
        line = _cosmetic(pen or QPen(self.colours.soft, _THIN))
        self.plot.plot(list(across), list(up), connect=connect, pen=line, antialias=True)

    def _add_dots(
        self, spots: Sequence[tuple[float, float]], brush: QColor, pen: QColor, size: float
    ) -> None:
        across, up = zip(*spots, strict=True)
        self.plot.plot(
            list(across),
            list(up),
            pen=None,
            symbol="o",
            symbolSize=round(size),
            symbolPen=_cosmetic(QPen(pen, _OUTLINE)),
            symbolBrush=brush,
            antialias=True,
        )

    def _add_columns(
        self,
        places: Sequence[float],
        lengths: Sequence[float],
        wide: float,
        colours: tuple[QColor, QColor],
    ) -> None:
        brush, pen = colours
        columns = pg.BarGraphItem(x=places, y0=0, width=wide, height=lengths, brush=brush, pen=pen)
        self.plot.addItem(columns)

    def _size(self, count: int) -> float:
        return max(6, _DOT * self.text) if count < _SMALL_FROM else _SMALL


def _cosmetic(pen: QPen) -> QPen:
    """As wide in pixels, whatever the chart measures."""
    pen.setCosmetic(True)
    return pen
