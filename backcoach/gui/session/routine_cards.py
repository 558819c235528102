"""The routines on the page where one chooses: the person's plan first of all, then cards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.routines.routine import Routine, needs_helper, open_items, total_seconds
from backcoach.domain.stretch.breath import USUAL_RHYTHM
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import People
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.session.routine_time import seconds_today
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard
from backcoach.words.routine_words import places_of, stretch_count
from backcoach.words.technique_words import about, trait_name, trait_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from backcoach.domain.routines.routine import RoutineItem
    from backcoach.domain.stretch.technique import Technique
    from backcoach.gui.session.choose_state import ChooseState
    from backcoach.gui.session.ui_choose_page import Ui_ChoosePage

_MOST_STILLS = 3
_PEOPLE_ICONS = {True: ("two_people", People.PARTNER), False: ("person", People.SOLO)}
_PLACE_ICONS = {"floor": "floor_mat", "bed": "bed", "chair": "chair", "table": "table"}


@dataclass(frozen=True, slots=True)
class RoutineChoice:
    """The routine that was chosen."""

    routine_id: str


class RoutineCards(QObject):
    """Fills the frame of the person's plan, and the board of all other routines.

    `chosen` carries a RoutineChoice. One of which nothing is open can be looked at all the same:
    its page says why.
    """

    chosen = Signal(object)

    def __init__(self, ui: Ui_ChoosePage, techniques: Mapping[str, Technique]) -> None:
        super().__init__()
        self._ui = ui
        self._techniques = techniques
        self._plan: Routine | None = None
        ui.planButton.clicked.connect(self._choose_plan)

    def show_offers(self, state: ChooseState) -> None:
        """Show what there is for the person today."""
        self._state = state
        plans = (each for each in state.routines if each.person_id is not None)
        self._plan = next(plans, None)
        self._ui.planFrame.setVisible(self._plan is not None)
        if self._plan is not None:
            self._ui.planLabel.setText(self._plan.label)
            self._ui.planFactsLabel.setText(self._facts_line(self._plan))
        others = (each for each in state.routines if each is not self._plan)
        self._ui.routineBoard.show_cards([self._card(each) for each in others])

    def _card(self, routine: Routine) -> TechniqueCard:
        settings = tuple(self._settings(routine))[:_MOST_STILLS]
        card = TechniqueCard(self._card_text(routine), *(settings or (None,)))
        card.show_people(*self._state.people)
        card.clicked.connect(partial(self._choose, routine))
        return card

    def _card_text(self, routine: Routine) -> CardText:
        names = [
            self._techniques[item.technique_id].name
            for item in routine.items
            if item.technique_id in self._techniques
        ]
        shut = "" if self._open(routine) else self.tr("Nothing of it is open today")
        today = replace(routine, items=self._open(routine) or routine.items)
        icon, people = _PEOPLE_ICONS[needs_helper(today, self._techniques)]
        places = places_of(today.items, self._techniques)
        facts = [(icon, trait_name(people))]
        facts += [(_PLACE_ICONS[places[0]], trait_names(places))] if places else []
        facts.append(("clock", about(self._seconds(routine))))
        return CardText(
            routine.label, ", ".join(names), self._eyebrow(routine), tuple(facts), locked=shut
        )

    def _eyebrow(self, routine: Routine) -> str:
        whose = [self.tr("Your plan")] if routine.person_id is not None else []
        return "  ·  ".join([*whose, self._count(routine)])

    def _count(self, routine: Routine) -> str:
        count, opened = len(routine.items), len(self._open(routine))
        if opened in {0, count}:
            return stretch_count(count)
        return self.tr("{0} of {1} stretches today").format(opened, count)

    def _facts_line(self, routine: Routine) -> str:
        if not self._open(routine):
            return self.tr("Nothing of it is open today")
        return f"{self._count(routine)}  ·  {about(self._seconds(routine))}"

    def _open(self, routine: Routine) -> tuple[RoutineItem, ...]:
        return open_items(routine, self._techniques, self._state.cleared)

    def _seconds(self, routine: Routine) -> float:
        today = seconds_today(routine, self._techniques, self._state.cleared, USUAL_RHYTHM)
        return today or total_seconds(routine, self._techniques, None)

    def _settings(self, routine: Routine) -> Iterator[StagedScene]:
        """Each stretch that has a picture once, on the side that it begins with."""
        sides = {item.technique_id: item.dosage.first_side for item in routine.items}
        for name, side in sides.items():
            if scene := self._state.pictures.get(name):
                yield StagedScene(scene, Side.LEFT if side is Side.LEFT else Side.RIGHT)

    @Slot()
    def _choose_plan(self) -> None:
        if self._plan is not None:
            self._choose(self._plan)

    def _choose(self, routine: Routine) -> None:
        self.chosen.emit(RoutineChoice(routine.id))
