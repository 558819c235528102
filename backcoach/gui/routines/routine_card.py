"""A routine as a card: its figures, how long it takes, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.icon_text import IconTexts
from backcoach.gui.widgets.text_label import TextLabel

MOST_STILLS = 3
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RoutineText:
    """What a card says. `facts` are icons and words, `more` how many stretches have no picture."""

    name: str
    kind: str
    note: str
    facts: tuple[tuple[str, str], ...]
    more: str = ""


class RoutineCard(CardFrame):
    """Buttons start it, print it and mark it as a favourite; the rest is in a menu."""

    start_asked = Signal()
    print_asked = Signal()
    favourite_changed = Signal()

    def __init__(
        self,
        text: RoutineText,
        stills: Sequence[StagedScene | None],
        people: tuple[Look, Look],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(text.name)
        self.start_button = QPushButton(self.tr("Start"))
        self.start_button.setProperty("kind", "primary")
        self.print_button = QPushButton(self.tr("Print"))
        self.print_button.setProperty("kind", "chip")
        show_icon(self.print_button, "print")
        self.star_button = _icon_button("star", self.tr("Favourite"))
        self.star_button.setCheckable(True)
        self.more_button = _icon_button("more", self.tr("More"))
        self.menu = QMenu(self)
        self.more_button.setMenu(self.menu)
        self.start_button.setAccessibleName(self.tr("Start {0}").format(text.name))
        self.print_button.setAccessibleName(self.tr("Print {0}").format(text.name))
        self.star_button.setAccessibleName(self.tr("Favourite: {0}").format(text.name))
        self.more_button.setAccessibleName(self.tr("More for {0}").format(text.name))
        self._lay_out(text, stills, people)
        self.start_button.clicked.connect(self.start_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.star_button.toggled.connect(self._change_favourite)

    @property
    def favourite(self) -> bool:
        return self.star_button.isChecked()

    def show_favourite(self, *, liked: bool) -> None:
        """Mark it or not, without emitting a signal."""
        with QSignalBlocker(self.star_button):
            self.star_button.setChecked(liked)
        show_icon(self.star_button, "star_full" if liked else "star")

    def add_action(self, text: str) -> QAction:
        return self.menu.addAction(text)

    def _lay_out(
        self, text: RoutineText, stills: Sequence[StagedScene | None], people: tuple[Look, Look]
    ) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        layout.addLayout(_pictures(stills, people, text.more))
        if text.kind:
            layout.addWidget(TextLabel("eyebrow", text.kind))
        layout.addWidget(TextLabel("heading", text.name))
        if text.note:
            layout.addWidget(TextLabel("", text.note))
        layout.addWidget(IconTexts(text.facts))
        layout.addSpacing(4)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch(1)
        buttons.addWidget(self.star_button)
        buttons.addWidget(self.more_button)
        layout.addLayout(buttons)

    @Slot()
    def _change_favourite(self) -> None:
        self.show_favourite(liked=self.favourite)
        self.favourite_changed.emit()


def _icon_button(icon: str, hint: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "icon")
    button.setToolTip(hint)
    show_icon(button, icon)
    return button


def _pictures(
    stills: Sequence[StagedScene | None], people: tuple[Look, Look], more: str
) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for staged in stills[:MOST_STILLS]:
        still = FigureStill(staged)
        still.show_people(*people)
        row.addWidget(still, 1, _TOP)
    for _ in range(MOST_STILLS - len(stills)):
        row.addStretch(1)
    if more:
        label = TextLabel("small", more)
        label.setWordWrap(False)
        row.addWidget(label)
    return row
