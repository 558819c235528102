"""One person of a list, as one large button."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcoach.gui.widgets.cards.card_button import CardButton
from backcoach.gui.widgets.palette import Palette
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

CORNER = 16
_SMOOTH = QPainter.RenderHint.Antialiasing
_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents
_CENTRE = Qt.AlignmentFlag.AlignCenter
_NO_PEN = Qt.PenStyle.NoPen
_EXPANDING, _FIXED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed


@dataclass(frozen=True, slots=True)
class PersonText:
    """What a card says of a person. `chosen` marks the one whose turn it is."""

    label: str
    initials: str
    known: str
    chosen: bool = False


class PersonCard(CardButton):
    """Initials, label, and one line of what is known."""

    def __init__(self, text: PersonText, parent: QWidget | None = None) -> None:
        super().__init__(
            QHBoxLayout(), CORNER, across=_EXPANDING, chosen=text.chosen, parent=parent
        )
        self.setAccessibleName(text.label)
        self.setAccessibleDescription(text.known)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel("question", text.label))
        words.addWidget(TextLabel("small", text.known))
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(16)
        self._layout.addWidget(_Initials(text.initials))
        self._layout.addLayout(words, 1)


class _Initials(QWidget):
    """A disc with the initials, which no screen reader reads."""

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
