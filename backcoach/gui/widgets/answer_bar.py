"""No, Yes and Not sure as one bar, named by the question that they answer."""

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QHBoxLayout, QWidget

from backcoach.domain.safety.screening import Answer
from backcoach.gui.widgets.choice_button import ChoiceButton, lead_tab_to
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_ANSWERS = tuple(Answer)
_CORNER = 12
_SMOOTH = QPainter.RenderHint.Antialiasing


class AnswerBar(QGroupBox):
    """Radio buttons side by side. To a screen reader they are a group called by the question."""

    answered = Signal(object)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        texts = {
            Answer.NO: self.tr("No"),
            Answer.YES: self.tr("Yes"),
            Answer.NOT_SURE: self.tr("Not sure"),
        }
        self._buttons = {each: ChoiceButton("answer", texts[each], self) for each in _ANSWERS}
        for number, button in enumerate(self._buttons.values()):
            self._group.addButton(button, number)
            row.addWidget(button)
        self.show_answer(None)

    @property
    def answer(self) -> Answer | None:
        """The answer given, None while there is none."""
        number = self._group.checkedId()
        return _ANSWERS[number] if number >= 0 else None

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons.values())

    def button(self, answer: Answer) -> QWidget:
        return self._buttons[answer]

    def press(self, answer: Answer) -> None:
        """Answer as if by a click, with the focus there."""
        self._buttons[answer].setFocus(Qt.FocusReason.TabFocusReason)
        self._buttons[answer].click()

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer as given, or none, without emitting a signal."""
        self._group.setExclusive(False)
        with QSignalBlocker(self._group):
            for each, button in self._buttons.items():
                button.setChecked(each is answer)
        self._group.setExclusive(True)
        lead_tab_to(self._group, self.button(answer or Answer.NO))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = Palette.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(QPen(colours.hairline, 1.0))
        painter.setBrush(colours.paper)
        bar = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(bar, _CORNER, _CORNER)
        painter.end()

    @Slot(int, bool)
    def _answer(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - the signal's own value
        if chosen:
            lead_tab_to(self._group, self.button(_ANSWERS[number]))
            self.answered.emit(_ANSWERS[number])
