"""What a sheet means, as the structure of a tagged PDF: headings, paragraphs, lists, figures.

Only a PDF has it. On the screen and on a printer the same painting leaves no trace of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPainter


@dataclass(frozen=True, slots=True)
class TaggedContent:
    """A piece of an element on a page: its number there, and where it is, in dots from the top."""

    page: int
    number: int
    place: QRectF | None


@dataclass(eq=False, slots=True)
class Element:
    """An element by its name in PDF (ISO 32000-1, 14.8.4), with what was painted of it."""

    name: str
    alt: str = ""
    scope: str = ""
    children: list["Element"] = field(default_factory=list)
    contents: list[TaggedContent] = field(default_factory=list)

    def child(self, name: str, *, alt: str = "", scope: str = "") -> "Element":
        """A new element behind those that are there."""
        made = Element(name, alt, scope)
        self.children.append(made)
        return made

    @property
    def painted(self) -> bool:
        """Whether anything of it or within it was painted: a layout may be tried and dropped."""
        return bool(self.contents) or any(each.painted for each in self.children)


class TaggingPainter(QPainter):
    """Paints a PDF, and marks in it where an element begins and ends.

    A mark is a box outside of the page, of a size and at a height that nothing else has; its place
    across is the number of the content, or 0 at the end. `pdf_file` puts PDF's own marks there.
    """

    def __init__(self, device: QPagedPaintDevice) -> None:
        super().__init__(device)
        self._page = self._count = 0
        self._open = False

    def turn_page(self) -> None:
        self._page, self._count = self._page + 1, 0

    def begin_element(self, element: Element, place: QRectF | None) -> bool:
        """Whether it begins here: what is repeated on further pages, or lies in another, not."""
        repeated = element.scope and any(each.page != self._page for each in element.contents)
        if self._open or repeated:
            return False
        self._open = True
        self._count += 1
        shown = None if place is None else self.combinedTransform().mapRect(place)
        element.contents.append(TaggedContent(self._page, self._count, shown))
        self._mark(self._count)
        return True

    def end_element(self) -> None:
        self._open = False
        self._mark(0)

    def _mark(self, number: int) -> None:
        self.save()
        self.setClipping(False)
        self.resetTransform()
        self.fillRect(QRectF(-number, MARK_Y, *MARK_SIZE), "#000000")
        self.restore()


MARK_Y, MARK_SIZE = -9001, (1, 2)


@contextmanager
def marked(
    painter: QPainter, element: Element | None, place: QRectF | None = None
) -> Iterator[None]:
    """What is painted meanwhile belongs to an element; without one it is mere decoration."""
    if not isinstance(painter, TaggingPainter) or element is None:
        yield
        return
    begun = painter.begin_element(element, place)
    yield
    if begun:
        painter.end_element()
