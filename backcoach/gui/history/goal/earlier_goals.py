"""The goals that ended, each with a way to delete it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.person_goal import PersonGoal
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.words.goal_words import ended_fact


class EarlierGoals(QWidget):
    """`delete_asked` carries the `PersonGoal`."""

    delete_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._rows: list[QWidget] = []

    def show_goals(self, goals: Sequence[PersonGoal]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(goal) for goal in goals]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, goal: PersonGoal) -> QWidget:
        row = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        for kind, text in zip(("", "small"), ended_fact(goal), strict=True):
            words.addWidget(TextLabel(kind, text))
        button = QPushButton(self.tr("Delete"))
        button.setProperty("kind", "quiet")
        button.setAccessibleName(self.tr("Delete: {0}").format(goal.words))
        button.clicked.connect(partial(self.delete_asked.emit, goal))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(button)
        return row
