"""A routine before it is played: what of it is open today."""

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.routines.routine import (
    Routine,
    as_set_for,
    gentle_at_first,
    open_items,
    plan_of,
)
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.gui.services.services import Services
from backcoach.gui.session.routine_preview_page import RoutinePreviewPage
from backcoach.gui.session.routine_preview_state import RoutinePreviewState
from backcoach.gui.session.session_context import SessionContext


class RoutinePreviewFlow(QObject):
    """Leads from a routine to the plan of what may be played of it. `planned` carries a Plan."""

    planned = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._state: RoutinePreviewState | None = None
        self._page = RoutinePreviewPage(services.library.content.screening)
        self._page.started.connect(self._plan)
        self._page.back_asked.connect(self.left)

    @property
    def page(self) -> RoutinePreviewPage:
        """What this flow shows."""
        return self._page

    def start(self, routine: Routine, ready: SessionContext, *, shut_again: bool = False) -> None:
        """Show what is played and what is left out; `shut_again` by answers given just now."""
        library, style = self._services.library, self._services.figure_style()
        techniques = library.content.techniques
        asked = as_set_for(routine, ready.past.doses)
        self._state = RoutinePreviewState(
            routine=gentle_at_first(asked, techniques, ready.past.known),
            asked=asked,
            techniques=techniques,
            cleared=ready.cleared,
            with_helper=ready.with_helper,
            breath=ready.rhythm(self._services.preferences.settings.breath),
            pictures={each.id: library.scene(each.stem) for each in techniques.values()},
            people=(style.receiver, style.helper),
            notes={name: dose.note for name, dose in ready.past.doses.items()},
            as_set=frozenset(
                ours.technique_id
                for ours, theirs in zip(asked.items, routine.items, strict=True)
                if ours != theirs
            ),
            shut_again=shut_again,
        )
        self._page.show_routine(self._state)
        self.show()

    @Slot()
    def show(self) -> None:
        """Come back to the routine as it was left."""
        self._services.show(self._page)

    @Slot()
    def _plan(self) -> None:
        if (state := self._state) is not None:
            items = open_items(state.routine, state.techniques, state.cleared)
            rhythm = RHYTHMS[state.breath]
            self.planned.emit(plan_of(state.routine, items, state.techniques, rhythm))
