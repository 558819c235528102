"""A visit: the safety check, and the session that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.safety_check.safety_check_flow import Opened, SafetyCheckFlow
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.import_ahead import ImportAhead
from backcoach.gui.services.notice import Notice
from backcoach.gui.session.session_background import SessionBackground, session_background

if TYPE_CHECKING:
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.screening_background import ScreeningBackground
    from backcoach.gui.services.services import Services
    from backcoach.gui.session.session_flow import SessionFlow

# What the session needs takes longer to import than the first page of the safety check to build.
# ruff: noqa: PLC0415
AHEAD = (
    "backcoach.gui.session.choose_page",
    "backcoach.gui.session.prepare_flow",
    "backcoach.gui.player.figure_card",
    "backcoach.gui.player.play_flow",
    "backcoach.gui.session.session_flow",
)


class VisitFlow(Flow):
    """Leads from the safety check to the session, and back if the session locks something.

    `routine` is what the visit is for; without one, something is chosen on the way. `alone_asked`
    tells that it is to begin again without a helper, `cleared` that the safety check is over and
    has opened something.
    """

    alone_asked = Signal()
    cleared = Signal()

    def __init__(
        self,
        services: Services,
        past: ScreeningBackground,
        *,
        with_helper: bool,
        routine: Routine | None = None,
    ) -> None:
        super().__init__(services)
        self._routine = routine
        self._session: SessionFlow | None = None
        self._check = self.adopt(
            SafetyCheckFlow(services, past, with_helper=with_helper, routine=routine)
        )
        self._check.opened.connect(self._open)
        self._check.left.connect(self.left)
        self._check.outdated.connect(self._end_outdated)
        self._check.alone_asked.connect(self.alone_asked)

    def start(self) -> None:
        self._check.start()
        ImportAhead(AHEAD, self)

    @Slot(object)
    def _open(self, opened: Opened) -> None:
        self.cleared.emit()
        whose, before = self._services.current.at(self._services.now()), self._session

        def begin(past: SessionBackground) -> None:
            if self._session is before:
                self._start_session(opened, past)

        self.run(lambda history: session_background(history, whose(history)), begin)

    def _start_session(self, opened: Opened, past: SessionBackground) -> None:
        from backcoach.gui.session.session_flow import SessionFlow

        self.drop(self._session)
        session = SessionFlow(self._services, opened, past, self._routine)
        self._session = self.adopt(session)
        session.left.connect(self.left)
        session.shut.connect(self._check.show_outcome)
        session.advised.connect(self._check.show_advice)
        session.outdated.connect(self._end_outdated)
        session.start()

    @Slot()
    def _end_outdated(self) -> None:
        self._services.say(Notice(self.tr("Your safety check was hours ago. Please start anew.")))
        self.left.emit()
