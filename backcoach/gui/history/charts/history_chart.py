"""A chart of marks, drawn with pyqtgraph."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QAccessible, QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.gui.history.charts.chart_drawing import ChartDrawing
from backcoach.gui.history.charts.chart_labels import LabelRoom, spread
from backcoach.gui.history.charts.chart_marks import ChartKind
from backcoach.gui.history.charts.chart_navigator import FOCUS_LINE, ChartNavigator
from backcoach.gui.history.charts.chart_ticks import GAP, fitting_ticks, room_for_ends
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role

_RESTYLED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange})
_THROUGH = Qt.WidgetAttribute.WA_TransparentForMouseEvents
_DASHES = Qt.PenStyle.DashLine
_LONGEST_TICK = 0.4  # of the width
_WIDEST_LABEL = 0.3
_NO_LIMIT = [(0, 2.0)]
_CLEAR = 8  # pixels between the words and the marks
_EDGE = 0.06  # of the highest value
_GRID = 0.45
_MIDDLE = Qt.TextElideMode.ElideMiddle


class HistoryChart(ChartNavigator):
    """Marks in the colours of the theme, with words at both axes and beside the marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor: Any = None
        self._region: Any = None
        self._labels: list[Any] = []
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
        ChartDrawing(self._plot, colours, self.fontMetrics().height()).draw(self._chart)
        self._add_labels(colours.ink)
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
        self._plot.showGrid(x=self._across, y=not self._across, alpha=_GRID)

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

    @property
    def _beside(self) -> list[tuple[float, float, str]]:
        """Along the chart, at which value, and what stands to the right of that."""
        marks = self._chart.marks
        if self._across:
            return [(mark.place, mark.values[-1], mark.label) for mark in marks if mark.label]
        return [(marks[-1].place, value, name) for value, name in self._chart.named]

    def _add_labels(self, colour: QColor) -> None:
        self._labels = [pg.TextItem(text, colour, anchor=(0, 0.5)) for _, _, text in self._beside]
        for label in self._labels:
            label.textItem.document().setDocumentMargin(0)
            label.setFont(self.font())
            self._plot.addItem(label, ignoreBounds=True)

    @Slot()
    def _fit(self) -> None:
        """Fit marks and words into the room that there is now, once it is known or changes."""
        along, values = self._along(), self._values()
        self._plot.getViewBox().invertY(self._across)
        if self._across:
            self._keep_room()
            self._plot.getAxis("left").setTicks([self._names()])
            self._plot.setRange(xRange=values, yRange=along, padding=0)
            self._place_labels(values, along)
            return
        scale = self._plot.getViewBox().width() / (along[1] - along[0])
        ticks = fitting_ticks(self._chart.ticks, self._text_width, scale)
        self._plot.getAxis("bottom").setTicks([ticks])
        fits = self._text_width(self._chart.unit) <= self._plot.getViewBox().height()
        self._plot.getAxis("left").showLabel(fits)  # half of what they count says nothing
        self._plot.setRange(xRange=along, yRange=values, padding=0)
        self._place_labels(along, values)

    def _place_labels(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Put each word beside its value, and clear of the others."""
        box, beside = self._plot.getViewBox(), self._beside
        unit = (across[1] - across[0]) / max(1, box.width())
        line = self.fontMetrics().height() * (up[1] - up[0]) / max(1, box.height())
        if self._across:
            spots = [(value, place) for place, value, _ in beside]
        else:
            heights = spread([value for _, value, _ in beside], LabelRoom(*up, line))
            spots = [(place, high) for (place, _, _), high in zip(beside, heights, strict=True)]
        for label, (right, high) in zip(self._labels, spots, strict=True):
            label.setPos(right + self._beyond * unit, high)
            label.setVisible(self._label_room > 0)

    @property
    def _label_room(self) -> float:
        """Pixels for the words to the right of the marks; 0 where they would take too much."""
        longest = max((self._text_width(text) for _, _, text in self._beside), default=0)
        return longest + 2 * self._beyond if longest <= _WIDEST_LABEL * self.width() else 0

    @property
    def _beyond(self) -> float:
        """Pixels from the middle of a mark to the words beside it."""
        return _CLEAR + self.fontMetrics().height() / 3

    def _with_labels(self, low: float, high: float, last: float) -> tuple[float, float]:
        """From low to high, or farther, so that the words fit in to the right of `last`."""
        width = self._plot.getViewBox().width()
        free = width - self._label_room
        if free <= 0:
            return low, high
        return low, max(high, low + (last - low) * width / free)

    def _along(self) -> tuple[float, float]:
        """From where to where the marks stand, with room for half of the words at both ends."""
        places = [mark.place for mark in self._chart.marks] or [0]
        span = places[-1] - places[0]
        room = span / len(places) or 1
        if self._across:
            return places[0] - room, places[-1] + room
        if self._chart.ticks:
            ends = max(self._text_width(self._chart.ticks[end][1]) for end in (0, -1))
            width = self._plot.getViewBox().width()
            room = max(room, room_for_ends(span, ends + GAP, width))
        return self._with_labels(places[0] - room, places[-1] + room, places[-1])

    def _values(self) -> tuple[float, float]:
        """From where to where the values go; what stands at either end is whole."""
        low, top = self._chart.lengths
        below = 0 if self._chart.kind is ChartKind.COLUMNS and not low else _EDGE
        first, last = low - below * top, top * (1 + _EDGE)
        if not self._across:
            return first, last
        highest = max((value for _, value, _ in self._beside), default=first)
        return self._with_labels(first, last, highest)

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


tell_role(HistoryChart, QAccessible.Role.Chart)
