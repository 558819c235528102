"""The services of the program on a folder of its own, with work done at once."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from backcoach.desktop.awake import Awake
from backcoach.desktop.media import Media, MediaCommand
from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.domain.session import SessionEnd
from backcoach.domain.settings import Settings
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.desktop import Desktop
from backcoach.gui.services.history import History
from backcoach.gui.services.history_thread import HistoryThread
from backcoach.gui.services.library import Library
from backcoach.gui.services.long_work import LongWork
from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.second_screen import SecondScreen
from backcoach.gui.services.services import Services
from backcoach.sound.speaker import SilentSpeaker
from backcoach.storage.backups.opening import Opening, open_history
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.settings_file import read_settings
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.records_store import RecordsStore
from tests.at_once import AtOnce
from tests.clicking import click, part
from tests.gui.screens_here import ScreensHere
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW, a_part, a_screening, a_session
from walkthrough.manual_clock import ManualClock

CLIENT = UUID("6d4904cc-9956-42b0-92bb-3ce47929b483")
LIBRARY = Library(assets_dir())


class PlainAppearance(QObject):
    """Says that another theme is shown."""

    changed = Signal()


class Desk(Awake, Media):
    """A desktop that keeps in mind what it was told last."""

    def __init__(self) -> None:
        self.awake = False
        self.playing: bool | None = None
        self.press: Callable[[MediaCommand], None]

    def open(self, title: str, told: Callable[[MediaCommand], None]) -> Media:
        self.title, self.press = title, told
        return self

    def keep(self) -> None:
        self.awake = True

    def let_go(self) -> None:
        self.awake = False

    def show(self, *, playing: bool) -> None:
        self.playing = playing

    def hide(self) -> None:
        self.playing = None

    def close(self) -> None:
        self.awake = False


class Here:
    """Real content, storage and settings around a window, and a way to the history."""

    def __init__(self, folder: Path, settings: Settings | None = None, now: datetime = NOW) -> None:
        self.folder = folder
        put_new_history(folder)
        self.window = QStackedWidget()
        self.executor = AtOnce()
        self.notices: list[Any] = []
        appearance = PlainAppearance(self.window)
        preferences = Preferences(folder, settings or Settings())
        self.desk = Desk()
        self.screens = ScreensHere()
        second = SecondScreen(self.screens, preferences, self.window)
        desktop = Desktop(lambda _why: self.desk, self.desk.open, preferences)
        self.services = Services(
            library=LIBRARY,
            history=HistoryThread(partial(_open, folder, now), lambda: self.executor),
            preferences=preferences,
            current=CurrentPerson(),
            now=lambda: now,
            clock=ManualClock(now),
            working=lambda: 0.0,
            new_id=uuid4,
            show=self._show,
            say=self.notices.append,
            toggle_full_screen=lambda: None,
            figure_style=Style,
            appearance_changed=appearance.changed,
            desktop=lambda: desktop,
            second_screen=lambda: second,
            open_speaker=lambda *_: SilentSpeaker(),
            long_work=LongWork(ManualClock(now)),
            folder=folder,
            shut={},
        )

    def _show(self, page: Any) -> None:
        if self.window.indexOf(page) < 0:
            self.window.addWidget(page)
        self.window.setCurrentWidget(page)

    @property
    def page(self) -> Any:
        """The page in front."""
        return self.window.currentWidget()

    @property
    def said(self) -> str:
        """The newest notice above the page."""
        return self.notices[-1].text if self.notices else ""

    @property
    def written(self) -> Settings:
        """The settings as they are in the file."""
        return read_settings(self.folder, self.services.now()).settings

    def keep(self, work: Callable[[History], object]) -> None:
        """Write into the history."""
        self.services.history.write(work)

    def ask(self, work: Callable[[History], Any]) -> Any:
        """What the history answers."""
        found: list[Any] = []
        self.services.history.run(work, found.append)
        QApplication.processEvents()
        return found[0]

    @property
    def records(self) -> Records:
        """All that the history holds."""
        return self.ask(lambda history: records_of(history.opening.database))

    def press(self, name: str) -> None:
        """Press the button of that name on the page in front."""
        click(part(self.page, name))
        QApplication.processEvents()

    def fill(self, days: Iterable[int] = (1, 2, 40), *, client: bool = True) -> None:
        """Sessions so many days ago, and someone else who did nothing yet."""

        def keep(history: History) -> None:
            me = history.people.me(NOW).id
            for day in days:
                at = NOW - timedelta(days=day)
                check = a_screening(me, at)
                history.screenings.save(check)
                session = replace(a_session(me, check.id, at), parts=(a_part(),))
                history.sessions.finish(replace(session, ended=SessionEnd.FINISHED))
            if client:
                add_client(history.opening.database)

        self.services.history.run(keep)


def add_client(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at) VALUES (?, 'Client 12', 0, ?)",
            (str(CLIENT), "2026-01-01T00:00:00Z"),
        )


def records_of(database: Database) -> Records:
    stream = RecordsStore(database).stream(DateRange())
    return Records(*(tuple(getattr(stream, each.name)) for each in fields(RecordStream)))


def _open(folder: Path, now: datetime, suspect: bool) -> Opening:
    return open_history(folder, now, suspect=suspect)


def in_window(qtbot: QtBot, here: Here) -> Here:
    """Show the window as large as on a small laptop."""
    qtbot.addWidget(here.window)
    here.window.resize(1280, 800)
    here.window.show()
    return here
