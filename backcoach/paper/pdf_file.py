"""The pages of a sheet as a tagged PDF: a screen reader finds headings, order and pictures in it.

Qt writes no tags, so marks are painted where an element begins and ends, and turned into PDF's own.
"""

import re
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPdfWriter

from backcoach.paper.pages import PAGE_SIZES, Pages
from backcoach.paper.pdf_update import PdfUpdate
from backcoach.paper.structure import MARK_SIZE, MARK_Y, Element, TaggingPainter
from backcoach.paper.typography import DOTS_PER_INCH

_POINTS = 72 / DOTS_PER_INCH
_SIZE = " ".join(map(str, MARK_SIZE))
_MARK = re.compile(rf"-?(\d+) {MARK_Y} {_SIZE} re\s+f\*?\s".encode())
_ARTIFACT, _END = b"/Artifact BMC\n", b"EMC\n"


def pdf_file(pages: Pages) -> bytes:
    """The whole file."""
    update = PdfUpdate(_painted(pages))
    _Tags(update, pages).add()
    return update.written()


def _painted(pages: Pages) -> bytes:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle(pages.sheet.title)
    writer.setCreator("BackCoach")
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(PAGE_SIZES[pages.sheet.paper])
    writer.setPageMargins(QMarginsF())
    painter = TaggingPainter(writer)
    for index in range(pages.count):
        if index:
            writer.newPage()
            painter.turn_page()
        pages.paint(painter, index)
    painter.end()
    return bytes(held.data().data())


class _Tags:
    """Writes the structure of a sheet into its PDF (ISO 32000-1, 14.7 and 14.8)."""

    def __init__(self, update: PdfUpdate, pages: Pages) -> None:
        self._update, self._pages = update, pages
        # On each page, by its number there: the name and the object of the element.
        self._met: list[dict[int, tuple[str, int]]] = [{} for _ in update.pages]

    def add(self) -> None:
        update, tree = self._update, self._update.add()
        document = self._element(self._pages.structure, tree)
        parents = " ".join(self._each_page())
        entries = f"/K {document} 0 R /ParentTree << /Nums [{parents}] >>"
        next_key = f"/ParentTreeNextKey {len(update.pages)}"
        update.put(tree, f"<< /Type /StructTreeRoot {entries} {next_key} >>")
        update.extend(
            update.root,
            f"/StructTreeRoot {tree} 0 R /MarkInfo << /Marked true >> "
            f"/Lang ({self._pages.sheet.language}) "
            "/ViewerPreferences << /DisplayDocTitle true >>",
        )

    def _each_page(self) -> Iterator[str]:
        """Mark the contents of each page; tell which element each of them is of."""
        for index, page in enumerate(self._update.pages):
            names = {number: name for number, (name, _) in self._met[index].items()}
            self._update.rewrite(
                self._update.reference(page, "Contents"),
                partial(_with_tags, names=names),
            )
            self._update.extend(page, f"/StructParents {index} /Tabs /S")
            elements = " ".join(f"{of} 0 R" for _, (_, of) in sorted(self._met[index].items()))
            yield f"{index} [null {elements}]"

    def _element(self, element: Element, parent: int) -> int:
        number = self._update.add()
        kids = [self._content(element, number, at) for at in range(len(element.contents))]
        kids += [f"{self._element(each, number)} 0 R" for each in element.children if each.painted]
        said = f" /Alt {_text(element.alt)}" if element.alt else ""
        said += "".join(self._attributes(element))
        head = f"<< /Type /StructElem /S /{element.name} /P {parent} 0 R{said}"
        self._update.put(number, f"{head} /K [{' '.join(kids)}] >>")
        return number

    def _content(self, element: Element, number: int, at: int) -> str:
        content = element.contents[at]
        self._met[content.page][content.number] = element.name, number
        page = self._update.pages[content.page]
        return f"<< /Type /MCR /Pg {page} 0 R /MCID {content.number} >>"

    def _attributes(self, element: Element) -> Iterator[str]:
        if element.scope:
            yield f" /A << /O /Table /Scope /{element.scope} >>"
        for content in element.contents:
            if content.place is not None:
                yield f" /A << /O /Layout /BBox [{self._box(content.place)}] >>"

    def _box(self, place: QRectF) -> str:
        """A place in points from the lower left corner."""
        height = self._pages.size.height()
        corners = (place.left(), height - place.bottom(), place.right(), height - place.top())
        return " ".join(f"{_POINTS * each:.2f}" for each in corners)


def _with_tags(held: bytes, *, names: dict[int, str]) -> bytes:
    """PDF's marks in place of those that were painted; what has none is an artifact."""

    def tag(mark: re.Match[bytes]) -> bytes:
        number = int(mark[1])
        begun = f"/{names[number]} << /MCID {number} >> BDC\n".encode() if number else _ARTIFACT
        return _END + begun

    return _ARTIFACT + _MARK.sub(tag, held) + _END


def _text(words: str) -> str:
    """A text of any letters, as PDF writes it."""
    return f"<FEFF{words.encode('utf-16-be').hex()}>"
