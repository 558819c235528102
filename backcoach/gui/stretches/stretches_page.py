"""The page of all stretches. None is shut: to look at one needs no safety check."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.posing.scene import Scene
from backcoach.gui.stretches.ui_stretches_page import Ui_StretchesPage
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard
from backcoach.words.technique_words import region_names


@dataclass(frozen=True, slots=True)
class LookedAt:
    """The stretch to look at."""

    technique_id: str


class StretchesPage(Page):
    """Every stretch as a card. `chosen` carries a `LookedAt`."""

    chosen = Signal(object)

    def __init__(self, techniques: Sequence[Technique], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._techniques = sorted(techniques, key=lambda technique: technique.order)
        self._cards: dict[str, TechniqueCard] = {}
        self._ui = Ui_StretchesPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll)
        self._ui.stretchFilter.changed.connect(self._filter)
        self._ui.allButton.clicked.connect(self._ui.stretchFilter.clear)
        self._ui.emptyBox.hide()

    def show_stretches(
        self, scene: Callable[[str], Scene | None], people: tuple[Look, Look]
    ) -> None:
        """Show all, with these people; `scene` gives a picture by its stem, None if to come."""
        self._cards = {
            each.id: self._card(each, scene(each.stem), people) for each in self._techniques
        }
        self._ui.cardBoard.show_cards(tuple(self._cards.values()))
        self._filter()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _card(
        self, technique: Technique, scene: Scene | None, people: tuple[Look, Look]
    ) -> TechniqueCard:
        facts = (people_fact(technique.people), place_fact(technique.places))
        regions = region_names(technique)
        text = CardText(technique.name, technique.summary, regions, facts)
        staged = StagedScene(scene, technique.first_side.drawn) if scene else None
        card = TechniqueCard(text, staged)
        card.show_people(*people)
        card.clicked.connect(partial(self._choose, technique.id))
        return card

    def _choose(self, technique_id: str) -> None:
        self.chosen.emit(LookedAt(technique_id))

    @Slot()
    def _filter(self) -> None:
        found = self._ui.stretchFilter.found_in(self._techniques)
        for name, card in self._cards.items():
            card.setVisible(name in found)
        self._ui.cardBoard.setVisible(bool(found))
        self._ui.emptyBox.setVisible(not found)
