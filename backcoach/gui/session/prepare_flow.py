"""The way to the start of a stretch or a routine: choose it, read it, answer last questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.routines.routine import Routine, as_set_for, gentle_at_first, open_items
from backcoach.domain.safety.confirming import lines_to_confirm
from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.gui.session.before_form import Before, BeforeState
from backcoach.gui.session.choose_page import ChoosePage, TechniqueChoice
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.session.routine_cards import RoutineChoice
from backcoach.gui.session.routine_preview_page import RoutinePreviewPage
from backcoach.gui.session.routine_preview_state import RoutinePreviewState, preview_state
from backcoach.gui.session.session_background import SessionBackground, offered
from backcoach.gui.session.session_context import SessionContext
from backcoach.gui.session.technique_page import TechniquePage, TechniqueStart
from backcoach.gui.session.technique_state import TechniqueState, technique_state
from backcoach.words.emergency_text import reminder


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that is about to start. `scores` are None if they were asked before."""

    plan: Plan
    stop_word: str
    scores: Scores | None
    confirmed: Mapping[str, Answer]


class PrepareFlow(Flow):
    """Leads from the cards to the moment before playing.

    `prepared` carries a `Prepared`, `agreed` the `Agreements` that may open more.
    """

    prepared = Signal(object)
    agreed = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._content = services.library.content
        self._context: SessionContext | None = None
        self._routines: dict[str, Routine] = {}
        self._routine: Routine | None = None
        self._technique: TechniqueState | None = None
        self._preview: RoutinePreviewState | None = None

    @cached_property
    def _choose_page(self) -> ChoosePage:
        techniques = tuple(self._content.techniques.values())
        page = self.own(ChoosePage(techniques, self._content.screening))
        page.chosen.connect(self._take_technique)
        page.routine_chosen.connect(self._take_routine)
        page.agreed.connect(self.agreed)
        page.back_asked.connect(self.left)
        return page

    @cached_property
    def _technique_page(self) -> TechniquePage:
        page = self.own(TechniquePage())
        page.started.connect(self._start_technique)
        page.back_asked.connect(self._show_choices)
        return page

    @cached_property
    def _preview_page(self) -> RoutinePreviewPage:
        page = self.own(RoutinePreviewPage(self._content.screening))
        page.started.connect(self._start_routine)
        page.back_asked.connect(self._show_choices)
        return page

    def start(self, context: SessionContext, routine: Routine | None = None) -> None:
        """Show the cards, or the routine that was chosen already."""
        self._context = context
        if routine is None:
            self._show_choices()
        else:
            self._show_preview(routine)

    def preview_again(self, context: SessionContext) -> None:
        """Show what is left of the routine after answers that locked a part of it."""
        self._context = context
        if self._routine is not None:
            self._show_preview(self._routine, shut_again=True)

    def _ready(self) -> SessionContext:
        if self._context is None:
            raise ValueError("nothing has been cleared yet")
        return self._context

    @Slot()
    def _show_choices(self) -> None:
        context, library, style = (
            self._ready(),
            self._services.library,
            self._services.figure_style(),
        )
        routines = offered(library.routines, context.past)
        self._routines = {each.id: each for each in routines}
        self._choose_page.show_choices(
            ChooseState(
                context.cleared,
                context.with_helper,
                {name: library.scene(each.stem) for name, each in self._content.techniques.items()},
                context.done,
                (style.receiver, style.helper),
                tuple(self._as_played(each, context.past) for each in routines),
                reminder(self._services.numbers),
            )
        )
        self._services.show(self._choose_page)

    def _as_played(self, routine: Routine, past: SessionBackground) -> Routine:
        asked = as_set_for(routine, past.doses)
        return gentle_at_first(asked, self._content.techniques, past.known)

    @Slot(object)
    def _take_technique(self, choice: TechniqueChoice) -> None:
        settings = self._services.preferences.settings
        self._routine = None
        self._technique = technique_state(
            self._content.techniques[choice.technique_id],
            self._ready(),
            self._services.library,
            self._services.figure_style(),
            settings.breath,
        )
        self._technique = replace(self._technique, ready_seconds=settings.ready_seconds)
        self._technique_page.show_technique(
            self._technique, self._asked((self._technique.technique,))
        )
        self._services.show(self._technique_page)

    @Slot(object)
    def _take_routine(self, choice: RoutineChoice) -> None:
        self._show_preview(self._routines[choice.routine_id])

    def _show_preview(self, routine: Routine, *, shut_again: bool = False) -> None:
        self._routine = routine
        self._preview = preview_state(
            routine,
            self._ready(),
            self._services.library,
            self._services.figure_style(),
            self._services.preferences.settings.breath,
            shut_again=shut_again,
        )
        self._preview_page.show_routine(self._preview, self._asked_before(self._preview))
        self._services.show(self._preview_page)

    @Slot(object)
    def _start_technique(self, start: TechniqueStart) -> None:
        shown, dose = self._technique, start.dose
        if shown is None:
            return
        if dose.breath != shown.breath and not self._ready().unpaced:
            self._services.preferences.change(breath=dose.breath)
        plan = Plan((PlanItem(shown.technique, dose.dosage),), RHYTHMS[dose.breath])
        self._start(plan, start.before)

    @Slot(object)
    def _start_routine(self, before: Before) -> None:
        if self._preview is not None:
            self._start(self._preview.plan, before)

    def _asked_before(self, preview: RoutinePreviewState) -> BeforeState:
        """What is asked before what is open of a routine; nothing where nothing is."""
        played = open_items(preview.routine, preview.techniques, preview.cleared)
        return self._asked(preview.plan.techniques) if played else BeforeState(with_helper=False)

    def _asked(self, techniques: Sequence[Technique]) -> BeforeState:
        """What is asked before these are played."""
        context = self._ready()
        asking = tuple(each.name for each in techniques if each.confirms)
        return BeforeState(
            with_helper=any(each.people is People.PARTNER for each in techniques),
            ask_scores=not context.begun,
            confirm=lines_to_confirm(self._content.screening, *techniques),
            stop_word=context.stop_word,
            asking=asking if self._routine else (),
        )

    def _start(self, plan: Plan, before: Before) -> None:
        settings = self._services.preferences.settings
        timed = replace(
            plan, ready_seconds=settings.ready_seconds, moving_percent=settings.moving_percent
        )
        scores = None if self._ready().begun else before.scores
        self.prepared.emit(Prepared(timed, before.stop_word, scores, before.confirmed))
