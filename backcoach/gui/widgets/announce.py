"""What a screen reader says at once."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something of a widget, whatever has the keyboard."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
