"""Up to the start of a stretch or a routine: choose it, look it over, and take stock."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.plan import Plan
from backcoach.domain.routines.routine import Routine, as_set_for, gentle_at_first
from backcoach.domain.safety.screening import Answer, lines_to_confirm
from backcoach.domain.session import Scores
from backcoach.domain.stretch.technique import People
from backcoach.gui.services.services import Services
from backcoach.gui.services.session_background import SessionBackground, offered
from backcoach.gui.session.before_page import Before, BeforePage, BeforeState
from backcoach.gui.session.choose_page import ChoosePage, TechniqueChoice
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.session.dose_flow import DoseFlow
from backcoach.gui.session.routine_cards import RoutineChoice
from backcoach.gui.session.routine_preview_flow import RoutinePreviewFlow
from backcoach.gui.session.session_context import SessionContext


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that is about to start. `scores` are None where they were asked before."""

    plan: Plan
    stop_word: str
    scores: Scores | None
    confirmed: Mapping[str, Answer]


class PrepareFlow(QObject):
    """Leads from the cards to the moment before playing. `prepared` carries a Prepared."""

    prepared = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._content = services.library.content
        self._readiness: SessionContext | None = None
        self._routines: dict[str, Routine] = {}
        self._routine: Routine | None = None
        self._plan: Plan | None = None
        self._dose = DoseFlow(services)
        self._line_up = RoutinePreviewFlow(services)
        techniques = tuple(self._content.techniques.values())
        self._choose_page = ChoosePage(techniques, self._content.screening)
        self._before_page = BeforePage()
        self._choose_page.chosen.connect(self._take_technique)
        self._choose_page.routine_chosen.connect(self._take_routine)
        self._choose_page.back_asked.connect(self.left)
        for flow in (self._dose, self._line_up):
            flow.planned.connect(self._take_plan)
            flow.left.connect(self._show_choices)
        self._before_page.ready.connect(self._take_before)
        self._before_page.back_asked.connect(self._look_over)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return self._choose_page, self._dose.page, self._line_up.page, self._before_page

    def start(self, readiness: SessionContext, routine: Routine | None = None) -> None:
        """Show the cards, or the routine that was chosen already."""
        self._readiness = readiness
        if routine is None:
            self._show_choices()
        else:
            self._line_up_today(routine)

    def line_up_again(self, readiness: SessionContext) -> None:
        """Show what is left of the routine after answers that shut a part of it."""
        self._readiness = readiness
        if self._routine is not None:
            self._line_up.start(self._routine, readiness, shut_again=True)

    def _ready(self) -> SessionContext:
        if self._readiness is None:
            raise ValueError("nothing has been cleared yet")
        return self._readiness

    @Slot()
    def _show_choices(self) -> None:
        ready, library = self._ready(), self._services.library
        style = self._services.figure_style()
        routines = offered(library.routines, ready.past)
        self._routines = {each.id: each for each in routines}
        self._choose_page.show_choices(
            ChooseState(
                ready.cleared,
                ready.with_helper,
                {name: library.scene(each.stem) for name, each in self._content.techniques.items()},
                ready.done,
                (style.receiver, style.helper),
                tuple(self._as_played(each, ready.past) for each in routines),
            )
        )
        self._services.show(self._choose_page)

    def _as_played(self, routine: Routine, past: SessionBackground) -> Routine:
        asked = as_set_for(routine, past.doses)
        return gentle_at_first(asked, self._content.techniques, past.known)

    @Slot(object)
    def _take_technique(self, choice: TechniqueChoice) -> None:
        self._routine = None
        self._dose.start(self._content.techniques[choice.technique_id], self._ready())

    @Slot(object)
    def _take_routine(self, choice: RoutineChoice) -> None:
        self._line_up_today(self._routines[choice.routine_id])

    def _line_up_today(self, routine: Routine) -> None:
        self._routine = routine
        self._line_up.start(routine, self._ready())

    @Slot()
    def _look_over(self) -> None:
        """Go back from the last questions to what is about to be played."""
        if self._routine is None:
            self._dose.show()
        else:
            self._line_up.show()

    @Slot(object)
    def _take_plan(self, plan: Plan) -> None:
        self._plan = plan
        ready, techniques = self._ready(), plan.techniques
        asking = tuple(each.name for each in techniques if each.confirms)
        state = BeforeState(
            with_helper=any(each.people is People.PARTNER for each in techniques),
            ask_scores=not ready.begun,
            confirm=lines_to_confirm(self._content.screening, *techniques),
            stop_word=ready.stop_word,
            asking=asking if self._routine else (),
        )
        needs_stop_word = state.with_helper and not ready.stop_word
        if state.ask_scores or state.confirm or needs_stop_word:
            self._before_page.show_before(state)
            self._services.show(self._before_page)
        else:
            self._take_before(Before(Scores(), {}, ready.stop_word))

    @Slot(object)
    def _take_before(self, before: Before) -> None:
        if self._plan is not None:
            scores = None if self._ready().begun else before.scores
            self.prepared.emit(Prepared(self._plan, before.stop_word, scores, before.confirmed))
