"""Layout of text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from backcoach.paper.page_box import PageBox
from backcoach.paper.sheet import Bullets, Facts, Heading, Text, TextSize, WritingLines
from backcoach.paper.structure import Element
from backcoach.paper.typography import Paragraph, TypeScale, TypeStyle, dots

HAIRLINE = QColor("#b9c2c4")
_HAIR = dots(0.2)
_BULLET = "\u2022"
_FACT_SHARE = 0.34
_ASIDE_FROM = 0.5
_GAP, _ITEM_GAP = 0.5, 0.16  # times the height of a line
_HEADING_GAPS = {2: 1.1, 3: 0.5}


@dataclass(frozen=True, slots=True)
class TextFrame:
    """What text is laid out for: fonts, a width, the height of an empty page, and its element."""

    hand: TypeScale
    width: float
    height: float
    element: Element

    def narrowed(self, width: float) -> "TextFrame":
        """The same frame with another width."""
        return replace(self, width=width)

    def within(self, element: Element) -> "TextFrame":
        """The same frame for what belongs to an element."""
        return replace(self, element=element)

    def paragraph(
        self,
        text: str,
        letters: TypeStyle,
        width: float,
        lead: str = "",
        *,
        element: Element | None = None,
    ) -> Paragraph:
        """A text broken into lines. Without an element it is mere decoration."""
        return Paragraph(text, letters, width, lead, element)


def hairline(painter: QPainter, x: float, y: float, width: float) -> None:
    painter.fillRect(QRectF(x, y, width, _HAIR), HAIRLINE)


def layout_heading(block: Heading, room: TextFrame) -> list[PageBox]:
    """A heading stays with what follows it."""
    letters = room.hand.heading if block.level == 2 else room.hand.subheading
    element = room.element.child(f"H{block.level}")
    paragraph = room.paragraph(block.text, letters, room.width, element=element)
    gap = _HEADING_GAPS[block.level] * paragraph.line_height
    if not block.aside:
        return [PageBox(paragraph.height, paragraph.paint, gap, with_next=True)]
    left = min(paragraph.natural_width, _ASIDE_FROM * room.width) + dots(4)
    paragraph = room.paragraph(block.text, letters, left, element=element)
    beside = room.element.child("P")
    aside = room.paragraph(block.aside, room.hand.body, room.width - left, element=beside)
    height = max(paragraph.height, aside.height + _lowered(paragraph, aside))
    painted = partial(_paint_headed, paragraph, aside, left)
    return [PageBox(height, painted, gap, with_next=True)]


def _lowered(heading: Paragraph, aside: Paragraph) -> float:
    """How much lower smaller letters begin, to stand on the line of larger ones."""
    return 0.8 * (heading.line_height - aside.line_height)


def _paint_headed(
    heading: Paragraph, aside: Paragraph, left: float, painter: QPainter, *corner: float
) -> None:
    x, y = corner
    heading.paint(painter, x, y)
    aside.paint(painter, x + left, y + _lowered(heading, aside))


def layout_text(block: Text, room: TextFrame) -> list[PageBox]:
    """A paragraph, with a box for each line."""
    element, letters = room.element.child("P"), _letters(room, block.tone)
    paragraph = room.paragraph(block.text, letters, room.width, block.lead, element=element)
    return _lines(paragraph, _GAP * paragraph.line_height)


def _letters(room: TextFrame, tone: TextSize) -> TypeStyle:
    styles = {
        TextSize.BODY: room.hand.body,
        TextSize.SMALL: room.hand.small,
    }
    return styles[tone]


def list_item(listed: Element) -> tuple[Element, Element]:
    """The label and the body of one more item of a list."""
    item = listed.child("LI")
    return item.child("Lbl"), item.child("LBody")


def layout_bullets(block: Bullets, room: TextFrame) -> list[PageBox]:
    """A list with its marks."""
    marks = [
        f"{block.first + index}." if block.numbered else _BULLET
        for index in range(len(block.items))
    ]
    letters = _letters(room, block.tone)
    listed = room.element.child("L")
    parts = [list_item(listed) for _ in marks]
    set_marks = [
        room.paragraph(mark, letters, room.width, element=label)
        for mark, (label, _) in zip(marks, parts, strict=True)
    ]
    indent = max((mark.natural_width for mark in set_marks), default=0.0) + dots(1.8)
    boxes: list[PageBox] = []
    for mark, item, (_, body) in zip(set_marks, block.items, parts, strict=True):
        paragraph = room.paragraph(item, letters, room.width - indent, element=body)
        gap = (_ITEM_GAP if boxes else _GAP) * paragraph.line_height
        boxes += _lines(paragraph, gap, indent, mark)
    return boxes


def layout_facts(block: Facts, room: TextFrame) -> list[PageBox]:
    """Names and values in two columns."""
    boxes: list[PageBox] = []
    widest = _FACT_SHARE * room.width
    listed = room.element.child("L")
    parts = [list_item(listed) for _ in block.rows]
    names = [
        room.paragraph("", room.hand.body, widest, name, element=label)
        for (name, _), (label, _) in zip(block.rows, parts, strict=True)
    ]
    share = max((name.natural_width for name in names), default=0.0) + dots(5)
    for left, (_, value), (_, body) in zip(names, block.rows, parts, strict=True):
        right = room.paragraph(value, room.hand.body, room.width - share, element=body)
        height = max(left.height, right.height)
        gap = (_ITEM_GAP if boxes else _GAP) * left.line_height
        boxes.append(PageBox(height, partial(_paint_pair, left, right, share), gap))
    return boxes


def layout_writing_lines(block: WritingLines, room: TextFrame) -> list[PageBox]:
    """A label and empty lines, kept together."""
    element = room.element.child("P")
    label = room.paragraph(block.label, room.hand.body, room.width, element=element)
    apart = 2.0 * label.line_height
    first = PageBox(label.height, label.paint, _GAP * label.line_height, with_next=True)
    rule = PageBox(apart, partial(_paint_rule, room.width, apart))
    return [first, *(replace(rule, with_next=i + 1 < block.count) for i in range(block.count))]


def _paint_rule(width: float, apart: float, painter: QPainter, x: float, y: float) -> None:
    hairline(painter, x, y + apart - _HAIR, width)


def _paint_pair(
    left: Paragraph, right: Paragraph, share: float, painter: QPainter, x: float, y: float
) -> None:
    left.paint(painter, x, y)
    right.paint(painter, x + share, y)


def _lines(
    paragraph: Paragraph, gap: float, indent: float = 0.0, mark: Paragraph | None = None
) -> list[PageBox]:
    """A box for each line; the first and the last never stand alone on a page."""
    return list(_each_line(paragraph, gap, indent, mark))


def _each_line(
    paragraph: Paragraph, gap: float, indent: float, mark: Paragraph | None
) -> Iterator[PageBox]:
    last = paragraph.count - 1
    for index in range(paragraph.count):
        painted = partial(_paint_line, paragraph, (index, indent), None if index else mark)
        together = index < last and index in {0, last - 1}
        yield PageBox(paragraph.line_height, painted, 0.0 if index else gap, with_next=together)


def _paint_line(
    paragraph: Paragraph,
    place: tuple[int, float],
    mark: Paragraph | None,
    painter: QPainter,
    *corner: float,
) -> None:
    x, y = corner
    index, indent = place
    if mark is not None:
        mark.paint(painter, x, y)
    paragraph.paint_line(index, painter, x + indent, y)
