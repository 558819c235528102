"""A card that is one large button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from backcoach.domain.settings import Theme
from backcoach.gui.widgets.cards.card_shadow import card_body, paint_card_shadow
from backcoach.gui.widgets.palette import Palette, shown_theme
from backcoach.overrides import override

_KEY = Qt.Key
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_SMOOTH = QPainter.RenderHint.Antialiasing
_HOVER = Qt.WidgetAttribute.WA_Hover
_HAND = Qt.CursorShape.PointingHandCursor
_NO_PEN = Qt.PenStyle.NoPen
_STRONG_FOCUS = Qt.FocusPolicy.StrongFocus
_PREFERRED = QSizePolicy.Policy.Preferred


class CardButton(QAbstractButton):
    """Paints the background and the border of what `layout` holds. Enter and Space press it.

    `chosen` marks one card of several.
    """

    def __init__(
        self,
        layout: QBoxLayout,
        corner: int,
        *,
        across: QSizePolicy.Policy = _PREFERRED,
        chosen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout, self._corner, self._chosen = layout, corner, chosen
        self.setLayout(layout)
        self.setAttribute(_HOVER)
        self.setCursor(_HAND)
        self.setFocusPolicy(_STRONG_FOCUS)
        policy = QSizePolicy(across, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _KEY(event.key()) in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, body = Palette.of(self.palette()), card_body(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        paint_card_shadow(painter, body, self._corner, self.palette().text())
        pen = self._pen(colours)
        edge = pen.widthF() / 2
        ground = body.adjusted(edge, edge, -edge, -edge)
        painter.setPen(pen)
        painter.setBrush(colours.wash if self._chosen else colours.card)
        painter.drawRoundedRect(ground, self._corner, self._corner)

    def _pen(self, colours: Palette) -> QPen:
        if self.hasFocus():
            return QPen(colours.focus, 3.0)
        if self._chosen or self.underMouse():
            return QPen(colours.teal, 2.0)
        high = shown_theme() is Theme.HIGH_CONTRAST
        return QPen(colours.edge, 2.0) if high else QPen(_NO_PEN)
