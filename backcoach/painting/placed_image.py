"""An image of a scene, laid where the framing of now wants it, with edges that fade."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.window import MARGIN

_CLEAR = Qt.GlobalColor.transparent


class PlacedImage(NamedTuple):
    """An image, how much of it is seen, and how metres became its pixels."""

    image: QImage
    share: float
    screen: Screen

    def paint(self, painter: QPainter, screen: Screen) -> None:
        """Paint it where it lies when metres become pixels like that."""
        painter.setOpacity(self.share)
        if screen == self.screen:  # Qt would look for a way to make it larger, on many threads
            painter.drawImage(0, 0, self.image)
        else:
            painter.drawImage(self.place(screen), self.image)

    def fills(self, size: QSize, screen: Screen) -> bool:
        """Whether it hides all that lies under it."""
        whole = self.screen == screen and self.image.deviceIndependentSize() == QSizeF(size)
        return whole and self.share == 1.0

    def place(self, screen: Screen) -> QRectF:
        """Where it lies when metres become pixels like that."""
        grown = screen.scale / self.screen.scale
        corner = QPointF(screen.x - self.screen.x * grown, screen.y - self.screen.y * grown)
        return QRectF(corner, QSizeF(self.image.deviceIndependentSize()) * grown)


def soften_edges(painter: QPainter, size: QSize, ground: QColor) -> None:
    """Let what runs out of a picture fade into the ground within the margin."""
    ratio = painter.device().devicePixelRatioF()
    for corner, edge in _edges(size.width(), size.height(), ratio, ground.rgb()):
        painter.drawImage(corner, edge)


@lru_cache(2)
def _edges(wide: int, high: int, ratio: float, ground: int) -> list[tuple[QPoint, QImage]]:
    """Painted once: Qt shares out each gradient among threads, and waits for them."""
    deep = round(MARGIN * min(wide, high))
    edges = (
        (QRect(0, 0, deep, high), (0, 0), (deep, 0)),
        (QRect(wide - deep, 0, deep, high), (deep, 0), (0, 0)),
        (QRect(0, 0, wide, deep), (0, 0), (0, deep)),
        (QRect(0, high - deep, wide, deep), (0, deep), (0, 0)),
    )
    return [(place.topLeft(), _edge(place.size(), ratio, ground, ways)) for place, *ways in edges]


def _edge(size: QSize, ratio: float, ground: int, way: list[tuple[int, int]]) -> QImage:
    edge = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    edge.setDevicePixelRatio(ratio)
    edge.fill(_CLEAR)
    start, end = way
    fade = QLinearGradient(*start, *end)
    full, clear = QColor.fromRgb(ground), QColor.fromRgb(ground)
    clear.setAlpha(0)
    fade.setColorAt(0.0, full)
    fade.setColorAt(1.0, clear)
    painter = QPainter(edge)
    painter.fillRect(QRect(QPoint(), size), fade)
    painter.end()
    return edge
