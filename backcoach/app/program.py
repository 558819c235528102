"""The program as a whole: everything is built here once, by constructor, and joined."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from backcoach.app.archive import Archive, Troubled
from backcoach.app.history_care import HistoryCare
from backcoach.app.journey import Journey
from backcoach.app.library import Library
from backcoach.app.main_window import MainWindow
from backcoach.app.notice import Notice
from backcoach.app.preferences import Preferences
from backcoach.app.services import Services
from backcoach.app.theme import Appearance
from backcoach.app.trouble_words import content_words, settings_words, trouble_words
from backcoach.domain.settings import Settings
from backcoach.domain.stopwatch import Clock
from backcoach.figure.drawing import Style
from backcoach.sound.speaker import Speaker
from backcoach.storage.content_error import ContentError
from backcoach.storage.settings import read_settings
from backcoach.storage.storage_error import StorageError


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program is given: folders, time, chance, a thread and ears."""

    assets: Path
    folder: Path
    now: Callable[[], datetime]
    clock: Clock
    new_id: Callable[[], UUID]
    executor: Executor
    open_speaker: Callable[[QObject], Speaker]


class Program(QObject):
    """A window on one data folder.

    Raises:
        ContentError: a theme or the emergency numbers are at fault.
        StorageError: the settings cannot be read.
    """

    def __init__(self, app: QApplication, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._reading = read_settings(given.folder, given.now())
        self.preferences = Preferences(given.folder, self._reading.settings)
        self.appearance = Appearance(app, given.assets)
        self._follow_settings(self.preferences.settings)
        self.window = MainWindow()
        self.library = Library(given.assets)
        self.archive = Archive(HistoryCare.opener(given.folder, given.now), given.executor)
        self._care = HistoryCare(self.archive, given.folder, given.now, self.window.show_notice)
        self.journey = Journey(self._services())
        self._connect()

    def _services(self) -> Services:
        return Services(
            library=self.library,
            archive=self.archive,
            preferences=self.preferences,
            now=self._given.now,
            clock=self._given.clock,
            new_id=self._given.new_id,
            show=self.window.show_page,
            say=self.window.show_notice,
            toggle_full_screen=self.window.toggle_full_screen,
            figure_style=self._figure_style,
            open_speaker=self._given.open_speaker,
        )

    def _connect(self) -> None:
        self.window.ask_before_closing(self._may_close)
        self.preferences.changed.connect(self._follow_settings)
        self.preferences.troubled.connect(self._tell_settings_trouble)
        self.archive.troubled.connect(self._tell_trouble)
        self.journey.closing.connect(self.window.close)

    def open(self) -> None:
        """Show the window, and then do what can wait until it is seen."""
        self.window.restore_place(self.preferences.settings.window)
        self.journey.start()
        self.window.show()
        QTimer.singleShot(0, self._settle)

    def close(self) -> None:
        """Let everything be written down."""
        self.archive.close()

    @Slot()
    def _settle(self) -> None:
        words = settings_words(self._reading)
        if words:
            self.window.show_notice(Notice(words))
        self.journey.read_log()
        self._care.copy_daily()
        self.archive.ask_aside(self.library.faults, self._tell_faults)

    def _may_close(self) -> bool:
        if not self.journey.may_close():
            return False
        self.preferences.change(window=self.window.place)
        return True

    def _figure_style(self) -> Style:
        from backcoach.app.figure_style import figure_style  # noqa: PLC0415 -- not at the start

        return figure_style(self.preferences.settings, self.appearance.shown)

    @Slot(object)
    def _follow_settings(self, settings: Settings) -> None:
        self.appearance.choose(settings.theme, settings.text_percent)

    @Slot(object)
    def _tell_trouble(self, troubled: Troubled) -> None:
        again = self.tr("Try again")
        self.window.show_notice(Notice(trouble_words(troubled.error), again, troubled.retry))

    @Slot(object)
    def _tell_settings_trouble(self, error: StorageError) -> None:
        self.window.show_notice(Notice(trouble_words(error)))

    def _tell_faults(self, faults: tuple[ContentError, ...]) -> None:
        for fault in faults:
            self.window.show_notice(Notice(content_words(fault)))
