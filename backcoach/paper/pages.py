"""The pages of a sheet: the same on screen, in a PDF and on a printer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPainter

from backcoach.paper.layout_block import layout_blocks
from backcoach.paper.layout_text import TextFrame, hairline
from backcoach.paper.page_box import PageBox, runs, stack_height
from backcoach.paper.sheet import Paper, Sheet, TypeSize
from backcoach.paper.structure import Element
from backcoach.paper.typography import DOTS_PER_INCH, Paragraph, dots, type_scale
from backcoach.words.translation import translate

PAGE_SIZES = {
    Paper.A4: QPageSize(QPageSize.PageSizeId.A4),
    Paper.LETTER: QPageSize(QPageSize.PageSizeId.Letter),
}
_SIDE, _TOP, _BOTTOM, _FOOT = dots(13), dots(10), dots(12), dots(10)
_SNUG = (0.95, 0.9, 0.86)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box, its distance from the top of the page, and its scale if the page is too low."""

    box: PageBox
    y: float
    scale: float = 1.0


class Pages:
    """All pages of a sheet. Needs a QGuiApplication for its fonts."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.size = QSizeF(PAGE_SIZES[sheet.paper].sizePixels(DOTS_PER_INCH))
        self._set(1.0)
        if sheet.snug and sheet.type_size is not TypeSize.LARGE:
            self._make_snug()

    @property
    def count(self) -> int:
        return len(self._pages)

    @property
    def share(self) -> float:
        """How large the letters are, of their usual size."""
        return self._hand.share

    def _set(self, share: float) -> None:
        """Lay all out in letters of a share of their size."""
        self._hand = type_scale(self.sheet.type_size, share)
        height = self.size.height() - _TOP - _BOTTOM
        self.structure = Element("Document")
        width = self.size.width() - 2 * _SIDE
        self._room = TextFrame(self._hand, width, height, self.structure)
        boxes = [*self._opening(), *layout_blocks(self.sheet.blocks, self._room)]
        self._pages = _paged(boxes, height)

    def _make_snug(self) -> None:
        """Take the largest letters that need no more pages than the smallest do."""
        usual = self.count
        self._set(_SNUG[-1])
        fewest = self.count
        for share in _SNUG if fewest < usual else (1.0,):
            self._set(share)
            if self.count == fewest:
                break

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page, from 0, at 600 dots an inch."""
        for placed in self._pages[index]:
            if placed.scale == 1.0:
                placed.box.paint(painter, _SIDE, _TOP + placed.y)
                continue
            painter.save()
            painter.translate(_SIDE, _TOP + placed.y)
            painter.scale(placed.scale, placed.scale)
            placed.box.paint(painter, 0.0, 0.0)
            painter.restore()
        self._paint_footer(painter, index)

    def _opening(self) -> Iterator[PageBox]:
        name, *lines = self.sheet.header.strip().splitlines() or [""]
        if name:
            yield from self._sender(name, lines)
        title = self._paragraph(self.sheet.title)
        yield PageBox(title.height, title.paint, dots(2.5), with_next=True)

    def _sender(self, name: str, lines: Sequence[str]) -> Iterator[PageBox]:
        width = self._room.width
        first = self._room.paragraph(name, self._hand.name, width, element=self._child("P"))
        yield PageBox(first.height, first.paint, with_next=True)
        if lines:
            text, letters = "\n".join(lines), self._hand.small
            others = self._room.paragraph(text, letters, width, element=self._child("P"))
            yield PageBox(others.height, others.paint, with_next=True)
        yield PageBox(dots(2), partial(_paint_rule, width), dots(2), with_next=True)

    def _paragraph(self, title: str) -> Paragraph:
        width, element = self._room.width, self._child("H1")
        return self._room.paragraph(title, self._hand.title, width, element=element)

    def _child(self, name: str) -> Element:
        return self.structure.child(name)

    def _paint_footer(self, painter: QPainter, index: int) -> None:
        words = translate("Pages", "Page {0} of {1}")
        right = self._room.paragraph(
            words.format(index + 1, self.count), self._hand.small, self._room.width
        )
        sender = self.sheet.header.strip().partition("\n")[0]
        text = " · ".join(filter(None, (sender, self.sheet.title)))
        space = self._room.width - right.natural_width - dots(6)
        left = self._room.paragraph(text, self._hand.small, space)
        y = self.size.height() - _FOOT
        left.paint_line(0, painter, _SIDE, y)
        edge = _SIDE + self._room.width - right.natural_width
        right.paint(painter, edge, y)


def _paint_rule(width: float, painter: QPainter, x: float, y: float) -> None:
    hairline(painter, x, y, width)


def _paged(boxes: Sequence[PageBox], height: float) -> list[list[Placed]]:
    """Distribute boxes over pages; groups stay on one page if possible."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for run in runs(boxes):
        whole = (run[0].gap if pages[-1] else 0.0) + stack_height(run)
        if pages[-1] and (run[0].new_page or height - y < whole <= height):
            pages.append([])
            y = 0.0
        for box in run:
            y = _put(box, pages, y, height)
    return pages


def _put(box: PageBox, pages: list[list[Placed]], y: float, height: float) -> float:
    """Put a box on the last page, or on a new one if that is full; return where it ends."""
    if pages[-1] and y + box.gap + box.height > height:
        pages.append([])
        y = 0.0
    if not pages[-1]:
        if box.head is not None:
            pages[-1].append(Placed(box.head, 0.0))
            y = box.head.height
    else:
        y += box.gap
    scale = min(1.0, (height - y) / box.height) if box.height else 1.0
    pages[-1].append(Placed(box, y, scale))
    return y + box.height * scale
