"""A card that leads somewhere: what is behind it, in one sentence, and the way in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

_START = Qt.AlignmentFlag.AlignLeading
_FIXED = QSizePolicy.Policy.Fixed


class DoorCard(QFrame):
    """Shows a heading, a sentence and a button."""

    opened = Signal()

    def __init__(
        self, heading: str, sentence: str, way: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(_label(heading, "heading"))
        layout.addWidget(_label(sentence, ""))
        layout.addStretch(1)
        layout.addSpacing(8)
        button = QPushButton(way)
        button.setAccessibleName(f"{way}. {heading}")
        button.setSizePolicy(_FIXED, _FIXED)
        button.clicked.connect(self.opened)
        layout.addWidget(button, alignment=_START)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label
