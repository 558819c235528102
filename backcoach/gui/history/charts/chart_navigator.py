"""A widget whose marks are gone through, and selected, by keyboard and mouse."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from backcoach.gui.history.charts.chart_marks import Chart, ChartKind
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

FOCUS_LINE = 2
_KEY = Qt.Key
_STEPS = {
    _KEY.Key_Left: -1,
    _KEY.Key_Up: -1,
    _KEY.Key_Right: 1,
    _KEY.Key_Down: 1,
    _KEY.Key_PageUp: -10,
    _KEY.Key_PageDown: 10,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PRESSED = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class MarkRange:
    """The marks from the first to the last, both included."""

    first: int
    last: int


class ChartNavigator(QWidget):
    """Arrow keys, Home, End and the mouse go from mark to mark; with Shift or a drag they select.

    `read` tells that another mark is current, `chosen` that other marks are selected. A subclass
    draws, and says which mark lies where.
    """

    read = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = Chart(ChartKind.COLUMNS, (), (), "")
        self._current: int | None = None
        self._anchor: int | None = None
        self._is_asked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; its last mark is current."""
        self._chart = chart
        self._current = len(chart.marks) - 1 if chart.marks else None
        self._anchor = None
        self._is_asked = False
        self._draw()

    @property
    def reading(self) -> str:
        """The words of the current mark."""
        return "" if self._current is None else self._chart.marks[self._current].text

    @property
    def range(self) -> MarkRange | None:
        """The selected marks; None if all count."""
        if self._anchor is None or self._current is None:
            return None
        return MarkRange(*sorted((self._anchor, self._current)))

    def clear_range(self) -> None:
        """Select nothing, so that all marks count."""
        self._go(self._current, choosing=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears a selection before it leaves the page."""
        key, last = Qt.Key(event.key()), len(self._chart.marks) - 1
        choosing = bool(event.modifiers() & _SHIFT)
        if key in _STEPS and self._current is not None:
            self._go(min(max(self._current + _STEPS[key], 0), last), choosing=choosing)
        elif key in {_KEY.Key_Home, _KEY.Key_End} and last >= 0:
            self._go(0 if key == _KEY.Key_Home else last, choosing=choosing)
        elif key == _KEY.Key_Escape and self._anchor is not None:
            self.clear_range()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == _PRESSED:
            self._go(self._mark_at(event.position()), choosing=False)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = bool(event.buttons() & _PRESSED)
        number = self._mark_at(event.position())
        if pressed and number != self._current:
            self._go(number, choosing=True)
        elif not pressed and self._anchor is None:
            self._go(number, choosing=False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(Palette.of(self.palette()).focus, FOCUS_LINE))
            half = FOCUS_LINE // 2
            painter.drawRect(self.rect().adjusted(half, half, -half, -half))

    def _go(self, number: int | None, *, choosing: bool) -> None:
        before = self._current, self.range
        if choosing and self._anchor is None:
            self._anchor = self._current
        elif not choosing:
            self._anchor = None
        self._current, self._is_asked = number, True
        if (self._current, self.range) == before:
            return
        self._show_current()
        self.read.emit()
        if self.range != before[1]:
            self.chosen.emit()
        if self.hasFocus():
            announce(self, self.reading)

    def _draw(self) -> None:
        """Draw the whole chart anew."""
        raise NotImplementedError

    def _show_current(self) -> None:
        """Show which mark is current, and which are selected."""
        raise NotImplementedError

    def _mark_at(self, position: QPointF) -> int | None:
        """The number of the mark nearest to a place in this widget."""
        raise NotImplementedError
