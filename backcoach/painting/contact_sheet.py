"""All stretches on one sheet, a row for each side: start, set and hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.painting.figure_painter import paint_shapes
from backcoach.painting.typeface import typeface

POSES = ("start", "set", "hold")
_CELL = (320, 240)
_LABEL = 30
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RGB = QImage.Format.Format_RGB32


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch on one side, and its label."""

    name: str
    staged: StagedScene


def contact_sheet(rows: Sequence[Sequence[Strip]], style: Style, signs: Signs) -> QImage:
    """Draw the sheet; the holds show these signs. Needs a QGuiApplication for its fonts."""
    wide, high = _CELL[0] * len(POSES), _CELL[1] + _LABEL
    most = max((len(row) for row in rows), default=1)
    sheet = QImage(wide * most, max(1, len(rows)) * high, _RGB)
    sheet.fill(QColor(style.palette.ground))
    painter = QPainter(sheet)
    font = typeface()
    font.setPixelSize(16)
    painter.setFont(font)
    for line, row in enumerate(rows):
        for column, strip in enumerate(row):
            painter.resetTransform()
            painter.translate(column * wide, line * high)
            _paint(painter, strip, style, signs)
    painter.end()
    return sheet


def _paint(painter: QPainter, strip: Strip, style: Style, signs: Signs) -> None:
    wide, _ = _CELL
    painter.setPen(QColor(style.palette.receiver.shirt.fill))
    painter.drawText(QRectF(16, 0, wide * len(POSES) - 32, _LABEL), _TOP_LEFT, strip.name)
    painter.translate(0, _LABEL)
    drawing = Drawing(strip.staged, style, _CELL)
    for pose in POSES:
        shown = signs if pose == "hold" else NO_SIGNS
        paint_shapes(painter, drawing.picture(strip.staged.at(pose), shown).shapes)
        painter.translate(wide, 0)
