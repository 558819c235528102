"""A stretch as a card to choose, or with the reason why it can't be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon_text import IconText
from backcoach.gui.widgets.palette import Palette
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

CORNER = 20
_KEY = Qt.Key
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_ARROWS = frozenset({_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down})
_SMOOTH = QPainter.RenderHint.Antialiasing
_HOVER = Qt.WidgetAttribute.WA_Hover
_HAND = Qt.CursorShape.PointingHandCursor
_PREFERRED = QSizePolicy.Policy.Preferred


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says. `facts` are icons and words; `locked` is the reason, empty if open."""

    name: str
    summary: str
    region: str
    facts: tuple[tuple[str, str], ...]
    locked: str = ""
    done: str = ""


class TechniqueCard(QAbstractButton):
    """One button with pictures and words. Arrow keys are left to what holds the cards."""

    def __init__(
        self, text: CardText, *settings: StagedScene | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stills = [FigureStill(setting) for setting in settings]
        for still in self._stills:
            still.set_dimmed(bool(text.locked))
        self.setAttribute(_HOVER)
        self.setCursor(_HAND)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(_PREFERRED, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text.name)
        facts = (words for _, words in text.facts)
        said = (text.locked, text.done, text.summary, text.region, *facts)
        self.setAccessibleDescription(" ".join(filter(None, said)))
        self._layout = QVBoxLayout(self)
        self._lay_out(text)

    def show_people(self, receiver: Look, helper: Look) -> None:
        """Show other people."""
        for still in self._stills:
            still.show_people(receiver, helper)

    @override
    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEY(event.key())
        if key in _ENTER:
            self.click()
        elif key in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = Palette.of(self.palette())
        pen = QPen(colours.hairline, 1.0)
        if self.hasFocus():
            pen = QPen(colours.focus, 3.0)
        elif self.underMouse():
            pen = QPen(colours.teal, 2.0)
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(pen)
        painter.setBrush(colours.card)
        edge = pen.widthF() / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), CORNER, CORNER
        )

    def _lay_out(self, text: CardText) -> None:
        layout = self._layout
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        pictures = QHBoxLayout()
        pictures.setSpacing(8)
        for still in self._stills:
            pictures.addWidget(still)
        layout.addLayout(pictures)
        layout.addWidget(TextLabel("eyebrow", text.region))
        layout.addWidget(TextLabel("heading", text.name))
        if text.locked:
            layout.addWidget(IconText("lock", text.locked, wraps=True))
        if text.done:
            layout.addWidget(IconText("check", text.done, wraps=True))
        layout.addWidget(TextLabel("", text.summary))
        layout.addStretch(1)
        layout.addWidget(_Facts(text.facts))


class _Facts(QWidget):
    def __init__(self, facts: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        row = FlowLayout(self, 12)
        for icon, words in facts:
            row.addWidget(IconText(icon, words))
