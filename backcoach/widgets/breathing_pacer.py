"""A disc that grows with the in-breath and shrinks with the out-breath."""

from math import cos, pi
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QGradient, QPainter, QPen, QPixmap, QRadialGradient

from backcoach.domain.breath import BreathPhase
from backcoach.widgets.palette import Palette

# Shares of the room's radius. The smallest disc still holds the number.
SMALLEST = 0.72
LARGEST = 0.96
EASY = 0.78
TURN = 16 * 360
TOP = 16 * 90
_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_SMOOTH_SCALING = QPainter.RenderHint.SmoothPixmapTransform
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
        self._picture = QPixmap()
        self._shaded = QBrush(light)
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
        side = room.width() * share
        scale = painter.device().devicePixelRatioF()
        picture = self._picture_of(round(room.width() * LARGEST * scale), line * scale)
        corner = room.center() - QPointF(side / 2, side / 2)
        painter.setRenderHint(_SMOOTH_SCALING)
        painter.drawPixmap(QRectF(corner, QSizeF(side, side)), picture, QRectF(picture.rect()))

    def _picture_of(self, side: int, line: float) -> QPixmap:
        """The largest disc. To scale one picture costs half of what it costs to shade a disc."""
        if self._picture.width() != side:
            self._picture = QPixmap(side, side)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._edge.setWidthF(line)
            painter.setPen(self._edge)
            painter.setBrush(self._shaded)
            painter.drawEllipse(QRectF(self._picture.rect()).adjusted(line, line, -line, -line))
            painter.end()
        return self._picture

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
