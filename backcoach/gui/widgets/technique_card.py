"""A stretch as a card to choose, or with the reason why it can't be."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.cards.card_button import CardButton
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.icon_text import IconText, IconTexts
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

CORNER = 20
_KEY = Qt.Key
_ARROWS = frozenset({_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down})


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says. `facts` are icons with words; `locked` is the reason, empty if open."""

    name: str
    summary: str
    region: str
    facts: tuple[tuple[str, str], ...]
    locked: str = ""
    done: str = ""


class TechniqueCard(CardButton):
    """Pictures and words. It leaves arrow keys to its board."""

    def __init__(
        self, text: CardText, *scenes: StagedScene | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(QVBoxLayout(), CORNER, parent=parent)
        self._stills = [FigureStill(staged) for staged in scenes]
        for still in self._stills:
            still.set_dimmed(bool(text.locked))
        self.setAccessibleName(text.name)
        facts = (words for _, words in text.facts)
        said = (text.locked, text.done, text.summary, text.region, *facts)
        self.setAccessibleDescription(" ".join(filter(None, said)))
        self._lay_out(text)

    def show_people(self, receiver: Look, helper: Look) -> None:
        for still in self._stills:
            still.show_people(receiver, helper)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _KEY(event.key()) in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, text: CardText) -> None:
        layout = self._layout
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(6)
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
        if text.summary:
            layout.addWidget(TextLabel("", text.summary))
        layout.addStretch(1)
        layout.addWidget(IconTexts(text.facts))
