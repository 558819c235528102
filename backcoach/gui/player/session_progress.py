"""The thin bar over a session: a piece for each part, filled as far as it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.domain.playing.timeline import Moment, Timeline
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role

THICKNESS = 6
GAP = 10
_NO_PEN = Qt.PenStyle.NoPen
_SMOOTH = QPainter.RenderHint.Antialiasing
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class SessionProgress(QWidget):
    """Shows how much of each part is done, as shares from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[float, ...] = ()
        self._drawn: tuple[int, ...] = ()
        self._take_colours()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How much of the session is done"))

    def show_shares(self, shares: Sequence[float]) -> None:
        """Repaints only if a pixel changes."""
        self._shares = tuple(shares)
        width = self._piece_width()
        drawn = tuple(round(share * width) for share in self._shares)
        if drawn != self._drawn:
            self._drawn = drawn
            self._describe()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, THICKNESS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._take_colours()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(_NO_PEN)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        piece = self._piece_width()
        for number, share in enumerate(self._shares):
            left = number * (piece + self._gap())
            self._draw_bar(painter, left, piece, self._empty)
            if share > 0:
                filled = max(min(THICKNESS, piece), piece * share)
                self._draw_bar(painter, left, filled, self._full)

    def _draw_bar(self, painter: QPainter, left: float, width: float, brush: QBrush) -> None:
        painter.setBrush(brush)
        bar = QRectF(left, (self.height() - THICKNESS) / 2, width, THICKNESS)
        painter.drawRoundedRect(bar, THICKNESS / 2, THICKNESS / 2)

    def _piece_width(self) -> float:
        count = max(1, len(self._shares))
        return (self.width() - self._gap() * (count - 1)) / count

    def _gap(self) -> float:
        """Narrower where many parts share the width."""
        return min(GAP, self.width() / (2 * max(1, len(self._shares))))

    def _describe(self) -> None:
        done = sum(share >= 1 for share in self._shares)
        sentence = self.tr("{0} of %Ln part(s) done", "", len(self._shares)).format(done)
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    def _take_colours(self) -> None:
        colours = Palette.of(self.palette())
        self._empty = QBrush(colours.hairline)
        self._full = QBrush(colours.teal)


def part_shares(timeline: Timeline, moment: Moment) -> tuple[float, ...]:
    """How much of each part is over, from 0 to 1."""
    now = timeline.seconds - moment.total_left
    begins = [timeline.starts[timeline.first_index_of(i)] for i in range(len(timeline.parts))]
    ends = [*begins[1:], timeline.seconds]
    return tuple(
        min(max((now - begin) / (end - begin), 0.0), 1.0)
        for begin, end in zip(begins, ends, strict=True)
    )


tell_role(SessionProgress, QAccessible.Role.Graphic)
