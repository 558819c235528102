"""Begins visits: a safety check, and the session that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.services.flow import Flow
from backcoach.gui.shell.home_flow import content_is_sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.domain.playing.plan import PlanItem
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.screening_background import ScreeningBackground
    from backcoach.gui.safety_check.safety_check_flow import Opened
    from backcoach.gui.safety_check.screening_keeper import ScreeningKeeper
    from backcoach.gui.services.services import Services

# What a visit needs is imported when one begins: the first window must not wait.
# ruff: noqa: PLC0415


class Visits(Flow):
    """Asks the history what a safety check needs to know, and begins a visit with the answer.

    `setting_out` tells that someone sets about something that will have to be saved, `begun` hands
    over the visit to be opened. One that comes after something else was opened is dropped.
    """

    setting_out = Signal()
    begun = Signal(object)

    def __init__(self, services: Services, open_now: Callable[[], Flow | None]) -> None:
        super().__init__(services)
        self._open_now = open_now
        self._kept: ScreeningKeeper | None = None

    def begin(self, *, with_helper: bool, routine: Routine | None = None) -> None:
        """Begin with the safety check of whoever is chosen."""
        if not content_is_sound(self._services):
            return
        from backcoach.gui.safety_check.background import asking, screening_background

        self.setting_out.emit()
        asked_in, current = self._open_now(), self._services.current
        whose, client = current.at(self._services.now()), current.person
        asked = asking(self._services, client)

        def check(past: ScreeningBackground) -> None:
            if self._open_now() is asked_in and current.person == client:
                self._check(past, routine, with_helper=with_helper)

        self.run(lambda history: screening_background(history, whose(history), asked), check)

    @Slot()
    def begin_as_last_time(self) -> None:
        """Begin alone or with a helper, whichever was chosen last."""
        self.begin(with_helper=self._services.preferences.settings.with_helper)

    @Slot()
    def begin_alone(self) -> None:
        self._services.preferences.change(with_helper=False)
        self.begin(with_helper=False)

    @Slot(object)
    def begin_routine(self, routine: Routine) -> None:
        """Begin with a helper where a stretch of the routine needs one."""
        from backcoach.domain.routines.routine import needs_helper

        helped = needs_helper(routine, self._services.library.content.techniques)
        self.begin(with_helper=helped, routine=routine)

    def begin_item(self, item: PlanItem) -> None:
        from backcoach.domain.routines.routine import routine_of

        self.begin_routine(routine_of(item, str(self._services.new_id())))

    def _check(
        self, past: ScreeningBackground, routine: Routine | None, *, with_helper: bool
    ) -> None:
        from backcoach.gui.session.visit_flow import VisitFlow

        kept, self._kept = self._kept, None  # any other visit in between ends it
        visit = VisitFlow(self._services, past, with_helper=with_helper, routine=routine, kept=kept)
        visit.alone_asked.connect(self.begin_alone)
        visit.cleared.connect(self._keep_check)
        self.begun.emit(visit)

    @Slot(object)
    def _keep_check(self, opened: Opened) -> None:
        """Ask nobody again who comes back within the hours of their safety check."""
        self._kept = opened.keeper
        self._services.second_screen().bring_home()
