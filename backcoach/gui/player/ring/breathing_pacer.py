"""A disc that grows with the in-breath and shrinks with the out-breath."""

from math import ceil, cos, pi
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QGradient, QPainter, QPen, QPixmap, QRadialGradient, QTransform

from backcoach.domain.stretch.breath import BreathPhase
from backcoach.gui.widgets.palette import Palette

# Shares of the room's radius. The smallest disc still holds the number.
SMALLEST = 0.72
LARGEST = 0.96
EASY = 0.78
TURN = 16 * 360
TOP = 16 * 90
_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_ROUND = Qt.PenCapStyle.RoundCap


def lungs_full(phase: BreathPhase, progress: float) -> float:
    """How full the lungs are, 0 to 1, eased at both ends; half where the breath is free."""
    eased = (1 - cos(pi * progress)) / 2
    match phase:
        case BreathPhase.IN:
            return eased
        case BreathPhase.OUT:
            return 1 - eased
        case BreathPhase.FREE:
            return 0.5
    assert_never(phase)


class BreathingPacer:
    """Paints the breath inside a ring: a moving disc or, with less motion, a filling arc."""

    def __init__(self, colours: Palette) -> None:
        light = QRadialGradient(QPointF(0.5, 0.5), 0.5)
        light.setCoordinateMode(QGradient.CoordinateMode.ObjectBoundingMode)
        light.setColorAt(0.0, colours.card)
        light.setColorAt(1.0, colours.wash)
        self._light = light
        self._shaded = QBrush()
        self._lit = (0, 0.0)
        self._flat = QBrush(colours.wash)
        self._edge = QPen(colours.teal)
        self._track = QPen(colours.hairline)
        self._arc = QPen(colours.teal)
        self._arc.setCapStyle(_ROUND)

    def draw(self, painter: QPainter, room: QRectF, full: float, *, still: bool) -> None:
        """Paint the breath into the circle inside `room`."""
        line = room.width() / 90
        if still:
            self._draw_arc(painter, room, full, line * 2)
        else:
            self._draw_disc(painter, room, full, line)

    def _draw_disc(self, painter: QPainter, room: QRectF, full: float, line: float) -> None:
        share = SMALLEST + (LARGEST - SMALLEST) * full
        radius = (room.width() * share - line) / 2
        self._light_up(round(room.width()), painter.device().devicePixelRatioF())
        self._edge.setWidthF(line)
        painter.setPen(self._edge)
        painter.setBrush(self._shaded)
        painter.setBrushOrigin(room.topLeft())
        painter.drawEllipse(room.center(), radius, radius)

    def _light_up(self, side: int, ratio: float) -> None:
        """Paint the light once for each size: to shade each disc anew takes ten times as long."""
        if self._lit == (side, ratio):
            return
        self._lit = side, ratio
        picture = QPixmap(ceil(side * ratio), ceil(side * ratio))
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), self._light)
        painter.end()
        self._shaded = QBrush(picture)
        self._shaded.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))

    def _draw_arc(self, painter: QPainter, room: QRectF, full: float, line: float) -> None:
        inset = room.width() / 2 * (1 - EASY)
        circle = room.adjusted(inset, inset, -inset, -inset)
        self._track.setWidthF(line)
        self._arc.setWidthF(line)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._flat)
        painter.drawEllipse(circle)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(self._track)
        painter.drawEllipse(circle)
        painter.setPen(self._arc)
        painter.drawArc(circle, TOP, -round(TURN * full))
