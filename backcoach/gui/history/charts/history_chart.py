"""Draws a chart with pyqtgraph, which no other module knows."""

from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.gui.history.charts.chart_marks import ChartKind
from backcoach.gui.history.charts.chart_navigator import FOCUS_LINE, ChartNavigator
from backcoach.gui.history.charts.chart_ticks import GAP, fitting_ticks, room_for_ends
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_RESTYLED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange})
_THROUGH = Qt.WidgetAttribute.WA_TransparentForMouseEvents
_DASHES = Qt.PenStyle.DashLine
_BAR = 0.7  # of the room between two marks
_DOT = 0.45  # times the height of the text
_LONGEST_TICK = 0.4  # of the width
_NO_LIMIT = [(0, 2.0)]
_CLEAR = 8  # pixels between the words and the marks
_EDGE = 0.06  # of the highest value
_MIDDLE = Qt.TextElideMode.ElideMiddle


class HistoryChart(ChartNavigator):
    """Lines, columns or bars in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor: Any = None
        self._region: Any = None
        self._plot: Any = pg.PlotWidget(self)
        self._plot.setAttribute(_THROUGH)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.getViewBox().sigResized.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * FOCUS_LINE,) * 4)
        column.addWidget(self._plot)

    def point_of(self, number: int) -> QPoint:
        """Where a mark lies in this widget."""
        mark = self._chart.marks[number]
        value = mark.values[1] if self._chart.kind is ChartKind.DOTS else max(mark.values)
        spot = (value, mark.place) if self._across else (mark.place, value)
        scene = self._plot.getViewBox().mapViewToScene(QPointF(*spot))
        return QPoint(self._plot.mapToParent(self._plot.mapFromScene(scene)))

    @property
    def _across(self) -> bool:
        return self._chart.kind.is_across

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._draw()

    @override
    def _mark_at(self, position: QPointF) -> int | None:
        inside = self._plot.mapFromParent(position.toPoint())
        spot = self._plot.getViewBox().mapSceneToView(self._plot.mapToScene(inside))
        return self._chart.nearest(spot.y() if self._across else spot.x())

    @override
    def _draw(self) -> None:
        colours = Palette.of(self.palette())
        self._plot.clear()
        self._plot.setBackground(colours.card)
        self._draw_axes(colours)
        match self._chart.kind:
            case ChartKind.LINES:
                self._draw_lines(colours)
            case ChartKind.COLUMNS | ChartKind.BARS:
                self._draw_bars(colours)
            case ChartKind.DOTS:
                self._draw_dots(colours)
        self._cursor = pg.InfiniteLine(
            angle=0 if self._across else 90, pen=QPen(colours.focus, 0, _DASHES)
        )
        self._region = pg.LinearRegionItem(
            orientation="horizontal" if self._across else "vertical",
            brush=_glass(colours.teal),
            pen=colours.teal,
            movable=False,
        )
        for item in (self._region, self._cursor):
            self._plot.addItem(item, ignoreBounds=True)
        self._fit()
        self._show_current()

    def _draw_axes(self, colours: Palette) -> None:
        along, values = ("left", "bottom") if self._across else ("bottom", "left")
        for name in (along, values):
            axis = self._plot.getAxis(name)
            axis.setPen(colours.hairline)
            axis.setTextPen(colours.soft)
            axis.setStyle(tickFont=self.font(), tickLength=0, maxTickLevel=0)
            axis.setStyle(textFillLimits=_NO_LIMIT)  # what fits is chosen here, by its own rule
            axis.setZValue(-1)
            axis.setTicks(None)
            axis.enableAutoSIPrefix(False)
        if self._chart.steps:
            steps = zip(self._chart.steps, self._steps(), strict=True)
            self._plot.getAxis(values).setTicks([list(steps)])
        self._plot.getAxis(along).setLabel(None)
        self._keep_room()
        self._plot.getAxis(values).setLabel(self._chart.unit, color=colours.soft.name())
        self._plot.showGrid(x=self._across, y=not self._across, alpha=0.3)

    def _keep_room(self) -> None:
        """Give the words their room from the first; pyqtgraph does so once they were painted."""
        high = self.fontMetrics().height()
        beside = [text for _, text in self._names()] if self._across else self._steps()
        longest = max((self._text_width(text) for text in beside), default=0)
        unit = 0 if self._across else high + _CLEAR
        self._plot.getAxis("bottom").setHeight(None if self._across else high + _CLEAR)
        self._plot.getAxis("left").setWidth(longest + unit + _CLEAR if beside else None)

    def _steps(self) -> list[str]:
        return [str(step) for step in self._chart.steps]

    def _draw_lines(self, colours: Palette) -> None:
        marks = self._chart.marks
        places = [mark.place for mark in marks for _ in mark.values]
        values = [value for mark in marks for value in mark.values]
        self._plot.plot(places, values, connect="pairs", pen=QPen(colours.teal, 0))
        size = max(5, round(_DOT * self.fontMetrics().height()))
        places = [mark.place for mark in marks]
        # The dot before is wider, so that it is seen round the one after where nothing changed.
        for end, brush, wider in ((0, colours.card, 1.5), (1, colours.teal, 1.0)):
            spots = places, [mark.values[end] for mark in marks]
            self._add_dots(spots, brush, wider * (size if len(marks) < 100 else 4))
        if self._chart.trend:
            self._plot.plot(
                [mark.place for mark in marks],
                list(self._chart.trend),
                pen=QPen(colours.ink, 0),
            )

    def _draw_dots(self, colours: Palette) -> None:
        marks = self._chart.marks
        if not marks:
            return
        values = [value for mark in marks for value in (mark.values[0], mark.values[-1])]
        places = [mark.place for mark in marks for _ in (0, -1)]
        self._plot.plot(values, places, connect="pairs", pen=QPen(colours.teal, 0))
        self._plot.addItem(pg.InfiniteLine(pos=0, angle=90, pen=QPen(colours.soft, 0)))
        size = max(9, round(2 * _DOT * self.fontMetrics().height()))
        spots = [mark.values[1] for mark in marks], [mark.place for mark in marks]
        self._add_dots(spots, colours.teal, size)

    def _add_dots(self, spots: tuple[list[float], list[float]], brush: QColor, size: float) -> None:
        pen = Palette.of(self.palette()).teal
        self._plot.plot(
            *spots, pen=None, symbol="o", symbolSize=size, symbolPen=pen, symbolBrush=brush
        )

    def _draw_bars(self, colours: Palette) -> None:
        marks = self._chart.marks
        room = min(
            (later.place - mark.place for mark, later in pairwise(marks)),
            default=1.0,
        )
        framed = all(len(mark.values) > 1 for mark in marks)
        if framed:
            self._add_bars([mark.values[0] for mark in marks], room, colours.wash, colours.teal)
        filled = [mark.values[-1] for mark in marks]
        width = room * (0.5 if framed else 1)
        self._add_bars(filled, width, colours.teal, colours.teal)

    def _add_bars(self, lengths: list[float], room: float, brush: QColor, pen: QColor) -> None:
        places = [mark.place for mark in self._chart.marks]
        thick = room * _BAR
        if self._across:
            bars = pg.BarGraphItem(
                x0=0, y=places, width=lengths, height=thick, brush=brush, pen=pen
            )
        else:
            bars = pg.BarGraphItem(
                x=places, y0=0, width=thick, height=lengths, brush=brush, pen=pen
            )
        self._plot.addItem(bars)

    @Slot()
    def _fit(self) -> None:
        """Fit marks and words into the room that there is now, once it is known or changes."""
        along, values = self._along(), self._values()
        self._plot.getViewBox().invertY(self._across)
        if self._across:
            self._keep_room()
            self._plot.getAxis("left").setTicks([self._names()])
            self._plot.setRange(xRange=values, yRange=along, padding=0)
            return
        scale = self._plot.getViewBox().width() / (along[1] - along[0])
        ticks = fitting_ticks(self._chart.ticks, self._text_width, scale)
        self._plot.getAxis("bottom").setTicks([ticks])
        self._plot.setRange(xRange=along, yRange=values, padding=0)

    def _along(self) -> tuple[float, float]:
        """From where to where the marks stand, with room for half of the words at both ends."""
        places = [mark.place for mark in self._chart.marks] or [0]
        span = places[-1] - places[0]
        room = span / len(places) or 1
        if not self._across and self._chart.ticks:
            ends = max(self._text_width(self._chart.ticks[end][1]) for end in (0, -1))
            width = self._plot.getViewBox().width()
            room = max(room, room_for_ends(span, ends + GAP, width))
        return places[0] - room, places[-1] + room

    def _values(self) -> tuple[float, float]:
        """From where to where the values go; a dot is whole at both ends."""
        values = [value for mark in self._chart.marks for value in mark.values]
        top = max(max(values, default=0), self._chart.top) or 1
        below = _EDGE if self._chart.kind in {ChartKind.LINES, ChartKind.DOTS} else 0
        low = min([0.0, *values])
        return low - below * top, top * (1 + _EDGE)

    def _names(self) -> list[tuple[float, str]]:
        """The words beside the bars, cut in the middle where they would leave no room for them."""
        room, short = round(_LONGEST_TICK * self.width()), self.fontMetrics().elidedText
        return [(place, short(text, _MIDDLE, room)) for place, text in self._chart.ticks]

    def _text_width(self, text: str) -> float:
        return self.fontMetrics().horizontalAdvance(text)

    @override
    def _show_current(self) -> None:
        chosen = self.range
        self._region.setVisible(chosen is not None)
        if chosen is not None:
            places = [self._chart.marks[end].place for end in (chosen.first, chosen.last)]
            self._region.setRegion(places)
        self._cursor.setVisible(self._is_asked and self._current is not None)
        if self._current is not None:
            self._cursor.setValue(self._chart.marks[self._current].place)


def _glass(colour: QColor) -> QColor:
    thin = QColor(colour)
    thin.setAlpha(50)
    return thin
