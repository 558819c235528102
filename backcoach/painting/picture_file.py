"""Pictures as files hold them: SVG, PNG or PDF."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from backcoach.figure.geometry.shape import Picture
from backcoach.figure.geometry.svg import svg
from backcoach.painting.figure_painter import paint_shapes

ENDINGS = (".svg", ".png", ".pdf")
_DOTS_PER_INCH = 96
_POINTS_PER_INCH = 72
_POINT = QPageSize.Unit.Point
_RGB = QImage.Format.Format_RGB32


def picture_file(picture: Picture, ending: str) -> bytes:
    """A picture in the format that an ending such as ".png" stands for."""
    match ending.lower():
        case ".svg":
            return svg(picture).encode()
        case ".pdf":
            return _pdf_file(picture)
        case _:
            return image_file(image(picture))


def image(picture: Picture) -> QImage:
    drawn = QImage(round(picture.width), round(picture.height), _RGB)
    drawn.fill(QColor(picture.ground))
    painter = QPainter(drawn)
    paint_shapes(painter, picture.shapes)
    painter.end()
    return drawn


def image_file(drawn: QImage) -> bytes:
    """An image as PNG."""
    held = _opened()
    QImageWriter(held, b"png").write(drawn)
    return bytes(held.data().data())


def _pdf_file(picture: Picture) -> bytes:
    held = _opened()
    writer = QPdfWriter(held)
    writer.setResolution(_DOTS_PER_INCH)
    points = _POINTS_PER_INCH / _DOTS_PER_INCH
    size = QSizeF(picture.width * points, picture.height * points)
    writer.setPageSize(QPageSize(size, _POINT))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.fillRect(0, 0, round(picture.width), round(picture.height), QColor(picture.ground))
    paint_shapes(painter, picture.shapes)
    painter.end()
    return bytes(held.data().data())


def _opened() -> QBuffer:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    return held
