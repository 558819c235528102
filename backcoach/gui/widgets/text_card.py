"""A card of plain text."""

from collections.abc import Iterable

from PySide6 import QtCore
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backcoach.gui.widgets.cards.card_frame import CardFrame


class TextCard(CardFrame):
    """Lines of text below each other, each with the `kind` of its label."""

    def __init__(
        self, kind: str, lines: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        for label_kind, text in lines:
            layout.addWidget(_label(label_kind, text))


def bullets(lines: Iterable[str]) -> str:
    """The lines, each behind a dot."""
    return "\n".join(f"•  {line}" for line in lines)


def _label(kind: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
