"""A visit: the safety check, and the session that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.domain.safety.clearance import Cleared
from backcoach.gui.safety_check.safety_check_flow import Opened, SafetyCheckFlow
from backcoach.gui.safety_check.screening_keeper import Outcome, ScreeningKeeper
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.import_ahead import ImportAhead
from backcoach.gui.services.notice import Notice
from backcoach.gui.session.session_background import SessionBackground, session_background

if TYPE_CHECKING:
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.screening_background import ScreeningBackground
    from backcoach.gui.services.history import History
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

    `routine` is what the visit is for; without one, something is chosen on the way. `kept` is the
    safety check of a visit before, which is not asked again while it stands. `alone_asked`
    tells that it is to begin again without a helper; `cleared` carries the `Opened` of a safety
    check that is over and has opened something.
    """

    alone_asked = Signal()
    cleared = Signal(object)

    def __init__(
        self,
        services: Services,
        past: ScreeningBackground,
        *,
        with_helper: bool,
        routine: Routine | None = None,
        kept: ScreeningKeeper | None = None,
    ) -> None:
        super().__init__(services)
        self._routine = routine
        self._session: SessionFlow | None = None
        still = kept.still_opens(past, with_helper=with_helper) if kept else None
        self._still = Opened(still, kept) if kept and still else None
        keeper = (
            kept if kept and still else ScreeningKeeper(services, past, with_helper=with_helper)
        )
        self._check = self.adopt(SafetyCheckFlow(services, past, keeper))
        self._check.opened.connect(self._open)
        self._check.left.connect(self.left)
        self._check.outdated.connect(self._end_outdated)
        self._check.alone_asked.connect(self.alone_asked)

    def start(self) -> None:
        if self._still is not None:
            self._open(self._still)
        else:
            self._check.start()
        ImportAhead(AHEAD, self)

    @Slot(object)
    def _open(self, opened: Opened) -> None:
        self.cleared.emit(opened)
        whose, before = self._services.current.at(self._services.now()), self._session

        def begin(past: SessionBackground) -> None:
            if self._session is before:
                self._start_session(opened, past)

        def look(history: History) -> SessionBackground:
            return session_background(history, whose(history))

        self.run(look, begin, otherwise=self._check.show_again)

    def _start_session(self, opened: Opened, past: SessionBackground) -> None:
        from backcoach.gui.session.session_flow import SessionFlow

        self.drop(self._session)
        session = SessionFlow(self._services, opened, past, self._routine)
        self._session = self.adopt(session)
        session.left.connect(self.left)
        session.shut.connect(self._show_shut)
        session.advised.connect(self._check.show_advice)
        session.outdated.connect(self._end_outdated)
        session.start()
        self._check.put_away()

    @Slot(object)
    def _show_shut(self, outcome: Outcome) -> None:
        """Show what last answers led to; where something else is open, that with a word."""
        if isinstance(outcome, Cleared) and self._routine is None:
            text = self.tr("That stretch is not for today after all. Below it says why.")
            self._services.say(Notice(text))
        self._check.show_outcome(outcome)

    @Slot()
    def _end_outdated(self) -> None:
        self._services.say(Notice(self.tr("Your safety check was hours ago. Please start anew.")))
        self.left.emit()
