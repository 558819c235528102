"""One copy to choose: when it was made, and what is known of it."""

from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

BESIDE = 34  # where the words of a radio button begin, at 100 % text


class CopyRow(QWidget):
    """A radio button with a smaller line below it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QLabel()
        self._hint.setProperty("kind", "small")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(BESIDE, 0, 0, 0)
        self.radio = QRadioButton(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.radio)
        layout.addWidget(self._hint)

    def show_known(self, words: str, *, can_be_chosen: bool) -> None:
        """Say what is known, and let it be chosen if it can be brought back."""
        self._hint.setText(words)
        self.radio.setAccessibleDescription(words)
        self.radio.setEnabled(can_be_chosen)
