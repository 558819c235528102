"""Hands and eyes that use the window as a person does, for the walkthrough and for tests."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from backcoach.gui.shell.main_window import MainWindow
from backcoach.gui.widgets.scroll_to import scroll_to

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 20_000
LEFT = Qt.MouseButton.LeftButton
DELETION = QEvent.Type.DeferredDelete


class Driver:
    """Clicks on what is in sight, and waits for what comes of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def page(self) -> QWidget:
        """The page in front. Raises LookupError before the first."""
        if self._window.page is None:
            raise LookupError("the window is empty")
        return self._window.page

    def wait_for(self, page: str) -> None:
        """Wait until a page is in front. Raises TimeoutError where it does not come."""
        if not wait_until(lambda: type(self.page).__name__ == page):
            raise TimeoutError(f"{page} did not come; {type(self.page).__name__} is there")

    def find(self, kind: type[W], name: str) -> W:
        """A part of the page in front, or of the rail beside it, by its name.

        Raises:
            LookupError: there is none.
        """
        found = self.page.findChild(kind, name) or self._window.rail.findChild(kind, name)
        if found is None:
            raise LookupError(f"{type(self.page).__name__} has no {name}")
        return found

    def press(self, name: str) -> None:
        """Press the button of that name on the page in front."""
        self.click(self.find(QAbstractButton, name))

    def click(self, widget: QWidget) -> None:
        """Scroll to a widget that can be used, and click it."""
        if not wait_until(lambda: widget.isEnabled() and widget.isVisible()):
            raise TimeoutError(f"{widget.objectName()} cannot be used")
        bring_into_sight(widget)
        self.touch(widget)

    def touch(self, widget: QWidget) -> None:
        """Click a widget that is in sight."""
        QTest.mouseClick(widget, LEFT, pos=_where_to_click(widget))

    def type_key(self, key: Qt.Key) -> None:
        """Press a key on the page in front."""
        QTest.keyClick(self.page, key)


def wait_until(condition: Callable[[], bool]) -> bool:
    """Let the window live until something is true; False where that takes too long."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not condition() and not deadline.hasExpired():
        let_live()
        QThread.msleep(1)
    return condition()


def let_live() -> None:
    """Let the window do what is due, and let go of what it is done with.

    `processEvents` alone deletes nothing that was told to `deleteLater`.
    """
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, DELETION)


def _where_to_click(widget: QWidget) -> QPoint:
    """The middle, but the mark of a check box, whose empty end takes no click."""
    middle = widget.rect().center()
    return QPoint(middle.y(), middle.y()) if isinstance(widget, QCheckBox) else middle


def bring_into_sight(widget: QWidget) -> None:
    """Let the window lay itself out, and scroll to a widget."""
    let_live()
    scroll_to(widget)
    QApplication.processEvents()
