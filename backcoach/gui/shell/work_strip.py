"""Says what takes a while and how far it is, and lets it be broken off."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_FULL = 1000


class WorkStrip(QFrame):
    """One line: words, a bar, and a button that asks for an end."""

    break_off_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "wash")
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, _FULL)
        self._bar.setTextVisible(False)
        self._button = QPushButton(self.tr("Cancel"))
        self._button.clicked.connect(self._ask)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 8, 24, 8)
        line.setSpacing(16)
        line.addWidget(self._label)
        line.addWidget(self._bar, 1)
        line.addWidget(self._button)

    def show_share(self, words: str, share: float) -> None:
        """Show the share that is done, from 0 to 1."""
        self._label.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(round(share * _FULL))
        if self.isHidden():
            self._button.setEnabled(True)
            self.show()

    @Slot()
    def _ask(self) -> None:
        self._button.setEnabled(False)
        self.break_off_asked.emit()
