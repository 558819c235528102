"""Eleven large buttons for a score from 0 to 10."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backcoach.gui.widgets.choice_button import ChoiceButton, lead_tab_to
from backcoach.overrides import override

WORST = 10
_KEY = Qt.Key
_STEPS = {_KEY.Key_Left: -1, _KEY.Key_Down: -1, _KEY.Key_Right: 1, _KEY.Key_Up: 1}
_ENDS = {_KEY.Key_Home: 0, _KEY.Key_End: WORST}
_PRESSED = QEvent.Type.KeyPress


class ScoreScale(QGroupBox):
    """Digits choose, 1 and then 0 is ten; arrow keys, Home and End work too. Nothing is preset."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after_one = False
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._lowest = QLabel(self)
        self._highest = QLabel(self)
        self._lay_out()
        self.set_ends(self.tr("0 none"), self.tr("10 the worst you can think of"))

    def set_ends(self, lowest: str, highest: str) -> None:
        """Set what the two ends mean."""
        self._lowest.setText(lowest)
        self._highest.setText(highest)
        self._say_question()

    @override
    def setAccessibleName(self, name: str) -> None:
        """Say to a screen reader what is scored here; each button says it too."""
        super().setAccessibleName(name)
        self._say_question()

    def _say_question(self) -> None:
        meant = {0: self._lowest.text(), WORST: self._highest.text()}
        for number in range(WORST + 1):
            said = " ".join(filter(None, (self.accessibleName(), meant.get(number))))
            self._group.button(number).setAccessibleDescription(said)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: the chosen number, or the lowest."""
        return self._group.checkedButton() or self._group.button(0)

    @property
    def score(self) -> int | None:
        """The chosen score, None if there is none."""
        number = self._group.checkedId()
        return number if number >= 0 else None

    def show_score(self, score: int | None) -> None:
        """Show a score as chosen, or none, without emitting a signal."""
        self._group.setExclusive(False)
        for number in range(WORST + 1):
            self._group.button(number).setChecked(number == score)
        self._group.setExclusive(True)
        lead_tab_to(self._group, self.first)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == _PRESSED and isinstance(event, QKeyEvent) and self._takes_key(event)
        ) or super().eventFilter(watched, event)

    def _takes_key(self, event: QKeyEvent) -> bool:
        score = self._score_for(event)
        self._after_one = event.text() == "1"
        if score is None:
            return False
        button = self._group.button(score)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()
        return True

    def _score_for(self, event: QKeyEvent) -> int | None:
        key = Qt.Key(event.key())
        if len(event.text()) == 1 and event.text() in "0123456789":
            return WORST if event.text() == "0" and self._after_one else int(event.text())
        if key in _ENDS:
            return _ENDS[key]
        if key in _STEPS:
            return 0 if self.score is None else min(max(self.score + _STEPS[key], 0), WORST)
        return None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        column.addLayout(numbers)
        for number in range(WORST + 1):
            button = ChoiceButton("score", str(number), self)
            button.installEventFilter(self)
            self._group.addButton(button, number)
            numbers.addWidget(button, 1)
        ends = QHBoxLayout()
        column.addLayout(ends)
        for label in (self._lowest, self._highest):
            label.setProperty("kind", "small")
            label.setWordWrap(True)
            ends.addWidget(label, 1)
        self._highest.setAlignment(Qt.AlignmentFlag.AlignTrailing)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.chosen.emit(number)
