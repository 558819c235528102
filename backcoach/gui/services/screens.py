"""The screens that this computer has, as they come and go."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class ScreenPlace(NamedTuple):
    """A screen: the name that the system has for it, and what to call it in a list."""

    name: str
    label: str


class Screens(QObject):
    """Tells when a screen came or went; at once, and again when windows have been moved off it.

    The seam to the system: tests have screens of their own.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._tell)
            app.screenRemoved.connect(self._tell)

    def watch(self, window: QWidget) -> None:
        """Tell when this window, which is there already, goes to another screen, too."""
        handle = window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._tell)

    @property
    def there(self) -> tuple[ScreenPlace, ...]:
        return tuple(_place(screen) for screen in QGuiApplication.screens())

    def of(self, window: QWidget) -> str:
        """The name of the screen that a window is on."""
        return window.screen().name()

    def fill(self, window: QWidget, name: str, own: QWidget) -> None:
        """Let a window fill the screen of that name, other than the one that `own` is on."""
        screen = _screen(name, own)
        if screen is not None:
            _put(window, screen, screen.geometry())
            # `showFullScreen` would ask for the focus, which this window never takes.
            window.setWindowState(Qt.WindowState.WindowFullScreen)
            window.show()

    def bring(self, window: QWidget, name: str) -> None:
        """Let a window go to another screen, as large as it can be there."""
        screen = _screen(name, window)
        if screen is not None:
            _put(window, screen, screen.availableGeometry())
            window.showMaximized()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
        self._soon.start()


def _screen(name: str, own: QWidget) -> QScreen | None:
    """The screen of that name, other than the one that `own` is on."""
    alike = (each for each in QGuiApplication.screens() if each.name() == name)
    return next((each for each in alike if each is not own.screen()), None)


def _put(window: QWidget, screen: QScreen, where: QRect) -> None:
    if window.isFullScreen() or window.isMaximized():
        window.showNormal()  # some systems move no window that fills a screen
    window.setScreen(screen)
    window.setGeometry(where)


def _place(screen: QScreen) -> ScreenPlace:
    size = screen.size() * screen.devicePixelRatio()
    made = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    called = made if made and made != screen.name() else screen.name()
    return ScreenPlace(screen.name(), f"{called}  ·  {size.width()} x {size.height()}")
