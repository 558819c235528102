"""Which part of the program is open: the start page, a safety check, a session, the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.app.notice import Notice
from backcoach.app.trouble_words import content_words
from backcoach.domain.welcome import UsedBy
from backcoach.pages.home_page import HomePage, HomeState, LastSession, SessionChoice
from backcoach.storage.content_error import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcoach.app.home_log import HomeLog
    from backcoach.app.services import Services
    from backcoach.domain.screening_past import ScreeningPast
    from backcoach.domain.session import SessionRow
    from backcoach.domain.welcome import Welcome

T = TypeVar("T")

# Flows and their pages are imported when they are first asked for: the first window must not wait.
# ruff: noqa: PLC0415


class Flow(Protocol):
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
        self._flow: Flow | None = None
        self._home = HomePage()
        self._home.session_asked.connect(self._begin_session)
        self._home.history_asked.connect(self._look_back)
        self._home.learn_asked.connect(self._learn)
        self._home.settings_asked.connect(self._set)

    def start(self) -> None:
        """Show the first page: the welcome at the very first start."""
        if self._services.preferences.settings.welcomed:
            self._show_home()
        else:
            self._welcome()

    @Slot()
    def read_log(self) -> None:
        """Fetch what the start page says of the log; it takes a file, so not before it shows."""
        from backcoach.app.home_log import home_log

        pacing, now = self._read(lambda: self._services.library.pacing), self._services.now()
        whose = self._services.current.at(now)
        if pacing is None:
            return
        self._services.archive.ask(
            lambda history: home_log(history, whose(history), pacing, now),
            self._update_home,
        )

    def may_close(self) -> bool:
        """Whether the window may close now."""
        return self._flow is None or self._flow.may_close()

    @Slot()
    def come_home(self) -> None:
        """Leave whatever is open for the start page."""
        self._drop_flow()
        self._show_home()
        self.read_log()

    def _update_home(self, log: HomeLog) -> None:
        if self._flow is None and self._services.preferences.settings.welcomed:
            self._show_home(log)

    def _show_home(self, log: HomeLog | None = None) -> None:
        last = self._last_session(log.last) if log and log.last else None
        with_helper = self._services.preferences.settings.with_helper
        nudges = log.nudges if log else ()
        self._home.show_home(HomeState(self._services.numbers, with_helper, last, nudges))
        self._services.show(self._home)

    def _last_session(self, row: SessionRow) -> LastSession | None:
        content = self._read(lambda: self._services.library.content)
        if content is None:
            return None
        known = content.techniques
        names = tuple(known[name].name for name in row.technique_ids if name in known)
        return LastSession(row.started_at.date(), names)

    def _welcome(self) -> None:
        from backcoach.pages.welcome_page import WelcomePage

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
    def _begin_session(self, choice: SessionChoice) -> None:
        if not self._content_is_sound():
            return
        self._services.preferences.change(with_helper=choice.with_helper)
        from backcoach.app.screening_keeper import screening_past

        now, asked_in = self._services.now(), self._flow
        whose = self._services.current.at(now)
        self._services.archive.ask(
            lambda history: screening_past(history, whose(history)),
            lambda past: self._check(past, choice) if self._flow is asked_in else None,
        )

    def _content_is_sound(self) -> bool:
        return self._read(lambda: self._services.library.content) is not None

    def _read(self, part: Callable[[], T]) -> T | None:
        """A part of the content; None, and a word about it, where it is at fault."""
        try:
            return part()
        except ContentError as fault:
            self._services.say(Notice(content_words(fault)))
            return None

    def _check(self, past: ScreeningPast, choice: SessionChoice) -> None:
        from backcoach.app.visit_flow import VisitFlow

        flow = VisitFlow(self._services, past, with_helper=choice.with_helper)
        flow.ended.connect(self.come_home)
        flow.alone_asked.connect(self._begin_alone)
        flow.closing.connect(self.closing)
        self._open(flow)

    @Slot()
    def _begin_alone(self) -> None:
        self._begin_session(SessionChoice(with_helper=False))

    @Slot()
    def _look_back(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.app.history_flow import HistoryFlow

        flow = HistoryFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    @Slot()
    def _learn(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.app.learn_flow import LearnFlow

        flow = LearnFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    @Slot()
    def _set(self) -> None:
        if not self._content_is_sound():
            return
        from backcoach.app.settings_flow import SettingsFlow

        flow = SettingsFlow(self._services)
        flow.left.connect(self.come_home)
        self._open(flow)

    def _open(self, flow: Flow) -> None:
        self._drop_flow()
        self._flow = flow
        flow.start()

    def _drop_flow(self) -> None:
        if self._flow is not None:
            for page in self._flow.pages:
                page.deleteLater()
        self._flow = None
