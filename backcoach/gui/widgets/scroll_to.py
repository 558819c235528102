"""Scrolling to a widget."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_LAYOUT = QEvent.Type.LayoutRequest


def scroll_to(widget: QWidget) -> None:
    """Scroll every area around a widget to show it, even if it was made visible just now."""
    QCoreApplication.sendPostedEvents(None, _LAYOUT)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
