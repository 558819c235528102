"""A sheet as it will be printed, one page at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSizeF, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backcoach.gui.paper.sheet_view import SheetView

_GAP = 16

PaintLeaf = Callable[[QPainter, int], None]


class PagedSheet(QWidget):
    """Shows a page of a sheet, and turns to the one before and the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = self._shown = 0
        self._size = QSizeF()
        self._paint: PaintLeaf | None = None
        self._previous = QPushButton(self.tr("Page before"))
        self._next = QPushButton(self.tr("Next page"))
        self._label = QLabel()
        self._view = SheetView()
        self._lay_out()
        self._previous.clicked.connect(self._turn_back)
        self._next.clicked.connect(self._turn_on)
        self._show_page()

    def show_sheet(self, size: QSizeF, count: int, paint: PaintLeaf) -> None:
        """Show a sheet of so many pages; `paint` fills the one of a number, from 0."""
        self._size, self._count, self._paint = size, count, paint
        self._show_page()

    @property
    def buttons(self) -> tuple[QWidget, QWidget]:
        """The buttons to the page before, and to the next."""
        return self._previous, self._next

    def grow_to(self, tallest: int | None) -> None:
        """Show a page whole within a height; None for as wide as there is room."""
        pager = self._previous.sizeHint().height() + _GAP
        self._view.grow_to(None if tallest is None else tallest - pager)

    def stay_in_sight(self, passed: int) -> None:
        """Go along with what is scrolled: so many pixels down, as far as its column has room."""
        margins, around = self._column.contentsMargins(), self.parentWidget() or self
        used = self._view.geometry().bottom() + 1 - margins.top()
        margins.setTop(min(passed, max(0, around.height() - self.y() - used)))
        self._column.setContentsMargins(margins)

    def turn_to_first(self) -> None:
        self._shown = 0
        self._show_page()

    def _lay_out(self) -> None:
        pager = QHBoxLayout()
        pager.setSpacing(_GAP)
        pager.addWidget(self._previous)
        pager.addWidget(self._label, 1)
        pager.addWidget(self._next)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setWordWrap(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(pager)
        column.addWidget(self._view)
        column.addStretch(1)

    @Slot()
    def _turn_back(self) -> None:
        self._shown -= 1
        self._show_page()

    @Slot()
    def _turn_on(self) -> None:
        self._shown += 1
        self._show_page()

    def _show_page(self) -> None:
        self._shown = min(max(self._shown, 0), max(0, self._count - 1))
        self._previous.setEnabled(self._shown > 0)
        self._next.setEnabled(self._shown + 1 < self._count)
        if self._paint is None:
            return
        said = self.tr("Page {0} of {1}").format(self._shown + 1, self._count)
        self._label.setText(said)
        self._view.setAccessibleName(said)
        self._view.show_page(self._size, partial(_painted, self._paint, self._shown))


def _painted(paint: PaintLeaf, number: int, painter: QPainter) -> None:
    paint(painter, number)
