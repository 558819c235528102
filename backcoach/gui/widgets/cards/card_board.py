"""Cards side by side; arrow keys move between them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backcoach.gui.widgets.cards.card_grid import CardGrid
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.overrides import override

CARD_WIDTH = 300
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BY_KEY = Qt.FocusReason.TabFocusReason


class CardBoard(QWidget):
    """As many columns as fit. Hidden cards take no space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = CardGrid(CARD_WIDTH, self)
        self._cards: Sequence[QWidget] = ()

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = cards
        for card in cards:
            self._grid.addWidget(card)
            card.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go along the row, or to the row above or below."""
        here = self.focusWidget()
        card = self._neighbour(here, Qt.Key(event.key())) if here in self._cards else None
        if card is None:
            super().keyPressEvent(event)
        else:
            card.setFocus(_BY_KEY)
            scroll_to(card)

    def _neighbour(self, here: QWidget | None, key: Qt.Key) -> QWidget | None:
        shown = [card for card in self._cards if not card.isHidden()]
        if here is None or here not in shown:
            return None
        if key in _STEPS:
            at = shown.index(here) + _STEPS[key]
            return shown[min(max(at, 0), len(shown) - 1)]
        if key not in _ROWS:
            return None
        there = [card for card in shown if (card.y() - here.y()) * _ROWS[key] > 0]
        return min(there, key=lambda card: _far(card.pos() - here.pos()), default=here)


def _far(way: QPoint) -> tuple[int, int]:
    """The distance to another card: rows first, then columns."""
    return abs(way.y()), abs(way.x())
