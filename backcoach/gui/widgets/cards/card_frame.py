"""A card: a frame with a soft shadow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from backcoach.gui.widgets.cards.card_shadow import card_body, paint_card_shadow
from backcoach.overrides import override

CORNER = 20
CARD = "card"
_SMOOTH = QPainter.RenderHint.Antialiasing


class CardFrame(QFrame):
    """The style sheet paints the frame; if it is a card, this paints its shadow."""

    def __init__(self, parent: QWidget | None = None, kind: str = CARD) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.property("kind") == CARD:
            painter = QPainter(self)
            painter.setRenderHint(_SMOOTH)
            paint_card_shadow(
                painter, card_body(QRectF(self.rect())), CORNER, self.palette().text()
            )
            painter.end()
        super().paintEvent(event)
