"""Clicks where a person would: on what is in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Scroll to a widget and click it in its middle."""
    bring_into_sight(widget)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def bring_into_sight(widget: QWidget) -> None:
    """Let the window lay itself out, and scroll to a widget."""
    QApplication.processEvents()
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    QApplication.processEvents()
