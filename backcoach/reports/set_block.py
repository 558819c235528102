"""Every kind of block as boxes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backcoach.figure.geometry.shape import Picture
from backcoach.gui.widgets.figure_painter import FigurePainter
from backcoach.reports.box import Box, paint_stack, stack_height
from backcoach.reports.lettering import Paragraph, dots, paint_label
from backcoach.reports.set_table import set_table, set_tick_grid
from backcoach.reports.set_text import (
    HAIRLINE,
    Room,
    set_bullets,
    set_facts,
    set_heading,
    set_text,
    set_writing_lines,
)
from backcoach.reports.sheet import (
    Block,
    Bullets,
    Card,
    Care,
    Columns,
    Facts,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Table,
    Text,
    TickGrid,
    WritingLines,
)

_GUTTER, _PAD, _GAP = dots(5), dots(4), dots(3)
_RADIUS = dots(2.5)
# How much smaller than usual type a card may be set to stay on one page.
_CARD_SCALES = (1.0, 0.95, 0.9, 0.86)
_FRAME = {
    Care.NONE: (HAIRLINE, QColor("#ffffff")),
    Care.NOTICE: (QColor("#c9b26b"), QColor("#fbf6e6")),
    Care.ALARM: (QColor("#b4432f"), QColor("#ffffff")),
}
_WHITE = "#ffffff"


def set_block(block: Block, room: Room) -> list[Box]:
    """Return the boxes of one block."""
    return _SETTERS[type(block)](block, room)


def set_blocks(blocks: Sequence[Block], room: Room) -> list[Box]:
    """Return the boxes of blocks one after the other."""
    return [box for block in blocks for box in set_block(block, room)]


def _set_page_break(_block: PageBreak, _room: Room) -> list[Box]:
    return [Box(0.0, lambda _painter, _x, _y: None, new_page=True, with_next=True)]


def _set_columns(block: Columns, room: Room) -> list[Box]:
    """Columns on one page, or one after the other where no page holds them side by side."""
    whole = room.width - _GUTTER * (len(block.columns) - 1)
    widths = [share * whole for share in block.shares]
    stacks = [
        set_blocks(blocks, room.narrowed(width))
        for blocks, width in zip(block.columns, widths, strict=True)
    ]
    height = max(stack_height(stack) for stack in stacks)
    if height > room.height:
        return [box for blocks in block.columns for box in set_blocks(blocks, room)]
    return [Box(height, partial(_paint_columns, stacks, widths), _GAP)]


def _paint_columns(
    stacks: Sequence[Sequence[Box]],
    widths: Sequence[float],
    painter: QPainter,
    x: float,
    y: float,
) -> None:
    for stack, width in zip(stacks, widths, strict=True):
        paint_stack(stack, painter, x, y)
        x += width + _GUTTER


def _set_card(block: Card, room: Room) -> list[Box]:
    """Blocks in a frame, set a little smaller or, where no page holds them then, without one."""
    for scale in (1.0,) if room.hand.large else _CARD_SCALES:
        width = room.width / scale
        boxes = set_blocks(block.blocks, room.narrowed(width - 2 * _PAD))
        height = stack_height(boxes) + 2 * _PAD
        if height * scale <= room.height:
            painted = partial(_paint_card, boxes, block.care, (width, height, scale))
            return [Box(height * scale, painted, 1.5 * _GAP)]
    first, *others = set_blocks(block.blocks, room)
    return [replace(first, gap=2 * _GAP), *others]


def _paint_card(
    boxes: Sequence[Box],
    care: Care,
    size: tuple[float, float, float],
    painter: QPainter,
    *corner: float,
) -> None:
    width, height, scale = size
    line, ground = _FRAME[care]
    painter.save()
    painter.translate(*corner)
    painter.scale(scale, scale)
    painter.setPen(QPen(line, dots(0.6 if care is Care.ALARM else 0.3)))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0.0, 0.0, width, height), _RADIUS, _RADIUS)
    paint_stack(boxes, painter, _PAD, _PAD)
    painter.restore()


def _set_figures(block: Figures, room: Room) -> list[Box]:
    """Pictures side by side with their captions below."""
    count = len(block.figures)
    width = (room.width - _PAD * (count - 1)) / count
    pictures = [each.picture for each in block.figures]
    scales = [min(width / each.width, dots(block.height_mm) / each.height) for each in pictures]
    captions = [room.paragraph(each.caption, room.hand.small, width) for each in block.figures]
    below = max(each.height for each in captions) if any(f.caption for f in block.figures) else 0.0
    tall = max(scale * each.height for scale, each in zip(scales, pictures, strict=True))
    painted = partial(_paint_figures, block.figures, scales, captions, (width, tall))
    return [Box(tall + below, painted, _GAP)]


def _paint_figures(
    figures: Sequence[Figure],
    scales: Sequence[float],
    captions: Sequence[Paragraph],
    cell: tuple[float, float],
    painter: QPainter,
    *corner: float,
) -> None:
    x, y = corner
    width, tall = cell
    for figure, scale, caption in zip(figures, scales, captions, strict=True):
        left = x + (width - figure.picture.width * scale) / 2
        paint_picture(painter, figure.picture, (left, y), scale)
        for label in figure.labels:
            paint_label(painter, label, (left, y), scale)
        caption.paint(painter, left, y + tall)
        x += width + _PAD


def paint_picture(
    painter: QPainter, picture: Picture, corner: tuple[float, float], scale: float
) -> None:
    """Paint a picture as vectors, so many dots large for each of its units."""
    painter.save()
    painter.translate(*corner)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    if picture.ground.lower() != _WHITE:
        painter.fillRect(QRectF(0, 0, picture.width, picture.height), QColor(picture.ground))
    FigurePainter().paint(painter, picture.shapes)
    painter.restore()


_SETTERS: dict[type, Callable[[Any, Room], list[Box]]] = {
    Heading: set_heading,
    Text: set_text,
    Bullets: set_bullets,
    Facts: set_facts,
    Table: set_table,
    TickGrid: set_tick_grid,
    Figures: _set_figures,
    WritingLines: set_writing_lines,
    Columns: _set_columns,
    Card: _set_card,
    PageBreak: _set_page_break,
}
