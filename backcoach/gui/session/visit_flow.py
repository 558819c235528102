"""A whole visit: the safety check, and the session that it opens."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.learn_text import HELP
from backcoach.domain.safety.screening import Advice
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.gui.learn.learn_flow import LearnFlow
from backcoach.gui.safety_check.safety_check_flow import Opened, SafetyCheckFlow
from backcoach.gui.safety_check.screening_keeper import Outcome
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.gui.services.session_background import SessionBackground, session_background
from backcoach.gui.session.session_flow import SessionFlow


class VisitFlow(QObject):
    """Joins the safety check to the session, both ways; `routine` is what it is meant for."""

    ended = Signal()
    alone_asked = Signal()
    closing = Signal()

    def __init__(
        self,
        services: Services,
        past: ScreeningBackground,
        *,
        with_helper: bool,
        routine: Routine | None = None,
    ) -> None:
        super().__init__()
        self._services = services
        self._routine = routine
        self._over = False
        self._session: SessionFlow | None = None
        self._help: LearnFlow | None = None
        self._check = SafetyCheckFlow(services, past, with_helper=with_helper, routine=routine)
        self._check.opened.connect(self._open)
        self._check.left.connect(self.ended)
        self._check.outdated.connect(self._end_outdated)
        self._check.alone_asked.connect(self.alone_asked)
        self.ended.connect(self._let_go)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Every page that it may show."""
        return *self._check.pages, *(self._session.pages if self._session else ())

    def start(self) -> None:
        """Show the first page of the safety check."""
        self._check.start()

    def may_close(self) -> bool:
        """Whether the window may close now; a stretch that is being played asks first."""
        return self._session is None or self._session.may_close()

    @Slot(object)
    def _open(self, opened: Opened) -> None:
        whose, before = self._services.current.at(self._services.now()), self._session

        def begin(past: SessionBackground) -> None:
            if self._session is before and not self._over:
                self._start_session(opened, past)

        self._services.history.run(
            lambda history: session_background(history, whose(history)), begin
        )

    def _start_session(self, opened: Opened, past: SessionBackground) -> None:
        self._drop_session()
        self._session = session = SessionFlow(self._services, opened, past, self._routine)
        session.ended.connect(self.ended)
        session.closing.connect(self.closing)
        session.help_asked.connect(self._show_help)
        session.shut.connect(self._show_outcome)
        session.advised.connect(self._show_advice)
        session.outdated.connect(self._end_outdated)
        session.start()

    @Slot()
    def _let_go(self) -> None:
        """Let go of answers that are still to come."""
        self._over = True

    @Slot()
    def _show_help(self) -> None:
        self._drop_help()
        self._help = reading = LearnFlow(self._services, HELP)
        reading.left.connect(self._leave_help)
        reading.start()

    @Slot()
    def _leave_help(self) -> None:
        if self._session is not None:
            self._session.show_player()
        self._drop_help()

    def _drop_help(self) -> None:
        if self._help is not None:
            for page in self._help.pages:
                page.deleteLater()
            self._help = None

    @Slot(object)
    def _show_outcome(self, outcome: Outcome) -> None:
        self._check.show_outcome(outcome)

    @Slot(object)
    def _show_advice(self, advice: Advice) -> None:
        self._check.show_advice(advice)

    @Slot()
    def _end_outdated(self) -> None:
        self._services.say(Notice(self.tr("A new day has begun. Please start a new session.")))
        self.ended.emit()

    def _drop_session(self) -> None:
        if self._session is not None:
            for page in self._session.pages:
                page.deleteLater()
