"""One stretch of a routine: its number, its picture, and how it is done."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.icon_text import IconText
from backcoach.gui.widgets.text_label import TextLabel

_TOP = Qt.AlignmentFlag.AlignTop
_PICTURE, _WORDS = 2, 5


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says. `remarks` are icons and words; `number` is empty for what is left out."""

    number: str
    name: str
    dose: str
    remarks: tuple[tuple[str, str], ...] = ()


class RoutineRow(CardFrame):
    """A card as wide as there is room. What is left out is paler."""

    def __init__(
        self,
        text: RowText,
        staged: StagedScene | None,
        people: tuple[Look, Look],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        said = (text.number, text.name, text.dose, *(words for _, words in text.remarks))
        self.setAccessibleName(" ".join(filter(None, said)))
        self.still = FigureStill(staged)
        self.still.show_people(*people)
        self.still.set_dimmed(not text.number)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(20)
        layout.addWidget(self.still, _PICTURE)
        layout.addLayout(_words(text), _WORDS)


def _words(text: RowText) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(6)
    layout.addStretch(1)
    for label in _labels(text):
        layout.addWidget(label, 0, _TOP)
    layout.addStretch(1)
    return layout


def _labels(text: RowText) -> Iterable[QWidget]:
    if text.number:
        yield TextLabel("eyebrow", text.number)
    yield TextLabel("heading", text.name)
    if text.dose:
        yield TextLabel("", text.dose)
    for icon, words in text.remarks:
        yield IconText(icon, words, wraps=True)
