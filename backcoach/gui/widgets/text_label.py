"""A label for plain text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class TextLabel(QLabel):
    """Wraps, and takes its style from its `kind`."""

    def __init__(self, kind: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
