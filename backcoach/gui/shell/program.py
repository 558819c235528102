"""The program as a whole: everything is built here once, by constructor, and joined."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from backcoach.domain.settings import UsedBy
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.history_thread import HistoryThread
from backcoach.gui.services.library import Library
from backcoach.gui.services.long_work import LongWork, Underway
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.services import Services
from backcoach.gui.services.theme import Appearance
from backcoach.gui.services.unforeseen import Unforeseen
from backcoach.gui.shell.first_paint import FirstPaint
from backcoach.gui.shell.journey import Journey
from backcoach.gui.shell.main_window import MainWindow
from backcoach.gui.shell.trouble_notices import TroubleNotices
from backcoach.storage.files.settings_file import SettingsReading, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QApplication

    from backcoach.desktop.awake import Awake
    from backcoach.desktop.notifier import OpenNotifier
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.domain.settings import Settings
    from backcoach.figure.drawing.drawing import Style
    from backcoach.gui.services.desktop import Desktop, OpenMedia
    from backcoach.gui.services.reminding import Reminding
    from backcoach.gui.services.screens import Screens
    from backcoach.gui.services.second_screen import SecondScreen
    from backcoach.gui.services.shut_memory import Remembered
    from backcoach.gui.shell.history_care import HistoryCare
    from backcoach.gui.shell.place_care import PlaceCare
    from backcoach.sound.speaker import OpenSpeaker
    from backcoach.storage.backups.opening import Opening
    from backcoach.storage.files.folder_lock import FolderLock

# What the first window does not show is imported when it is needed.
# ruff: noqa: PLC0415


LONG_MILLISECONDS = 2000


class Surroundings(NamedTuple):
    """What the program is given: folders, time, chance, a thread and ears."""

    assets: Path
    folder: Path
    now: Callable[[], datetime]
    clock: Clock
    working: Clock
    new_id: Callable[[], UUID]
    new_executor: Callable[[], Executor]
    open_awake: Callable[[str], Awake]
    open_media: OpenMedia
    open_notifier: OpenNotifier
    open_screens: Callable[[], Screens]
    lock: FolderLock
    open_speaker: OpenSpeaker


class Program(QObject):
    """A window on one data folder.

    Raises:
        ContentError: a theme or the emergency numbers are at fault.
    """

    def __init__(self, app: QApplication, given: Surroundings) -> None:
        super().__init__()
        self._app, self._given = app, given
        self._warned = False
        self._shut: dict[UUID, Remembered] = {}
        self._reading = read_settings(given.folder, given.now())
        self.preferences = Preferences(given.folder, self._reading.settings)
        self.appearance = Appearance(app, given.assets)
        self._take_look(self.preferences.settings)
        self.window = MainWindow()
        self._name_people(self.preferences.settings)
        self.first_paint = FirstPaint(self.window)
        self._troubles = TroubleNotices(self.window.show_notice, given.folder, given.lock.file)
        self.library = Library(given.assets, self._troubles.tell_fault)
        ARCHIVE.is_kept_by(self.library.footage)
        self.history = HistoryThread(self._open_history, given.new_executor)
        self.current = CurrentPerson()
        self._long_work = LongWork(given.clock)
        self.unforeseen = Unforeseen(self)
        self._shared = self._services()
        self.journey = Journey(self._shared)
        self._connect()

    def _services(self) -> Services:
        return Services(
            library=self.library,
            history=self.history,
            preferences=self.preferences,
            current=self.current,
            now=self._given.now,
            clock=self._given.clock,
            working=self._given.working,
            new_id=self._given.new_id,
            show=self.window.show_page,
            say=self.window.show_notice,
            toggle_full_screen=self.window.toggle_full_screen,
            figure_style=self._figure_style,
            appearance_changed=self.appearance.changed,
            open_speaker=self._given.open_speaker,
            desktop=lambda: self._desktop,
            second_screen=lambda: self._second_screen,
            long_work=self._long_work,
            folder=self._given.folder,
            shut=self._shut,
        )

    def _connect(self) -> None:
        self.window.ask_before_closing(self._may_close)
        self.preferences.changed.connect(self._take_look)
        self.preferences.changed.connect(self._name_people)
        self.preferences.troubled.connect(self._troubles.tell_settings_trouble)
        self.history.opened.connect(self._tell_opening)
        self.history.troubled.connect(self._troubles.tell_trouble)
        self.unforeseen.happened.connect(self._troubles.tell_unforeseen)
        self._troubles.check_asked.connect(self._check_data)
        self.history.worked.connect(self._take_back_troubles)
        self.history.rested.connect(self._long_work.ended)
        self._long_work.moved.connect(self._show_work)
        self._long_work.ended.connect(self.window.hide_work)
        self.journey.closing.connect(self.window.close)
        self.journey.setting_out.connect(self._tell_place)
        self.journey.arrived.connect(self.window.rail.show_room)
        self.window.rail.room_asked.connect(self.journey.go_to)

    def open(self) -> None:
        """Show the window, and then do what can wait until it is seen."""
        self.journey.start()
        self.first_paint.done.connect(self._settle)
        self.window.open_at(self.preferences.settings.window)

    def close(self) -> None:
        """Let everything be written down, and the screen sleep again."""
        if "_desktop" in self.__dict__:
            self._desktop.close()
        if "_reminding" in self.__dict__:
            self._reminding.hide()
        if "_second_screen" in self.__dict__:
            self._second_screen.end()
        if self._shut:
            self._note_when_it_was_shut()
        self.history.close()

    def _note_when_it_was_shut(self) -> None:
        """A clock that was behind and is right by now must open nothing after the next start."""
        from backcoach.gui.services.shut_memory import ShutMemory, times_behind

        remembered = ShutMemory(self._shut, self._given.clock).recall()
        times = times_behind(remembered, self._given.now())
        if times:
            self.history.write(lambda history: history.screenings.note_times(times))

    @Slot()
    def _settle(self) -> None:
        self._take_hands()
        self.window.rail.show_icons()
        self.window.fit_frame()
        self.appearance.follow_desktop()
        if self._reading != SettingsReading(self._reading.settings):
            from backcoach.words.settings_words import settings_words

            self.window.show_notice(Notice(settings_words(self._reading)))
        self.journey.read_log()
        self._reminding.read()
        self._care.copy_daily()

    def _take_hands(self) -> None:
        from backcoach.gui.shell.full_screen import FullScreenKeys
        from backcoach.gui.shell.hands import Hands
        from backcoach.gui.shell.window_help import WindowHelp

        FullScreenKeys(self.window)
        WindowHelp(self.window, self.journey)
        Hands(self._app, self.window).watch(self.window.windowHandle())

    def _may_close(self) -> bool:
        if not self.journey.may_close():
            return False
        if self.history.has_pending and not self._warned:
            self._warned = True
            self.history.flush(self._close_window)
            self._slow_saving.start()
            return False
        self.preferences.change(window=self.window.place)
        return True

    @Slot()
    def _say_still_saving(self) -> None:
        words = self.tr("Your history is still being saved. Close again to leave without it.")
        self.window.show_notice(Notice(words, passing=True))

    @cached_property
    def _slow_saving(self) -> QTimer:
        slow = QTimer(self.window)
        slow.setSingleShot(True)
        slow.setInterval(LONG_MILLISECONDS)
        slow.timeout.connect(self._say_still_saving)
        self.history.rested.connect(slow.stop)
        return slow

    def _close_window(self) -> None:
        self.window.close()

    @cached_property
    def _care(self) -> HistoryCare:
        from backcoach.gui.shell.history_care import HistoryCare

        given = self._given
        say = self.window.show_notice
        care = HistoryCare(self.history, given.folder, given.now, say, self._long_work)
        care.brought_back.connect(self.journey.read_log)
        return care

    @cached_property
    def _desktop(self) -> Desktop:
        from backcoach.gui.services.desktop import Desktop

        return Desktop(self._given.open_awake, self._given.open_media, self.preferences)

    @Slot()
    def _come_forward(self) -> None:
        from backcoach.gui.services.first_window import bring_forward

        bring_forward(self.window)

    @Slot()
    def _ask_for_a_look(self) -> None:
        self._app.alert(self.window)

    @cached_property
    def _reminding(self) -> Reminding:
        from backcoach.gui.services.reminding import Reminding

        journey = self.journey
        reminding = Reminding(self._shared, self._given.open_notifier, journey.is_in_visit)
        reminding.opened.connect(self._come_forward)
        reminding.unshown.connect(self._ask_for_a_look)
        journey.reminders_changed.connect(reminding.read)
        journey.setting_out.connect(reminding.hide)
        return reminding

    @cached_property
    def _second_screen(self) -> SecondScreen:
        from backcoach.gui.services.second_screen import SecondScreen

        return SecondScreen(self._given.open_screens(), self.preferences, self.window)

    @cached_property
    def _place_care(self) -> PlaceCare:
        from backcoach.gui.shell.place_care import PlaceCare

        return PlaceCare(self.history, self.preferences, self.window.show_notice)

    def _open_history(self, suspect: bool) -> Opening:  # noqa: FBT001 -- called by the history thread
        from dataclasses import replace

        from backcoach.storage.backups.opening import Opening, open_history

        given, why = self._given, self._given.lock.why_not()
        if not given.lock.is_held:
            from backcoach.storage.backups.reading import open_for_reading

            return Opening(open_for_reading(given.folder, given.now(), why))
        on_progress = self._long_work.progress(self.tr("Bringing your history up to date"))
        opening = open_history(given.folder, given.now(), suspect=suspect, on_progress=on_progress)
        return replace(opening, why_not=given.lock.why_not)

    def _figure_style(self) -> Style:
        from backcoach.figure.body.look import LOOKS
        from backcoach.gui.widgets.figure_style import figure_style

        kept = self.preferences.settings
        return figure_style(LOOKS[kept.receiver_look - 1], LOOKS[kept.helper_look - 1])

    @Slot(object)
    def _take_look(self, settings: Settings) -> None:
        self.appearance.choose(settings.theme, settings.text_percent)

    @Slot(object)
    def _name_people(self, settings: Settings) -> None:
        self.window.rail.name_people(clients=settings.used_by is UsedBy.CLIENTS)

    @Slot(object)
    def _tell_opening(self, opening: Opening) -> None:
        self._care.tell(opening)
        self._tell_place()

    @Slot()
    def _tell_place(self) -> None:
        self._place_care.tell()

    @Slot()
    def _check_data(self) -> None:
        if self.window.page is not None:
            self.journey.check_data(self.window.page)

    @Slot(object)
    def _show_work(self, underway: Underway) -> None:
        self.window.show_work(underway, self._long_work.break_off)

    @Slot()
    def _take_back_troubles(self) -> None:
        self._warned = False
        self.window.clear_passing()
