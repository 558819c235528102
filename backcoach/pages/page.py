"""What every page does with the keyboard: Enter goes forward, Escape goes back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backcoach.overrides import override

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ESCAPE = Qt.Key.Key_Escape


class Page(QWidget):
    """One page of the window, with at most one way forward and one way back."""

    _forward: QAbstractButton | None = None
    _back: QAbstractButton | None = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, or else the way forward; Escape the way back."""
        pressed = self._button_for(event.key())
        if pressed is None:
            super().keyPressEvent(event)
        else:
            pressed.click()

    def _button_for(self, key: int) -> QAbstractButton | None:
        if key in ENTER:
            focused = QApplication.focusWidget()
            return focused if isinstance(focused, QAbstractButton) else self._forward
        return self._back if key == ESCAPE else None
