"""Which part of the program is open: the start page, a safety check, a session, the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.safety.welcome import UsedBy
from backcoach.gui.shell.home_flow import HomeFlow, read_or_say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.screening_background import ScreeningBackground
    from backcoach.domain.safety.welcome import Welcome
    from backcoach.gui.services.services import Services
    from backcoach.gui.shell.home_page import SessionChoice

# Flows and their pages are imported when they are first asked for: the first window must not wait.
# ruff: noqa: PLC0415


class OpenedFlow(Protocol):
    """A part of the program with pages of its own, made anew each time it is opened."""

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Every page that it may show."""

    def start(self) -> None:
        """Show the first of them."""

    def may_close(self) -> bool:
        """Whether the window may close now; keeps what there is to keep, or asks first."""


class Journey(QObject):
    """Opens one part of the program after another, and comes home to the start page."""

    closing = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._flow: OpenedFlow | None = None
        self._home = HomeFlow(services)
        page = self._home.page
        page.session_asked.connect(self._session_asked)
        page.routines_asked.connect(lambda: self._for_someone(self._open_routines))
        page.history_asked.connect(lambda: self._for_someone(self._look_back))
        page.people_asked.connect(self._choose_person)
        page.learn_asked.connect(self._learn)
        page.settings_asked.connect(self._set)

    def start(self) -> None:
        """Show the first page: the welcome at the very first start."""
        if self._services.preferences.settings.welcomed:
            self._home.show()
        else:
            self._welcome()

    @Slot()
    def read_log(self) -> None:
        """Fetch what the start page says of the log; it takes a file, so not before it shows."""
        self._home.read_log()

    def may_close(self) -> bool:
        """Whether the window may close now."""
        return self._flow is None or self._flow.may_close()

    @Slot()
    def come_home(self) -> None:
        """Leave whatever is open for the start page."""
        self._drop_flow()
        self._home.show()
        self._home.read_log()

    def _welcome(self) -> None:
        from backcoach.gui.shell.welcome_page import WelcomePage

        page = WelcomePage(self._services.library.numbers)
        page.welcomed.connect(self._take_welcome)
        page.welcomed.connect(page.deleteLater)
        self._services.show(page)

    @Slot(object)
    def _take_welcome(self, welcome: Welcome) -> None:
        self._services.preferences.change(
            welcomed=True,
            country=welcome.country,
            number_override=welcome.number_override,
            used_by=welcome.people,
            with_helper=welcome.people is UsedBy.TWO,
        )
        self.come_home()

    @Slot(object)
    def _session_asked(self, choice: SessionChoice) -> None:
        self._services.preferences.change(with_helper=choice.with_helper)
        self._for_someone(lambda: self._begin_session(with_helper=choice.with_helper))

    def _begin_session(self, *, with_helper: bool, routine: Routine | None = None) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.safety_check.screening_keeper import screening_background

        now, asked_in, current = self._services.now(), self._flow, self._services.current
        whose, client = current.at(now), current.person

        def check(past: ScreeningBackground) -> None:
            if self._flow is asked_in and current.person == client:
                self._check(past, routine, with_helper=with_helper)

        self._services.history.run(
            lambda history: screening_background(history, whose(history), client), check
        )

    def _content_is_sound(self) -> bool:
        return read_or_say(self._services, lambda: self._services.library.content) is not None

    def _check(
        self, past: ScreeningBackground, routine: Routine | None, *, with_helper: bool
    ) -> None:
        from backcoach.gui.session.visit_flow import VisitFlow

        flow = VisitFlow(self._services, past, with_helper=with_helper, routine=routine)
        flow.ended.connect(self.come_home)
        flow.alone_asked.connect(self._begin_alone)
        flow.closing.connect(self.closing)
        self._open(flow)

    @Slot()
    def _begin_alone(self) -> None:
        self._services.preferences.change(with_helper=False)
        self._begin_session(with_helper=False)

    def _for_someone(self, go: Callable[[], None]) -> None:
        """Do what is about one person; where clients come and go, one is chosen first."""
        if self._home.someone_chosen:
            go()
        else:
            self._choose_person(go)

    def _choose_person(self, then: Callable[[], None] | None = None) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.people.people_flow import PeopleFlow

        flow = PeopleFlow(self._services)
        flow.chosen.connect(then or self.come_home)
        flow.left.connect(self.come_home)
        flow.changed.connect(self._home.read_log)
        self._open(flow)

    def _open_routines(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.routines.routines_flow import RoutinesFlow

        flow = RoutinesFlow(self._services)
        flow.left.connect(self.come_home)
        flow.closing.connect(self.closing)
        flow.play_asked.connect(self._play_routine)
        self._open(flow)

    @Slot(object)
    def _play_routine(self, routine: Routine) -> None:
        from backcoach.domain.routines.routine import needs_helper

        helped = needs_helper(routine, self._services.library.content.techniques)
        self._begin_session(with_helper=helped, routine=routine)

    @Slot()
    def _look_back(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.history.history_flow import HistoryFlow

        flow = HistoryFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    @Slot()
    def _learn(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.learn.learn_flow import LearnFlow

        flow = LearnFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    @Slot()
    def _set(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.gui.settings.settings_flow import SettingsFlow

        flow = SettingsFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    def _open(self, flow: OpenedFlow) -> None:
        self._drop_flow()
        self._flow = flow
        flow.start()

    def _drop_flow(self) -> None:
        if self._flow is not None:
            for page in self._flow.pages:
                page.deleteLater()
        self._flow = None
