"""A layout whose items follow each other and wrap."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QGridLayout, QLayoutItem, QWidget

from backcoach.overrides import override

GAP = 8


class FlowLayout(QGridLayout):
    """Each item as wide as it likes; a new line where the width ends.

    The grid that it is underneath stays empty: an empty grid, unlike a bare layout, asks for no
    room to grow in.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:  # type: ignore[override]  # no cells
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        rows = self.rects(inner)
        bottom = max((rect.bottom() + 1 for rect in rows), default=0)
        return bottom + margins.top() + margins.bottom()

    def height_with(self, widgets: Sequence[QWidget], width: int) -> int:
        """The height that some of the widgets would take in a width, hidden now or not."""
        for widget in widgets:
            widget.ensurePolished()
        sizes = [widget.sizeHint().expandedTo(widget.minimumSize()) for widget in widgets]
        placed = self._placed(sizes, width)
        return max((rect.bottom() + 1 for rect in placed), default=0)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * (len(shown) - 1)
        return self._with_margins(width, max((i.sizeHint().height() for i in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = self.contentsRect()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item, place in zip(self._shown(), self.rects(inner.width()), strict=True):
            place.translate(inner.topLeft())
            if mirrored:
                place.moveRight(inner.left() + inner.right() - place.left())
            item.setGeometry(place)

    def rects(self, width: int) -> list[QRect]:
        """The place of each visible item within a width, from the top left."""
        return self._placed([_size_within(item, width) for item in self._shown()], width)

    def _placed(self, sizes: Iterable[QSize], width: int) -> list[QRect]:
        placed: list[QRect] = []
        at = QPoint(0, 0)
        row_height = 0
        for size in sizes:
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + row_height + self.spacing())
                row_height = 0
            placed.append(QRect(at, size))
            at += QPoint(size.width() + self.spacing(), 0)
            row_height = max(row_height, size.height())
        return placed

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            max(0, width) + margins.left() + margins.right(),
            height + margins.top() + margins.bottom(),
        )


def _size_within(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint()
    if hint.width() <= width:
        return hint
    height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
    return QSize(width, height)
