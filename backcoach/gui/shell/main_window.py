"""The window: one page at a time, and a line above it for what must be said."""

from __future__ import annotations

from base64 import b64decode, b64encode
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from backcoach.gui.shell.ui_main_window import Ui_MainWindow
from backcoach.gui.shell.window_place import (
    LIKELY_FRAME,
    USUAL_SIZE,
    fitted,
    margins_between,
    smallest,
)
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from backcoach.gui.services.long_work import Underway
    from backcoach.gui.services.notice import Notice
    from backcoach.gui.shell.rail import Rail
    from backcoach.gui.shell.work_strip import WorkStrip
    from backcoach.gui.widgets.passing_sign import PassingSign


class MainWindow(QMainWindow):
    """Holds the pages, and asks before it closes.

    The whole screen is filled for the page in front alone: another page stands in a window again.
    """

    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ui = Ui_MainWindow()
        self._ui.setupUi(self)
        self._ui.noticeFrame.hide()
        self._ui.rail.show_room(None)
        self._notices: list[Notice] = []
        self._may_close: Callable[[], bool] | None = None
        self._work: WorkStrip | None = None
        self._ui.actButton.clicked.connect(self._act)
        self._ui.dismissButton.clicked.connect(self._dismiss)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask `may_close` each time before the window closes; it may hold the closing up."""
        self._may_close = may_close

    @property
    def rail(self) -> Rail:
        """The rooms that the program has."""
        return self._ui.rail

    @property
    def page(self) -> QWidget | None:
        """The page in front; None before the first."""
        return self._ui.pageStack.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        if page is not self.page and self.isFullScreen():
            self.toggle_full_screen()
        if self._ui.pageStack.indexOf(page) < 0:
            self._ui.pageStack.addWidget(page)
        self._ui.pageStack.setCurrentWidget(page)
        if self.isVisible() and isinstance(page, Page):
            page.say_title()

    def show_notice(self, notice: Notice) -> None:
        """Say something above the page, and to a screen reader, until it is dismissed.

        What was said last stands first, so that Undo is for what was just done. Each thing is said
        once at a time, and what can be done is what was offered last.
        """
        if notice.brief:
            self._sign.show_words(notice.text)
            return
        before = next((each for each in self._notices if each.text == notice.text), None)
        if before is not None:
            self._notices.remove(before)
            notice = before if notice.act is None else notice
        self._notices.append(notice)
        self._show_last_notice()
        self._announce(notice)

    @cached_property
    def _sign(self) -> PassingSign:
        from backcoach.gui.widgets.passing_sign import PassingSign  # noqa: PLC0415 - seldom at first

        return PassingSign(self)

    def _announce(self, notice: Notice) -> None:
        """Say it with what its button offers."""
        if self.isVisible():
            from backcoach.gui.widgets.announce import announce  # noqa: PLC0415 - seldom at first

            announce(self, " ".join(filter(None, (notice.text, notice.action))))

    def show_work(self, underway: Underway, break_off: Callable[[], None]) -> None:
        """Say above the page what takes a while, how far it is, and let it be broken off."""
        if self._work is None:
            from backcoach.gui.shell.work_strip import WorkStrip  # noqa: PLC0415 -- seldom needed

            self._work = WorkStrip()
            self._work.break_off_asked.connect(break_off)
            self._ui.windowLayout.insertWidget(0, self._work)
        self._work.show_share(underway.words, underway.share)

    def hide_work(self) -> None:
        """The work is over."""
        if self._work is not None:
            self._work.hide()

    def clear_passing(self) -> None:
        """Take back what has come right by itself."""
        self._notices = [notice for notice in self._notices if not notice.passing]
        self._show_last_notice()

    @property
    def place(self) -> str:
        """Where the window stands and how large it is, as text for the settings."""
        return b64encode(self.saveGeometry().data()).decode("ascii")

    def open_at(self, place: str) -> None:
        """Show the window where it stood, or at its usual size, within what the screen has.

        What makes no sense is ignored. A full screen is not gone back to.
        """
        self.resize(USUAL_SIZE)
        with suppress(ValueError):
            self.restoreGeometry(b64decode(place, validate=True))
        if self.isFullScreen():
            self.setGeometry(self.normalGeometry())
        if self._fit(LIKELY_FRAME):
            self.showNormal()
        else:
            self.showMaximized()

    def fit_frame(self) -> None:
        """Now that the frame is there, stay within what the screen has."""
        if not self._fit(margins_between(self.geometry(), self.frameGeometry())):
            self.showMaximized()

    def _fit(self, frame: QtCore.QMargins) -> bool:
        """Move and shrink as needed; False where the window should fill what there is."""
        here = self.geometry()
        screen = QGuiApplication.screenAt(here.center()) or self.screen()
        room = screen.availableGeometry()
        self.setMinimumSize(smallest(room, frame))
        if self.isMaximized():
            return False
        fit = fitted(here, room, frame)
        self.setGeometry(fit)
        return fit.size() == here.size()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear what nothing on the page wanted: to scroll it, and to ask for help."""
        key = QtCore.Qt.Key(event.key())
        page = self.page
        if key == QtCore.Qt.Key.Key_F1 or event.text() == "?":
            self.help_asked.emit()
        elif not (isinstance(page, Page) and page.scroll_by(key)):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ui.rail.fit(event.size())
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.WindowStateChange:
            self._ui.rail.make_way(full_screen=self.isFullScreen())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing would be lost."""
        event.setAccepted(self._may_close is None or self._may_close())

    def _show_last_notice(self) -> None:
        """Show what was said last; closing it leads to what was said before."""
        self._ui.noticeFrame.setVisible(bool(self._notices))
        if self._notices:
            last, more = self._notices[-1], len(self._notices) - 1
            self._ui.noticeLabel.setText(last.text)
            self._ui.actButton.setText(last.action)
            self._ui.actButton.setVisible(last.act is not None)
            waiting = self.tr("Close, %Ln more", "", more)
            self._ui.dismissButton.setText(waiting if more else self.tr("Close"))

    @Slot()
    def _act(self) -> None:
        act = self._notices[-1].act
        self._dismiss()
        if act is not None:
            act()

    @Slot()
    def _dismiss(self) -> None:
        self._notices.pop()
        self._show_last_notice()
