"""Tells when a window has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backcoach.overrides import override

PAINT = QEvent.Type.Paint


class FirstPaint(QObject):
    """Watches a window that is about to be shown. What can wait until it is seen, waits for this.

    A timer of 0 ms is no measure: on some desktops it fires before the window is painted.
    """

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through; this is told of the first paint just before it."""
        if event.type() == PAINT:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.done.emit)
        return False
