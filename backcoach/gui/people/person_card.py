"""One person of a list, as one large button."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

CORNER = 16
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SMOOTH = QPainter.RenderHint.Antialiasing
_HOVER = Qt.WidgetAttribute.WA_Hover
_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents
_HAND = Qt.CursorShape.PointingHandCursor
_STRONG_FOCUS = Qt.FocusPolicy.StrongFocus
_CENTRE = Qt.AlignmentFlag.AlignCenter
_NO_PEN = Qt.PenStyle.NoPen
_EXPANDING, _PREFERRED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
_FIXED = QSizePolicy.Policy.Fixed


@dataclass(frozen=True, slots=True)
class PersonText:
    """What a card says of a person. `chosen` marks the one whose turn it is."""

    label: str
    initials: str
    known: str
    chosen: bool = False


class PersonCard(QAbstractButton):
    """Initials, label, and one line of what is known."""

    def __init__(self, text: PersonText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = text.chosen
        self.setAttribute(_HOVER)
        self.setCursor(_HAND)
        self.setFocusPolicy(_STRONG_FOCUS)
        policy = QSizePolicy(_EXPANDING, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text.label)
        self.setAccessibleDescription(text.known)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel("question", text.label))
        words.addWidget(TextLabel("small", text.known))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(16)
        self._layout.addWidget(_Initials(text.initials))
        self._layout.addLayout(words, 1)

    @override
    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
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
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(pen)
        painter.setBrush(colours.wash if self._chosen else colours.card)
        edge = pen.widthF() / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), CORNER, CORNER
        )


class _Initials(QWidget):
    """A disc with the initials; a sign to find someone by, so it is no label of its own."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAttribute(_UNTOUCHED)
        self.setSizePolicy(_FIXED, _FIXED)

    @override
    def sizeHint(self) -> QSize:
        side = round(2.6 * self.fontInfo().pixelSize())
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = Palette.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(_NO_PEN)
        painter.setBrush(colours.teal)
        painter.drawEllipse(self.rect())
        painter.setPen(colours.on_teal)
        painter.drawText(self.rect(), _CENTRE, self._text)
