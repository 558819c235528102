"""Layout of a strip: names above values, side by side in a tinted box."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from backcoach.paper.layout_table import shared_widths
from backcoach.paper.layout_text import TextFrame, list_item
from backcoach.paper.page_box import PageBox
from backcoach.paper.sheet import FactStrip
from backcoach.paper.typography import Paragraph, dots

_PAD, _PAD_Y, _GAP, _APART = dots(3), dots(1), dots(2), dots(5)
_RADIUS = dots(1.5)
_TINT = QColor("#e6efed")
_ENDLESS = 1e7

Cell = tuple[Paragraph, Paragraph, float]
"""A name, its value, and how far from the left edge they stand."""


def layout_strip(block: FactStrip, room: TextFrame) -> list[PageBox]:
    cells = list(_cells(block, room))
    height = max(name.height + value.height for name, value, _ in cells) + 2 * _PAD_Y
    return [PageBox(height, partial(_paint, cells, (room.width, height)), _GAP)]


def _cells(block: FactStrip, room: TextFrame) -> list[Cell]:
    small, body = room.hand.small, room.hand.body
    inside = room.width - 2 * _PAD - _APART * (len(block.cells) - 1)
    wanted = [
        max(
            room.paragraph(name, small, _ENDLESS).natural_width,
            room.paragraph("", body, _ENDLESS, value).natural_width,
        )
        + 1.0
        for name, value in block.cells
    ]
    cells: list[Cell] = []
    left = _PAD
    listed = room.element.child("L")
    for (name, value), width in zip(block.cells, shared_widths(wanted, inside), strict=True):
        label, said = list_item(listed)
        above = room.paragraph(name, small, width, element=label)
        cells.append((above, room.paragraph("", body, width, value, element=said), left))
        left += width + _APART
    return cells


def _paint(
    cells: Sequence[Cell], size: tuple[float, float], painter: QPainter, *corner: float
) -> None:
    x, y = corner
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_TINT)
    painter.drawRoundedRect(QRectF(x, y, *size), _RADIUS, _RADIUS)
    painter.restore()
    for name, value, left in cells:
        name.paint(painter, x + left, y + _PAD_Y)
        value.paint(painter, x + left, y + _PAD_Y + name.height)
