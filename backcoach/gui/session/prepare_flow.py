"""The way to the start of a stretch or a routine: choose it, read it, answer last questions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.routines.routine import Routine, as_set_for, gentle_at_first
from backcoach.domain.safety.confirming import lines_to_confirm
from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.technique import People
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.gui.session.before_page import Before, BeforePage, BeforeState
from backcoach.gui.session.choose_page import ChoosePage, TechniqueChoice
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.session.routine_cards import RoutineChoice
from backcoach.gui.session.routine_preview_page import RoutinePreviewPage
from backcoach.gui.session.routine_preview_state import RoutinePreviewState, preview_state
from backcoach.gui.session.session_background import SessionBackground, offered
from backcoach.gui.session.session_context import SessionContext
from backcoach.gui.session.technique_page import DoseChoice, TechniquePage
from backcoach.gui.session.technique_state import TechniqueState, technique_state


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that is about to start. `scores` are None if they were asked before."""

    plan: Plan
    stop_word: str
    scores: Scores | None
    confirmed: Mapping[str, Answer]


class PrepareFlow(Flow):
    """Leads from the cards to the moment before playing. `prepared` carries a `Prepared`."""

    prepared = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._content = services.library.content
        self._context: SessionContext | None = None
        self._routines: dict[str, Routine] = {}
        self._routine: Routine | None = None
        self._technique: TechniqueState | None = None
        self._preview: RoutinePreviewState | None = None
        self._plan: Plan | None = None

    @cached_property
    def _choose_page(self) -> ChoosePage:
        techniques = tuple(self._content.techniques.values())
        page = self.own(ChoosePage(techniques, self._content.screening))
        page.chosen.connect(self._take_technique)
        page.routine_chosen.connect(self._take_routine)
        page.back_asked.connect(self.left)
        return page

    @cached_property
    def _technique_page(self) -> TechniquePage:
        page = self.own(TechniquePage())
        page.dosed.connect(self._take_dose)
        page.back_asked.connect(self._show_choices)
        return page

    @cached_property
    def _preview_page(self) -> RoutinePreviewPage:
        page = self.own(RoutinePreviewPage(self._content.screening))
        page.started.connect(self._take_preview)
        page.back_asked.connect(self._show_choices)
        return page

    @cached_property
    def _before_page(self) -> BeforePage:
        page = self.own(BeforePage())
        page.ready.connect(self._take_before)
        page.back_asked.connect(self._look_over)
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
            )
        )
        self._services.show(self._choose_page)

    def _as_played(self, routine: Routine, past: SessionBackground) -> Routine:
        asked = as_set_for(routine, past.doses)
        return gentle_at_first(asked, self._content.techniques, past.known)

    @Slot(object)
    def _take_technique(self, choice: TechniqueChoice) -> None:
        self._routine = None
        self._technique = technique_state(
            self._content.techniques[choice.technique_id],
            self._ready(),
            self._services.library,
            self._services.figure_style(),
            self._services.preferences.settings.breath,
        )
        self._technique_page.show_technique(self._technique)
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
        self._preview_page.show_routine(self._preview)
        self._services.show(self._preview_page)

    @Slot()
    def _look_over(self) -> None:
        """Go back from the last questions to what is about to be played."""
        self._services.show(self._preview_page if self._routine else self._technique_page)

    @Slot(object)
    def _take_dose(self, dose: DoseChoice) -> None:
        shown = self._technique
        if shown is None:
            return
        if dose.breath != shown.breath and not self._ready().unpaced:
            self._services.preferences.change(breath=dose.breath)
        self._take_plan(Plan((PlanItem(shown.technique, dose.dosage),), RHYTHMS[dose.breath]))

    @Slot()
    def _take_preview(self) -> None:
        if self._preview is not None:
            self._take_plan(self._preview.plan)

    def _take_plan(self, plan: Plan) -> None:
        settings = self._services.preferences.settings
        self._plan = replace(
            plan, ready_seconds=settings.ready_seconds, moving_percent=settings.moving_percent
        )
        context, techniques = self._ready(), plan.techniques
        asking = tuple(each.name for each in techniques if each.confirms)
        state = BeforeState(
            with_helper=any(each.people is People.PARTNER for each in techniques),
            ask_scores=not context.begun,
            confirm=lines_to_confirm(self._content.screening, *techniques),
            stop_word=context.stop_word,
            asking=asking if self._routine else (),
        )
        needs_stop_word = state.with_helper and not context.stop_word
        if state.ask_scores or state.confirm or needs_stop_word:
            self._before_page.show_before(state)
            self._services.show(self._before_page)
        else:
            self._take_before(Before(Scores(), {}, context.stop_word))

    @Slot(object)
    def _take_before(self, before: Before) -> None:
        if self._plan is not None:
            scores = None if self._ready().begun else before.scores
            self.prepared.emit(Prepared(self._plan, before.stop_word, scores, before.confirmed))
