"""Scrolling until a widget is in sight."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_LAYOUT = QEvent.Type.LayoutRequest


def scroll_to(widget: QWidget) -> None:
    """Scroll all areas around a widget, also to one that was shown this moment."""
    QCoreApplication.sendPostedEvents(None, _LAYOUT)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
