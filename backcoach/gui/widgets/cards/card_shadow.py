"""The soft shadow under a card."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from backcoach.domain.settings import Theme
from backcoach.gui.widgets.palette import shown_theme

# What a shadow takes of a card's room, so that it is cut nowhere. `window.qss` keeps it free.
ROOM = QMarginsF(3, 1, 3, 6)
_STRENGTH = 0.018  # of each layer
_LAYERS = (1.0, 0.7, 0.4, 0.15)  # from the widest to the narrowest


def card_body(room: QRectF) -> QRectF:
    """Where the card itself is, in the room that it has with its shadow."""
    return room.marginsRemoved(ROOM)


def paint_card_shadow(painter: QPainter, body: QRectF, corner: float, ink: QBrush) -> None:
    """Paint it around the body of a card. On a dark ground cards stand out by being lighter."""
    if shown_theme() is not Theme.LIGHT:
        return
    painter.setOpacity(_STRENGTH)
    for share in _LAYERS:
        ring = QPainterPath()
        ring.addRoundedRect(body, corner, corner)
        ring.addRoundedRect(body.marginsAdded(ROOM * share), corner + share, corner + share)
        painter.fillPath(ring, ink)
    painter.setOpacity(1.0)
