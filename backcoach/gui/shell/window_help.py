"""The keys that work on every page, and help for the page in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcoach.gui.help.help_card import HelpCard, HelpWords
from backcoach.gui.help.page_help import keys_of_page, purpose_of
from backcoach.gui.help.window_keys import WindowAction, bind, written_keys
from backcoach.gui.shell.room import Room
from backcoach.gui.widgets.page import Page

if TYPE_CHECKING:
    from backcoach.gui.shell.journey import Journey
    from backcoach.gui.shell.main_window import MainWindow


class WindowHelp(QObject):
    """Made once the first window is seen. In a session, nothing leads away from it."""

    def __init__(self, window: MainWindow, journey: Journey) -> None:
        super().__init__(window)
        self._window, self._journey = window, journey
        rooms = tuple(Room)
        bind(window, WindowAction.ROOM, lambda which: self._go_to(rooms[which]))
        bind(window, WindowAction.SETTINGS, lambda _: self._go_to(Room.SETTINGS))
        bind(window, WindowAction.BACK, lambda _: self._go_back())
        bind(window, WindowAction.QUIT, lambda _: window.close())
        window.help_asked.connect(self._show)

    @property
    def _in_session(self) -> bool:
        return not self._window.rail.leads_on

    def _go_to(self, room: Room) -> None:
        if not self._in_session:
            self._journey.go_to(room)

    def _go_back(self) -> None:
        page = self._window.page
        if isinstance(page, Page):
            page.go_back()

    @Slot()
    def _show(self) -> None:
        page = self._window.page
        if page is None:
            return
        name = type(page).__name__
        keys = (*keys_of_page(name), *written_keys(in_session=self._in_session))
        title = page.accessibleName() or self._window.windowTitle()
        get_help = None if self._in_session else self._journey.tell_when_to_get_help
        HelpCard(HelpWords(title, purpose_of(name), keys), get_help, self._window).open()
