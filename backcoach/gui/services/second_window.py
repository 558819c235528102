"""The window for someone else's screen: a view that fills it, and nothing to press."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.overrides import override

USUAL_SIZE = (960, 600)
_ATTRIBUTE = Qt.WidgetAttribute


class SecondWindow(QWidget):
    """Takes no keys, so that they all go to our own window. A double click fills the screen."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(_ATTRIBUTE.WA_ShowWithoutActivating)
        self.setAttribute(_ATTRIBUTE.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("BackCoach"))
        self._view: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.resize(*USUAL_SIZE)

    def hold(self, view: QWidget | None) -> None:
        """Show a view in place of the one before, which is deleted."""
        before, self._view = self._view, view
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        if view is not None:
            self._column.addWidget(view)
            view.show()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()
