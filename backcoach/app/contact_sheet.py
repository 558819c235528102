"""All stretches on one sheet: a row each, with start, set and hold side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from backcoach.figure.cue import NO_CUES, Cues
from backcoach.figure.drawing import Drawing, Setting, Style
from backcoach.widgets.figure_painter import FigurePainter

POSES = ("start", "set", "hold")
_CELL = (480, 340)
_LABEL = 34
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RGB = QImage.Format.Format_RGB32


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch on one side, and what to write over it."""

    name: str
    setting: Setting


def contact_sheet(rows: Sequence[Row], style: Style, cues: Cues) -> QImage:
    """Return the sheet. The holds show these signs. Needs an application for its letters."""
    wide, high = _CELL
    sheet = QImage(wide * len(POSES), max(1, len(rows)) * (high + _LABEL), _RGB)
    sheet.fill(QColor(style.palette.ground))
    painter = QPainter(sheet)
    font = QFont()
    font.setPixelSize(17)
    painter.setFont(font)
    for number, row in enumerate(rows):
        painter.resetTransform()
        painter.translate(0, number * (high + _LABEL))
        painter.setPen(QColor(style.palette.receiver.shirt.fill))
        painter.drawText(QRectF(16, 0, wide * len(POSES) - 32, _LABEL), _TOP_LEFT, row.name)
        painter.translate(0, _LABEL)
        drawing = Drawing(row.setting, style, _CELL)
        for pose in POSES:
            signs = cues if pose == "hold" else NO_CUES
            FigurePainter().paint(painter, drawing.picture(row.setting.at(pose), signs).shapes)
            painter.translate(wide, 0)
    painter.end()
    return sheet
