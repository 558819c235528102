"""The page where a stretch is chosen to be shown. None is shut: nobody stretches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.posing.scene import Scene
from backcoach.gui.demonstration.ui_show_page import Ui_ShowPage
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard
from backcoach.words.technique_words import region_names


@dataclass(frozen=True, slots=True)
class ShownStretch:
    """The stretch to show."""

    technique_id: str


class ShowPage(Page):
    """Every stretch as a card. `chosen` carries a `ShownStretch`."""

    chosen = Signal(object)
    _asks = True

    def __init__(self, techniques: Sequence[Technique], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._techniques = sorted(techniques, key=lambda technique: technique.order)
        self._ui = Ui_ShowPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll)

    def show_stretches(
        self, scene: Callable[[str], Scene | None], people: tuple[Look, Look]
    ) -> None:
        """Show all, with these people; `scene` gives a picture by its stem, None if to come."""
        cards = [self._card(each, scene(each.stem), people) for each in self._techniques]
        self._ui.cardBoard.show_cards(cards)
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
        self.chosen.emit(ShownStretch(technique_id))
