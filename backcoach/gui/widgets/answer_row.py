"""One line of the safety check with its three answers."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backcoach.domain.safety.screening import Answer
from backcoach.gui.widgets.choice_button import ChoiceButton
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

_KEY = Qt.Key
_PRESSED = QEvent.Type.KeyPress
_BY_KEY = Qt.FocusReason.TabFocusReason
_ANSWERS = tuple(Answer)
# The answers stand beside the line where at least so many times their width is there.
_SIDE_BY_SIDE = 2.4


@dataclass(frozen=True, slots=True)
class LineText:
    """What a line says. `detail` is a smaller second line, maybe empty; `why` the reason."""

    id: str
    text: str
    detail: str
    why: str


@dataclass(frozen=True, slots=True)
class LineAnswered:
    """The answer that was given to a line."""

    id: str
    answer: Answer


class AnswerRow(QFrame):
    """A line with No, Yes and Not sure. N, Y and ? answer it; up and down go to other lines."""

    answered = Signal(object)

    def __init__(self, line: LineText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._group = QButtonGroup(self)
        self._buttons = {answer: self._answer_button(answer) for answer in _ANSWERS}
        self._group.idClicked.connect(self._answer)
        self._detail = TextLabel("small", line.detail, self)
        self._why = TextLabel("small", line.why, self)
        self._why_button = self._make_why_button()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.show_detail(shown=True)

    @property
    def answer(self) -> Answer | None:
        """The answer given, None while there is none."""
        number = self._group.checkedId()
        return _ANSWERS[number] if number >= 0 else None

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer as given, or none, without emitting a signal."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is answer)
        self._group.setExclusive(True)

    def show_detail(self, *, shown: bool) -> None:
        self._detail.setVisible(shown and bool(self._line.detail))

    @property
    def answer_button(self) -> QWidget:
        """The answer so far, or No."""
        return self._buttons[self.answer or Answer.NO]

    def take_focus(self) -> None:
        """Take the focus, and scroll here."""
        self.answer_button.setFocus(_BY_KEY)
        scroll_to(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == _PRESSED and isinstance(event, QKeyEvent) and self._takes_key(event)
        ) or super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        answers = sum(button.sizeHint().width() for button in self._buttons.values())
        beside = event.size().width() >= _SIDE_BY_SIDE * answers
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _takes_key(self, event: QKeyEvent) -> bool:
        match Qt.Key(event.key()):
            case _KEY.Key_Up:
                self._go_to_row(forward=False)
            case _KEY.Key_Down:
                self._go_to_row(forward=True)
            case _KEY.Key_Left:
                self._go_to_answer(-1)
            case _KEY.Key_Right:
                self._go_to_answer(1)
            case _:
                return self._takes_letter(event)
        return True

    def _takes_letter(self, event: QKeyEvent) -> bool:
        letters = {
            self.tr("n", "key for No"): Answer.NO,
            self.tr("y", "key for Yes"): Answer.YES,
            "?": Answer.NOT_SURE,
        }
        answer = letters.get(event.text().lower())
        if answer is None:
            return False
        self._buttons[answer].setFocus(_BY_KEY)
        self._buttons[answer].click()
        return True

    def _go_to_row(self, *, forward: bool) -> None:
        """Go to the next line that is shown; from the last to the first, and the other way."""
        rows = [row for row in self.window().findChildren(AnswerRow) if row.isVisible()]
        step = 1 if forward else -1
        rows[(rows.index(self) + step) % len(rows)].take_focus()

    def _go_to_answer(self, step: int) -> None:
        buttons = list(self._buttons.values())
        now = next(number for number, button in enumerate(buttons) if button.hasFocus())
        buttons[min(max(now + step, 0), len(buttons) - 1)].setFocus(_BY_KEY)

    def _answer_button(self, answer: Answer) -> ChoiceButton:
        texts = {
            Answer.NO: self.tr("No"),
            Answer.YES: self.tr("Yes"),
            Answer.NOT_SURE: self.tr("Not sure"),
        }
        button = ChoiceButton("answer", texts[answer], self)
        button.setAccessibleDescription(self._line.text)
        button.installEventFilter(self)
        self._group.addButton(button, _ANSWERS.index(answer))
        return button

    def _make_why_button(self) -> QPushButton:
        button = QPushButton(self.tr("Why we ask"), self)
        button.setProperty("kind", "why")
        button.setCheckable(True)
        button.setAccessibleDescription(self._line.text)
        button.toggled.connect(self._why.setVisible)
        return button

    def _lay_out(self) -> None:
        self._why.hide()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(TextLabel("question", self._line.text, self))
        words.addWidget(self._detail)
        words.addWidget(self._why_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self._why)
        # By an alignment, Qt would give words that wrap no more height than they hint at.
        words.addStretch()
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for button in self._buttons.values():
            answers.addWidget(button)
        answers.addStretch()
        self._box.setContentsMargins(0, 12, 0, 8)
        self._box.setSpacing(12)
        self._box.addLayout(words, 1)
        self._box.addLayout(answers)
        self._box.setAlignment(answers, Qt.AlignmentFlag.AlignTop)

    @Slot(int)
    def _answer(self, number: int) -> None:
        self.answered.emit(LineAnswered(self._line.id, _ANSWERS[number]))
