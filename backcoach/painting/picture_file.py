"""Pictures in files: SVG, PNG or PDF."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from backcoach.figure.drawing.svg import svg
from backcoach.figure.geometry.shape import Picture
from backcoach.painting.figure_painter import FigurePainter

ENDINGS = (".svg", ".png", ".pdf")
_DOTS_PER_INCH = 96
_POINTS_PER_INCH = 72
_POINT = QPageSize.Unit.Point
_RGB = QImage.Format.Format_RGB32
_WRITE_ONLY = QSaveFile.OpenModeFlag.WriteOnly


def write_picture(picture: Picture, path: Path) -> None:
    """Write a picture; the suffix of the file decides on the format.

    Raises:
        OSError: it cannot be written.
    """
    match path.suffix.lower():
        case ".svg":
            path.write_text(svg(picture), encoding="utf-8")
        case ".pdf":
            _write_pdf(picture, path)
        case _:
            write_image(image(picture), path)


def image(picture: Picture) -> QImage:
    drawn = QImage(round(picture.width), round(picture.height), _RGB)
    drawn.fill(QColor(picture.ground))
    painter = QPainter(drawn)
    FigurePainter().paint(painter, picture.shapes)
    painter.end()
    return drawn


def write_image(drawn: QImage, path: Path) -> None:
    """Write a PNG.

    Raises:
        OSError: it cannot be written.
    """
    file = _opened(path)
    if not QImageWriter(file, b"png").write(drawn) or not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))


def _write_pdf(picture: Picture, path: Path) -> None:
    file = _opened(path)
    writer = QPdfWriter(file)
    writer.setResolution(_DOTS_PER_INCH)
    points = _POINTS_PER_INCH / _DOTS_PER_INCH
    size = QSizeF(picture.width * points, picture.height * points)
    writer.setPageSize(QPageSize(size, _POINT))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.fillRect(0, 0, round(picture.width), round(picture.height), QColor(picture.ground))
    FigurePainter().paint(painter, picture.shapes)
    painter.end()
    if not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))


def _opened(path: Path) -> QSaveFile:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    file = QSaveFile(str(path))
    if not file.open(_WRITE_ONLY):
        raise OSError(errno.EACCES, file.errorString(), str(path))
    return file
