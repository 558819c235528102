"""One line of advice: what, something to do about it, why if asked, and a way to have it gone."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.gui.widgets.text_label import TextLabel


class AdviceLine(QFrame):
    """A sentence with "Why" and "Not now". Whoever shows it remembers what was put off.

    `acted` tells that what it offers to do is wanted.
    """

    put_off = Signal()
    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "advice")
        self._sentence, self._reason = TextLabel("advice_words"), TextLabel("small")
        self._act = _quiet_button("")
        self._why = _quiet_button(self.tr("Why"))
        self._why.setCheckable(True)
        self._not_now = _quiet_button(self.tr("Not now"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._act)
        row.addWidget(self._why)
        row.addWidget(self._not_now)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._column.addWidget(self._reason)
        self._act.clicked.connect(self.acted)
        self._why.toggled.connect(self._unfold)
        self._not_now.clicked.connect(self._put_off)
        self._unfold(shown=False)

    def show_advice(
        self, sentence: str, reason: str, *, may_wait: bool = True, action: str = ""
    ) -> None:
        """Show advice with its reason folded away. What may not wait has no "Not now"."""
        self._sentence.setText(sentence)
        self._reason.setText(reason)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        for button in (self._act, self._why, self._not_now):
            button.setAccessibleDescription(sentence)
        self._why.setVisible(bool(reason))
        self._not_now.setVisible(may_wait)
        self._why.setChecked(False)

    @Slot(bool)
    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self._reason.setVisible(shown)
        self._column.setContentsMargins(16, 0, 8, 12 if shown else 0)

    @Slot()
    def _put_off(self) -> None:
        self.hide()
        self.put_off.emit()


def _quiet_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "why")
    return button
