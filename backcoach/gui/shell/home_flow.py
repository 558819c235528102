"""The start page, and what it says of the log of the person whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot

from backcoach.domain.settings import UsedBy
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.gui.shell.home_page import HomePage
from backcoach.gui.shell.home_state import GOAL, HomeState, WhoseTurn
from backcoach.storage.content.content_error import ContentError
from backcoach.words.trouble_words import content_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.domain.person import Person
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
        self._log: HomeBackground | None = None
        self._recalls = False
        self.page = self.own(HomePage())
        self.page.person_picked.connect(services.current.choose)
        self.page.close_asked.connect(services.current.close)
        self.page.helper_chosen.connect(self._fill)
        self.page.put_off.connect(self._put_off)
        self.page.recall_asked.connect(self._recall)
        services.current.changed.connect(self._take_turn)

    @property
    def someone_chosen(self) -> bool:
        """Whether it is known whose turn it is."""
        return self._services.current.is_chosen or not self._clinic

    def show(self) -> None:
        """Bring the page to the front; what it says of the log follows with `read_log`."""
        self._fill(with_helper=self._services.preferences.settings.with_helper)
        self._services.show(self.page)

    @Slot()
    def read_log(self) -> None:
        """Fetch what the page says of the log; it takes a file, so not before it shows."""
        from backcoach.gui.shell.home_background import home_background, nothing_told
        from backcoach.storage.stores.forgetting import forget_overdue

        services, now = self._services, self._services.now()
        self.page.furnish(services.clock)
        pacing = read_or_say(services, lambda: services.library.pacing)
        if pacing is None:
            return
        whose, person, clinic = services.current.at(now), services.current.person, self._clinic

        def look(history: History) -> HomeBackground:
            if not history.opening.database.read_only:
                forget_overdue(history.opening.database, now)
                history.screenings.find_ahead(now)
            return (
                nothing_told(now)
                if clinic
                else home_background(history, whose(history), pacing, now)
            )

        def take(log: HomeBackground) -> None:
            if services.current.person == person:
                self._log, self._people = log, log.people
                self._fill(with_helper=self.page.with_helper)

        self.run(look, take)

    @Slot()
    def _take_turn(self) -> None:
        """Say nothing of the one before, not even until the log of the next one is read."""
        self._log, self._recalls = None, False
        self._fill(with_helper=self.page.with_helper)
        self.read_log()

    @Slot(str)
    def _put_off(self, name: str) -> None:
        """Let advice be gone for today; it can be called back."""
        from backcoach.domain.history.put_off import put_off

        if name == GOAL:
            self._put_goal_off()
            return
        preferences, log = self._services.preferences, self._log
        if log is not None and log.person_id is not None and not self._recalls:
            line = put_off(preferences.settings.put_off, log.person_id, log.today, name)
            preferences.change(put_off=line)
        self._recalls = False
        self._fill(with_helper=self.page.with_helper)

    def _put_goal_off(self) -> None:
        """Ask about the goal another time; what is read of the log by then knows it."""
        now, whose = self._services.now(), self._services.current.at(self._services.now())
        if self._log is not None:
            self._log = self._log._replace(asked=None)
        self.write(lambda history: history.goals.put_off(whose(history), now.date()))

    @Slot()
    def _recall(self) -> None:
        self._recalls = True
        self._fill(with_helper=self.page.with_helper)

    @property
    def _clinic(self) -> bool:
        return self._services.preferences.settings.used_by is UsedBy.CLIENTS

    @Slot(object)
    def _fill(self, with_helper: bool) -> None:  # noqa: FBT001 - as the signal gives it
        people = () if self._clinic else self._with_current()
        state = HomeState(
            self._services.now(),
            self._services.numbers,
            with_helper,
            turn=self._turn(),
            people=people if len(people) > 1 else (),
            current=self._current(people),
            client=self._services.client,
        )
        self.page.show_home(self._told(state))

    def _told(self, state: HomeState) -> HomeState:
        """With what the log tells, once it is read. Of a client it tells nothing."""
        log, services = self._log, self._services
        if log is None or (self._clinic and log.person_id is not None):
            return state
        content = read_or_say(services, lambda: services.library.content)
        pacing = read_or_say(services, lambda: services.library.pacing)
        if content is None or pacing is None:
            return state
        from backcoach.gui.shell.home_telling import advice_of, next_shown, tiles_of

        put_off = "" if self._recalls else services.preferences.settings.put_off
        advice = advice_of(log, pacing, put_off)
        return state._replace(
            next=next_shown(log, services, content, with_helper=state.with_helper),
            tiles=tiles_of(log, content, state.now),
            advice=advice,
            has_put_off=bool(log.signs) and advice is None,
            is_new=not log.sessions and not self._clinic,
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


def read_or_say(services: Services, part: Callable[[], T]) -> T | None:
    """A part of the content; None, and a word about it, where it is at fault."""
    try:
        return part()
    except ContentError as fault:
        services.say(Notice(content_words(fault)))
        return None


def content_is_sound(services: Services) -> bool:
    """Whether the stretches can be read; if not, a word was said about it."""
    return read_or_say(services, lambda: services.library.content) is not None
