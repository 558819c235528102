"""An image of a scene, laid where the framing of now wants it, with edges that fade."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.window import MARGIN


class PlacedImage(NamedTuple):
    """An image, how much of it is seen, and how metres became its pixels."""

    image: QImage
    share: float
    screen: Screen

    def place(self, screen: Screen) -> QRectF:
        """Where it lies when metres become pixels like that."""
        grown = screen.scale / self.screen.scale
        corner = QPointF(screen.x - self.screen.x * grown, screen.y - self.screen.y * grown)
        return QRectF(corner, QSizeF(self.image.deviceIndependentSize()) * grown)


def soften_edges(painter: QPainter, size: QSize, ground: QColor) -> None:
    """Let what runs out of a picture fade into the ground within the margin."""
    clear = QColor(ground)
    clear.setAlpha(0)
    wide, high = size.width(), size.height()
    deep = round(MARGIN * min(wide, high))
    for edge, start, end in (
        (QRect(0, 0, deep, high), (0, 0), (deep, 0)),
        (QRect(wide - deep, 0, deep, high), (wide, 0), (wide - deep, 0)),
        (QRect(0, 0, wide, deep), (0, 0), (0, deep)),
        (QRect(0, high - deep, wide, deep), (0, high), (0, high - deep)),
    ):
        fade = QLinearGradient(*start, *end)
        fade.setColorAt(0.0, ground)
        fade.setColorAt(1.0, clear)
        painter.fillRect(edge, fade)
