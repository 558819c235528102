"""Layout of the blocks of a sheet."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backcoach.figure.geometry.shape import Picture
from backcoach.painting.figure_painter import paint_shapes
from backcoach.paper.layout_strip import layout_strip
from backcoach.paper.layout_table import layout_table, layout_tick_grid
from backcoach.paper.layout_text import (
    HAIRLINE,
    TextFrame,
    hairline,
    layout_bullets,
    layout_facts,
    layout_heading,
    layout_text,
    layout_writing_lines,
)
from backcoach.paper.page_box import PageBox, paint_stack, stack_height
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Columns,
    Emphasis,
    Facts,
    FactStrip,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Table,
    Text,
    TickGrid,
    WritingLines,
)
from backcoach.paper.structure import Element, marked
from backcoach.paper.typography import Paragraph, dots, paint_label

_GUTTER, _PAD, _GAP = dots(5), dots(2.6), dots(1.8)
_RADIUS = dots(2.5)
# How much smaller than usual type a card may be set to stay on one page.
_CARD_SCALES = (1.0, 0.95, 0.9, 0.86)
_FRAME = {
    Emphasis.NONE: (HAIRLINE, QColor("#ffffff")),
    Emphasis.NOTICE: (QColor("#c9b26b"), QColor("#fbf6e6")),
    Emphasis.ALARM: (QColor("#b4432f"), QColor("#ffffff")),
}
_WHITE = "#ffffff"


def layout_block(block: Block, room: TextFrame) -> list[PageBox]:
    return _SETTERS[type(block)](block, room)


def layout_blocks(blocks: Sequence[Block], room: TextFrame) -> list[PageBox]:
    return [box for block in blocks for box in layout_block(block, room)]


def _set_page_break(_block: PageBreak, _room: TextFrame) -> list[PageBox]:
    return [PageBox(0.0, lambda _painter, _x, _y: None, new_page=True, with_next=True)]


def _set_columns(block: Columns, room: TextFrame) -> list[PageBox]:
    """Columns on one page, or one after the other if no page can hold them side by side."""
    whole = room.width - _GUTTER * (len(block.columns) - 1)
    widths = [share * whole for share in block.shares]
    stacks = [
        layout_blocks(blocks, room.narrowed(width))
        for blocks, width in zip(block.columns, widths, strict=True)
    ]
    height = max(stack_height(stack) for stack in stacks)
    if height > room.height:
        return [box for blocks in block.columns for box in layout_blocks(blocks, room)]
    return [PageBox(height, partial(_paint_columns, stacks, widths), _GAP)]


def _paint_columns(
    stacks: Sequence[Sequence[PageBox]],
    widths: Sequence[float],
    painter: QPainter,
    x: float,
    y: float,
) -> None:
    for stack, width in zip(stacks, widths, strict=True):
        paint_stack(stack, painter, x, y)
        x += width + _GUTTER


def _set_card(block: Card, room: TextFrame) -> list[PageBox]:
    """Blocks in a frame, a little smaller if needed, or without it if no page can hold them."""
    if block.care is Emphasis.QUIET:
        return _set_quiet(block, room)
    for scale in _card_scales(room):
        width = room.width / scale
        boxes = layout_blocks(block.blocks, room.narrowed(width - 2 * _PAD))
        height = stack_height(boxes) + 2 * _PAD
        if height * scale <= room.height:
            painted = partial(_paint_card, boxes, block.care, (width, height, scale))
            return [PageBox(height * scale, painted, 1.5 * _GAP)]
    first, *others = layout_blocks(block.blocks, room)
    return [replace(first, gap=2 * _GAP), *others]


def _set_quiet(block: Card, room: TextFrame) -> list[PageBox]:
    """Blocks under a line, on one page if any can hold them."""
    boxes = layout_blocks(block.blocks, room)
    height = stack_height(boxes) + _GAP
    rule = PageBox(_GAP, partial(_paint_rule, room.width), _GAP, with_next=True)
    if height > room.height:
        return [rule, replace(boxes[0], gap=0.0), *boxes[1:]]
    painted = partial(paint_stack, [rule, replace(boxes[0], gap=0.0), *boxes[1:]])
    return [PageBox(height, painted, _GAP)]


def _paint_rule(width: float, painter: QPainter, x: float, y: float) -> None:
    hairline(painter, x, y, width)


def _card_scales(room: TextFrame) -> tuple[float, ...]:
    """No letter gets smaller than the smallest share of its size, however a sheet is set."""
    if room.hand.large:
        return (1.0,)
    return tuple(each for each in _CARD_SCALES if each * room.hand.share >= _CARD_SCALES[-1])


def _paint_card(
    boxes: Sequence[PageBox],
    care: Emphasis,
    size: tuple[float, float, float],
    painter: QPainter,
    *corner: float,
) -> None:
    width, height, scale = size
    line, ground = _FRAME[care]
    painter.save()
    painter.translate(*corner)
    painter.scale(scale, scale)
    painter.setPen(QPen(line, dots(0.6 if care is Emphasis.ALARM else 0.3)))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0.0, 0.0, width, height), _RADIUS, _RADIUS)
    paint_stack(boxes, painter, _PAD, _PAD)
    painter.restore()


def _set_figures(block: Figures, room: TextFrame) -> list[PageBox]:
    """Pictures side by side with their captions."""
    count = len(block.figures)
    width = (room.width - _PAD * (count - 1)) / count
    pictures = [each.picture for each in block.figures]
    scales = [min(width / each.width, dots(block.height_mm) / each.height) for each in pictures]
    elements = [room.element.child("Figure", alt=each.alt) for each in block.figures]
    captions = [
        room.paragraph(each.caption, room.hand.small, width, element=element.child("Caption"))
        for each, element in zip(block.figures, elements, strict=True)
    ]
    below = max(each.height for each in captions) if any(f.caption for f in block.figures) else 0.0
    tall = max(scale * each.height for scale, each in zip(scales, pictures, strict=True))
    shown = list(zip(block.figures, elements, strict=True))
    painted = partial(_paint_figures, shown, scales, captions, (width, tall))
    return [PageBox(tall + below, painted, _GAP)]


def _paint_figures(
    figures: Sequence[tuple[Figure, Element]],
    scales: Sequence[float],
    captions: Sequence[Paragraph],
    cell: tuple[float, float],
    painter: QPainter,
    *corner: float,
) -> None:
    x, y = corner
    width, tall = cell
    for (figure, element), scale, caption in zip(figures, scales, captions, strict=True):
        left = x + (width - figure.picture.width * scale) / 2
        size = scale * figure.picture.width, scale * figure.picture.height
        with marked(painter, element, QRectF(left, y, *size)):
            paint_picture(painter, figure.picture, (left, y), scale)
            for label in figure.labels:
                paint_label(painter, label, (left, y), scale)
        caption.paint(painter, left, y + tall)
        x += width + _PAD


def paint_picture(
    painter: QPainter, picture: Picture, corner: tuple[float, float], scale: float
) -> None:
    """Paint a picture as vectors, with so many dots to a unit."""
    painter.save()
    painter.translate(*corner)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipRect(QRectF(0, 0, picture.width, picture.height))
    if picture.ground.lower() != _WHITE:
        painter.fillRect(QRectF(0, 0, picture.width, picture.height), QColor(picture.ground))
    paint_shapes(painter, picture.shapes)
    painter.restore()


_SETTERS: dict[type, Callable[[Any, TextFrame], list[PageBox]]] = {
    Heading: layout_heading,
    Text: layout_text,
    Bullets: layout_bullets,
    Facts: layout_facts,
    FactStrip: layout_strip,
    Table: layout_table,
    TickGrid: layout_tick_grid,
    Figures: _set_figures,
    WritingLines: layout_writing_lines,
    Columns: _set_columns,
    Card: _set_card,
    PageBreak: _set_page_break,
}
