"""A routine on the page for choosing, with what is open of it today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backcoach.domain.routines.routine import Routine, needs_helper, open_items, total_seconds
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.domain.stretch.technique import People
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.session.routine_time import seconds_today
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact, time_fact
from backcoach.gui.widgets.technique_card import CardText, TechniqueCard
from backcoach.words.routine_words import places_of, stretch_count
from backcoach.words.technique_words import about
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from backcoach.domain.routines.routine import RoutineItem
    from backcoach.domain.stretch.technique import Technique
    from backcoach.gui.session.choose_state import ChooseState

_MOST_STILLS = 3


@dataclass(frozen=True, slots=True)
class RoutineChoice:
    """The routine that was chosen."""

    routine_id: str


@dataclass(frozen=True, slots=True)
class RoutineOffer:
    """A routine, and what is open of it today."""

    routine: Routine
    techniques: Mapping[str, Technique]
    state: ChooseState

    @property
    def is_plan(self) -> bool:
        return self.routine.person_id is not None

    @property
    def open_items(self) -> tuple[RoutineItem, ...]:
        return open_items(self.routine, self.techniques, self.state.cleared)

    @property
    def facts(self) -> str:
        """How many stretches are open, and how long they take."""
        if not self.open_items:
            return translate("RoutineCards", "Nothing of it is open today")
        return f"{self._count}  ·  {about(self._seconds)}"

    @property
    def card_text(self) -> CardText:
        routine, techniques = self.routine, self.techniques
        ids = [item.technique_id for item in routine.items]
        names = [techniques[each].name for each in ids if each in techniques]
        today = replace(routine, items=self.open_items or routine.items)
        people = People.PARTNER if needs_helper(today, techniques) else People.SOLO
        places = places_of(today.items, techniques)
        facts = [people_fact(people)]
        facts += [place_fact(places)] if places else []
        facts.append(time_fact(self._seconds))
        plan = [translate("RoutineCards", "Your plan")] if self.is_plan else []
        eyebrow = "  ·  ".join([*plan, self._count])
        shut = "" if self.open_items else self.facts
        return CardText(routine.label, ", ".join(names), eyebrow, tuple(facts), locked=shut)

    def card(self) -> TechniqueCard:
        """A button with up to three of its pictures."""
        scenes = tuple(self._scenes())[:_MOST_STILLS]
        card = TechniqueCard(self.card_text, *(scenes or (None,)))
        card.show_people(*self.state.people)
        return card

    def _scenes(self) -> Iterator[StagedScene]:
        """Each stretch that has a picture once, on the side that it begins with."""
        sides = {item.technique_id: item.dosage.first_side for item in self.routine.items}
        for name, side in sides.items():
            if scene := self.state.pictures.get(name):
                yield StagedScene(scene, side.drawn)

    @property
    def _count(self) -> str:
        count, opened = len(self.routine.items), len(self.open_items)
        if opened in {0, count}:
            return stretch_count(count)
        words = translate("RoutineCards", "{0} of %Ln stretch(es) today", "", count)
        return words.format(opened)

    @property
    def _seconds(self) -> float:
        cleared = self.state.cleared
        today = seconds_today(self.routine, self.techniques, cleared, USUAL_RHYTHM)
        return today or total_seconds(self.routine, self.techniques, None)
