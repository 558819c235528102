"""The start page, and what it says of the log of the person whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot

from backcoach.domain.settings import UsedBy
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.gui.shell.home_page import HomePage, HomeState, LastSession, WhoseTurn
from backcoach.storage.content.content_error import ContentError
from backcoach.words.trouble_words import content_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.domain.person import Person
    from backcoach.domain.session import SessionRow
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services
    from backcoach.gui.shell.home_background import HomeBackground

T = TypeVar("T")

# What reads the log is imported when it is first asked for: the first window must not wait.
# ruff: noqa: PLC0415


class HomeFlow(Flow):
    """Keeps the start page true to the settings, the log and whoever is chosen.

    Where clients come and go, the page tells nothing of anyone, so nothing is read either.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._people: tuple[Person, ...] = ()
        self.page = self.own(HomePage())
        self.page.person_picked.connect(services.current.choose)
        self.page.close_asked.connect(services.current.close)
        services.current.changed.connect(self._take_turn)

    @property
    def someone_chosen(self) -> bool:
        """Whether it is known whose turn it is."""
        return self._services.current.is_chosen or not self._clinic

    def show(self) -> None:
        """Bring the page to the front; what it says of the log follows with `read_log`."""
        self._fill(None, with_helper=self._services.preferences.settings.with_helper)
        self._services.show(self.page)

    @Slot()
    def read_log(self) -> None:
        """Fetch what the page says of the log; it takes a file, so not before it shows."""
        from backcoach.gui.shell.home_background import home_background
        from backcoach.storage.stores.forgetting import forget_overdue

        services, now = self._services, self._services.now()
        pacing = read_or_say(services, lambda: services.library.pacing)
        if pacing is None:
            return
        whose, person, clinic = services.current.at(now), services.current.person, self._clinic

        def look(history: History) -> HomeBackground | None:
            if not history.opening.database.read_only:
                forget_overdue(history.opening.database, now)
                history.screenings.find_ahead(now)
            return None if clinic else home_background(history, whose(history), pacing, now)

        def take(log: HomeBackground | None) -> None:
            if services.current.person == person:
                self._people = log.people if log else ()
                self._fill(log, with_helper=self.page.with_helper)

        self.run(look, take)

    @Slot()
    def _take_turn(self) -> None:
        """Say nothing of the one before, not even until the log of the next one is read."""
        self._fill(None, with_helper=self.page.with_helper)
        self.read_log()

    @property
    def _clinic(self) -> bool:
        return self._services.preferences.settings.used_by is UsedBy.CLIENTS

    def _fill(self, log: HomeBackground | None, *, with_helper: bool) -> None:
        told = None if self._clinic else log
        people = () if self._clinic else self._with_current()
        self.page.show_home(
            HomeState(
                self._services.numbers,
                with_helper,
                self._last_session(told.last) if told and told.last else None,
                told.nudges if told else (),
                self._turn(),
                people if len(people) > 1 else (),
                self._current(people),
                self._services.client,
            )
        )

    def _turn(self) -> WhoseTurn:
        if not self._clinic:
            return WhoseTurn.AT_HOME
        if not self._services.current.is_chosen:
            return WhoseTurn.NOBODY
        return WhoseTurn.CLIENT if self._services.current.person else WhoseTurn.OWNER

    def _with_current(self) -> tuple[Person, ...]:
        """Everyone, and whoever is chosen though the history does not know them yet."""
        current = self._services.current.person
        if current is None or any(each.id == current.id for each in self._people):
            return self._people
        return *self._people, current

    def _current(self, people: tuple[Person, ...]) -> Person | None:
        chosen = self._services.current.person
        return next(
            (each for each in people if (each.id == chosen.id if chosen else each.is_me)), None
        )

    def _last_session(self, row: SessionRow) -> LastSession | None:
        content = read_or_say(self._services, lambda: self._services.library.content)
        if content is None:
            return None
        known = content.techniques
        names = tuple(known[name].name for name in row.technique_ids if name in known)
        return LastSession(row.started_at.date(), names)


def read_or_say(services: Services, part: Callable[[], T]) -> T | None:
    """A part of the content; None, and a word about it, where it is at fault."""
    try:
        return part()
    except ContentError as fault:
        services.say(Notice(content_words(fault)))
        return None
