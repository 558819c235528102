"""The legend of the calendar: each shade beside what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from backcoach.gui.history.calendar.day_shade import day_shades, paint_ground, paint_stop
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_GAP = 16
_SIDE = 1.25  # times the height of the text
_SMOOTH = QPainter.RenderHint.Antialiasing
_RESIZED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class DayLegend(QWidget):
    """The shades from 1 on beside their words, and what a folded corner means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, _GAP)
        self._labels: list[QLabel] = []

    def show_words(self, levels: Sequence[str], stop: str) -> None:
        """`levels` must have as many words each time."""
        words = (*levels, stop)
        while len(self._labels) < len(words):
            level = len(self._labels) + 1
            self._labels.append(self._add(level if level <= len(levels) else None))
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)

    def _add(self, level: int | None) -> QLabel:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(box)
        label.setProperty("kind", "small")
        row.addWidget(_Swatch(level, box))
        row.addWidget(label)
        self._row.addWidget(box)
        return label


class _Swatch(QWidget):
    """One shade; without a level, a folded corner."""

    def __init__(self, level: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._level = level
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESIZED:
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), Palette.of(self.palette())
        painter.setRenderHint(_SMOOTH)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shades = day_shades(palette)
        paint_ground(painter, place, shades[1 if self._level is None else self._level])
        if self._level is None:
            paint_stop(painter, place, palette, mirrored=self.isRightToLeft())

    def _fit(self) -> None:
        side = round(_SIDE * self.fontInfo().pixelSize())
        self.setFixedSize(side, side)
