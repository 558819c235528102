"""A small line of a score over some weeks."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role

HEIGHT = 2.75  # times the height of the text
HIGHEST = 10
_EXPANDING, _FIXED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
_ROUND = Qt.PenCapStyle.RoundCap


class TrendLine(QWidget):
    """From 0 at the bottom to 10 at the top, a place for each week; weeks without one are bridged.

    The last one is a dot with its number in words beside it, which are not painted here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[float | None, ...] = ()
        self.setSizePolicy(_EXPANDING, _FIXED)

    def show_weeks(self, weeks: Sequence[float | None], said: str) -> None:
        """Show averages, oldest first, None for a week without; `said` is for screen readers."""
        self._weeks = tuple(weeks)
        self.setAccessibleName(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, round(HEIGHT * self.fontInfo().pixelSize()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, thick = Palette.of(self.palette()), self.fontInfo().pixelSize() / 7
        box = QRectF(self.rect()).adjusted(2 * thick, 2 * thick, -2 * thick, -2 * thick)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.hairline, 1))
        for level in (box.top(), box.bottom()):
            painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))
        points = self._points(box)
        painter.setPen(QPen(colours.teal, thick, Qt.PenStyle.SolidLine, _ROUND))
        for before, after in pairwise(points):
            painter.drawLine(before, after)
        painter.setPen(QPen(colours.card, thick / 2))
        painter.setBrush(colours.teal)
        for last in points[-1:]:
            painter.drawEllipse(last, 2 * thick, 2 * thick)
        painter.end()

    def _points(self, box: QRectF) -> list[QPointF]:
        step = box.width() / max(1, len(self._weeks) - 1)
        way = -1 if self.isRightToLeft() else 1
        start = box.right() if self.isRightToLeft() else box.left()
        return [
            QPointF(start + way * step * place, box.bottom() - box.height() * score / HIGHEST)
            for place, score in enumerate(self._weeks)
            if score is not None
        ]


tell_role(TrendLine, QAccessible.Role.Graphic)
