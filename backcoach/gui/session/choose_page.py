"""The page of what is open today, where a stretch or a routine is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.folded_text import mentions
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.technique import People, Technique
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.safety_check.not_today import NotToday, ShutState
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.session.routine_cards import (
    RoutineChoice,
    RoutineOffer,
)
from backcoach.gui.session.ui_choose_page import Ui_ChoosePage
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact, time_fact
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard
from backcoach.overrides import override
from backcoach.words.choose_filter import GROUPS, Trait, has_traits, traits_of
from backcoach.words.technique_words import (
    region_names,
    trait_name,
    usual_seconds,
)

FILTERED_FROM = 7  # fewer cards are seen at one glance


@dataclass(frozen=True, slots=True)
class TechniqueChoice:
    """The stretch that was chosen."""

    technique_id: str


class ChoosePage(Page):
    """Shows what is open as cards; what is not is folded into one line that says why.

    `chosen` carries a `TechniqueChoice`, `routine_chosen` a `RoutineChoice`, `agreed` the
    `Agreements` that may open more.
    """

    chosen = Signal(object)
    routine_chosen = Signal(object)
    agreed = Signal(object)
    back_asked = Signal()

    def __init__(
        self, techniques: Sequence[Technique], texts: Screening, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._techniques = sorted(techniques, key=lambda technique: technique.order)
        self._seconds = {each.id: usual_seconds(each) for each in self._techniques}
        self._cards: dict[str, TechniqueCard] = {}
        self._has_routines = False
        self._plan_id = ""
        self._offers: list[RoutineOffer] = []
        self._ui = Ui_ChoosePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back = self._ui.backButton
        self._not_today = NotToday(texts, self._techniques)
        self._not_today.agreed.connect(self.agreed)
        self._ui.shutLayout.addWidget(self._not_today)
        self._ui.planButton.clicked.connect(self._choose_plan)
        self._add_chips()
        self._ui.kindSwitch.offer([(False, self.tr("Stretches")), (True, self.tr("Routines"))])
        self._ui.kindSwitch.choose(False)
        self._ui.kindSwitch.chosen.connect(self._show_kind)
        self._ui.filterButton.toggled.connect(self._ui.filterBox.setVisible)
        self._ui.filterBox.hide()
        self._ui.searchEdit.textChanged.connect(self._filter)
        for chips in (self._ui.peopleChips, self._ui.filterChips):
            chips.changed.connect(self._filter)
        self._ui.allButton.clicked.connect(self._show_all)
        self._ui.backButton.clicked.connect(self.back_asked)

    def show_choices(self, state: ChooseState) -> None:
        """The search and the filter stay as they were."""
        self._has_routines = bool(state.routines)
        opened = [each for each in self._techniques if _is_open(each, state)]
        self._cards = {each.id: self._card(each, state) for each in opened}
        self._ui.leadLabel.setText(self._lead(state))
        self._ui.emergencyLabel.setText(state.emergency)
        self._not_today.show_shut(ShutState(state.cleared, state.with_helper))
        self._ui.cardBoard.show_cards(tuple(self._cards.values()))
        self._show_routines(state)
        self._filter()
        self._ui.kindSwitch.setVisible(self._has_routines)
        self._show_kind()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _first_step(self) -> QWidget:
        """The plan that was made for this person, or the first stretch that is open."""
        if self._ui.planFrame.isVisibleTo(self):
            return self._ui.planButton
        shown = (card for card in self._cards.values() if card.isVisibleTo(self))
        return next(shown, super()._first_step())

    def _show_routines(self, state: ChooseState) -> None:
        """Show the person's plan in a frame, and all other routines as cards."""
        techniques = {each.id: each for each in self._techniques}
        offers = [RoutineOffer(each, techniques, state) for each in state.routines]
        plan = next((each for each in offers if each.is_plan), None)
        self._plan_id = plan.routine.id if plan else ""
        self._ui.planFrame.setVisible(plan is not None)
        if plan is not None:
            self._ui.planLabel.setText(plan.routine.label)
            self._ui.planFactsLabel.setText(plan.facts)
        self._offers = [each for each in offers if each is not plan]
        self._ui.routineBoard.show_cards(())

    def _offer(self, offer: RoutineOffer) -> TechniqueCard:
        card = offer.card()
        card.clicked.connect(partial(self._choose_routine, offer.routine.id))
        return card

    @Slot()
    def _show_kind(self) -> None:
        routines = self._has_routines and self._ui.kindSwitch.value is True
        self._ui.stretchesBox.setVisible(not routines)
        self._ui.routineBoard.setVisible(routines)
        self._not_today.setVisible(not routines and self._not_today.counts)
        self._ui.filterButton.setVisible(not routines and len(self._cards) >= FILTERED_FROM)
        if routines and self._offers:
            self._ui.routineBoard.show_cards([self._offer(each) for each in self._offers])
            self._offers = []

    def _add_chips(self) -> None:
        people, *others = GROUPS
        self._ui.peopleChips.add_group([(trait, self._chip_text(trait)) for trait in people])
        for group in others:
            self._ui.filterChips.add_group([(trait, self._chip_text(trait)) for trait in group])

    def _chip_text(self, trait: Trait) -> str:
        if isinstance(trait, int):
            return self.tr("Up to {0} min").format(trait)
        return trait_name(trait)

    def _lead(self, state: ChooseState) -> str:
        count = len(self._cards)
        if count == len(self._techniques):
            return self.tr("Every stretch is open.")
        if not state.cleared.locked:
            return self.tr("Every stretch that needs no helper is open.")
        whole = count + len(state.cleared.locked)
        return self.tr("{0} of %Ln stretch(es) are open.", "", whole).format(count)

    def _card(self, technique: Technique, state: ChooseState) -> TechniqueCard:
        scene = state.pictures.get(technique.id)
        staged = StagedScene(scene, technique.first_side.drawn) if scene else None
        card = TechniqueCard(self._card_text(technique, done=technique.id in state.done), staged)
        card.show_people(*state.people)
        card.clicked.connect(partial(self._choose, technique))
        return card

    def _card_text(self, technique: Technique, *, done: bool) -> CardText:
        return CardText(
            technique.name,
            "",
            region_names(technique),
            (
                people_fact(technique.people),
                place_fact(technique.places),
                time_fact(self._seconds[technique.id]),
            ),
            done=self.tr("Done in this session") if done else "",
        )

    @Slot()
    def _filter(self) -> None:
        words = self._ui.searchEdit.text()
        chosen: frozenset[Trait] = self._ui.peopleChips.chosen | self._ui.filterChips.chosen
        self._count_filters(chosen)
        for technique in (each for each in self._techniques if each.id in self._cards):
            traits = traits_of(technique, self._seconds[technique.id])
            text = f"{technique.name} {technique.summary} {region_names(technique)}"
            found = has_traits(traits, chosen) and mentions(text, words)
            self._cards[technique.id].setVisible(found)
        shown = any(not card.isHidden() for card in self._cards.values())
        self._ui.cardBoard.setVisible(shown)
        self._ui.emptyBox.setVisible(not shown)

    @Slot()
    def _show_all(self) -> None:
        self._ui.searchEdit.clear()
        self._ui.peopleChips.clear()
        self._ui.filterChips.clear()
        self._ui.searchEdit.setFocus()

    def _count_filters(self, chosen: frozenset[Trait]) -> None:
        """Say beside the word how many filters hold."""
        count = len(chosen) + bool(self._ui.searchEdit.text().strip())
        plain = self.tr("Filter")
        self._ui.filterButton.setText(f"{plain} ({count})" if count else plain)

    def _choose(self, technique: Technique) -> None:
        self.chosen.emit(TechniqueChoice(technique.id))

    @Slot()
    def _choose_plan(self) -> None:
        self._choose_routine(self._plan_id)

    def _choose_routine(self, routine_id: str) -> None:
        """Also one of which nothing is open: its page says why."""
        self.routine_chosen.emit(RoutineChoice(routine_id))


def _is_open(technique: Technique, state: ChooseState) -> bool:
    needs_nobody = state.with_helper or technique.people is People.SOLO
    return needs_nobody and state.cleared.permits(technique.id)
