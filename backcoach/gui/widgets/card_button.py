"""A card that is one large button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_KEY = Qt.Key
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_SMOOTH = QPainter.RenderHint.Antialiasing
_HOVER = Qt.WidgetAttribute.WA_Hover
_HAND = Qt.CursorShape.PointingHandCursor
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
        colours = Palette.of(self.palette())
        pen = QPen(colours.hairline, 1.0)
        if self.hasFocus():
            pen = QPen(colours.focus, 3.0)
        elif self._chosen or self.underMouse():
            pen = QPen(colours.teal, 2.0)
        edge = pen.widthF() / 2
        ground = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(pen)
        painter.setBrush(colours.wash if self._chosen else colours.card)
        painter.drawRoundedRect(ground, self._corner, self._corner)
