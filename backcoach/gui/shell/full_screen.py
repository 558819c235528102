"""The keys that fill the screen and lead back to a window, on every page."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from backcoach.gui.shell.main_window import MainWindow
from backcoach.overrides import override

_PRESSED = QEvent.Type.KeyPress
_KEY = Qt.Key


class FullScreenKeys(QObject):
    """F11 fills the screen or leaves it; Escape leaves it, before it leads back from a page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != _PRESSED or not isinstance(event, QKeyEvent):
            return False
        leaves = event.key() == _KEY.Key_Escape and self._window.isFullScreen()
        if event.isAutoRepeat() or not (leaves or event.key() == _KEY.Key_F11):
            return False
        self._window.toggle_full_screen()
        return True
