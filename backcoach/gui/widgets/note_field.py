"""A field for a few lines of plain text."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from backcoach.overrides import override

LINES = 3
_EXPANDING, _FIXED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed


class NoteField(QPlainTextEdit):
    """Three lines high at any text size; more text scrolls. Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(_EXPANDING, _FIXED)

    @override
    def sizeHint(self) -> QSize:
        margin = round(2 * self.document().documentMargin())
        height = LINES * self.fontMetrics().lineSpacing() + margin + 2 * self._edge()
        return QSize(super().sizeHint().width(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _edge(self) -> int:
        return self.fontMetrics().lineSpacing() // 2
