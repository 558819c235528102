"""A layout of cards in equal columns; every row is as high as its highest card."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.overrides import override

CARD_GAP = 16
BODY_PIXELS = 16


class CardGrid(FlowLayout):
    """`card_width` is the least width of a card at 100 % text; it grows with the text."""

    def __init__(self, card_width: int, parent: QWidget | None = None, gap: int = CARD_GAP) -> None:
        super().__init__(parent, gap)
        self._card_width = card_width
        self._stacked = False

    def stack(self) -> None:
        """Use one column, whatever the width."""
        self._stacked = True
        self.invalidate()

    @override
    def rects(self, width: int) -> list[QRect]:
        shown = self._shown()
        columns = self._columns(width)
        card = (width - self.spacing() * (columns - 1)) // columns
        placed: list[QRect] = []
        top = 0
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            height = max(_height(item, card) for item in row)
            lefts = (column * (card + self.spacing()) for column in range(len(row)))
            placed += [QRect(left, top, card, height) for left in lefts]
            top += height + self.spacing()
        return placed

    def _columns(self, width: int) -> int:
        if self._stacked:
            return 1
        parent = self.parentWidget()
        text = parent.fontInfo().pixelSize() / BODY_PIXELS if parent is not None else 1.0
        return max(1, int((width + self.spacing()) // (self._card_width * text + self.spacing())))


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
