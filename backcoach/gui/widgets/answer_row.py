"""One line of the safety check with its three answers."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.safety.screening import Answer
from backcoach.gui.widgets.answer_bar import AnswerBar
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

_KEY = Qt.Key
_PRESSED = QEvent.Type.KeyPress
_BY_KEY = Qt.FocusReason.TabFocusReason
_ALONG, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
# The answers stand beside the line where at least so many times their width is there.
_SIDE_BY_SIDE = 2.4


@dataclass(frozen=True, slots=True)
class LineText:
    """What a line says. `detail` is a smaller second line, `more` unfolds; both may be empty."""

    id: str
    text: str
    detail: str
    more: str


@dataclass(frozen=True, slots=True)
class LineAnswered:
    """The answer that was given to a line."""

    id: str
    answer: Answer


class AnswerRow(QFrame):
    """A line with No, Yes and Not sure.

    N, Y and S answer it, ? unfolds what more there is to read, up and down go to other lines.
    """

    answered = Signal(object)

    def __init__(self, line: LineText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._text = TextLabel("asked", line.text, self)
        self._detail = TextLabel("small", line.detail, self)
        self._bar = AnswerBar(line.text, self)
        self._bar.setAccessibleDescription(line.detail)
        self._more_button = self._make_more_button()
        self._more = TextLabel("", line.more, self)
        self._box = QBoxLayout(_ALONG)
        self._lay_out()
        self._bar.answered.connect(self._answer)
        for button in (*self._bar.buttons, self._more_button):
            button.installEventFilter(self)
        self.show_detail(shown=True)

    @property
    def answer(self) -> Answer | None:
        """The answer given, None while there is none."""
        return self._bar.answer

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer as given, or none, without emitting a signal."""
        self._bar.show_answer(answer)

    def show_detail(self, *, shown: bool) -> None:
        """Show or hide the second line; it comes up with what unfolds all the same."""
        self._detailed = shown
        self._show_parts()

    @property
    def answer_button(self) -> QWidget:
        """The answer so far, or No."""
        return self._bar.button(self.answer or Answer.NO)

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
        beside = event.size().width() >= _SIDE_BY_SIDE * self._bar.sizeHint().width()
        way = _ALONG if beside else _DOWN
        if way is not self._box.direction():
            self._box.setDirection(way)
            self.updateGeometry()

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
                return self._takes_letter(event.text().lower())
        return True

    def _takes_letter(self, letter: str) -> bool:
        letters = {
            self.tr("n", "key for No"): Answer.NO,
            self.tr("y", "key for Yes"): Answer.YES,
            self.tr("s", "key for Not sure"): Answer.NOT_SURE,
        }
        if letter in letters:
            self._bar.press(letters[letter])
        elif letter == "?" and self._line.more:
            self._more_button.click()
        else:
            return False
        return True

    def _go_to_row(self, *, forward: bool) -> None:
        """Go to the next line that is shown; from the last to the first, and the other way."""
        rows = [row for row in self.window().findChildren(AnswerRow) if row.isVisible()]
        step = 1 if forward else -1
        rows[(rows.index(self) + step) % len(rows)].take_focus()

    def _go_to_answer(self, step: int) -> None:
        stops = (*self._bar.buttons, self._more_button)
        now = next(number for number, stop in enumerate(stops) if stop.hasFocus())
        last = len(stops) - 1 if self._line.more else len(stops) - 2
        stops[min(max(now + step, 0), last)].setFocus(_BY_KEY)

    def _make_more_button(self) -> QPushButton:
        button = QPushButton("?", self)
        button.setProperty("kind", "more")
        button.setCheckable(True)
        button.setAccessibleName(self.tr("Example, and why we ask"))
        button.setAccessibleDescription(self._line.text)
        button.setToolTip(button.accessibleName())
        button.setVisible(bool(self._line.more))
        button.toggled.connect(self._unfold)
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 4, 0, 4)
        # By an alignment, Qt would give words that wrap no more height than they hint at.
        words.addStretch()
        words.addWidget(self._text)
        words.addWidget(self._detail)
        words.addStretch()
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        answers.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignVCenter)
        answers.addStretch()
        self._box.setSpacing(4)
        self._box.addLayout(words, 1)
        self._box.addLayout(answers)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(0)
        whole.addLayout(self._box)
        whole.addWidget(self._more)

    @Slot(bool)
    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._show_parts()
        if unfolded:
            scroll_to(self)

    def _show_parts(self) -> None:
        unfolded = self._more_button.isChecked()
        self._more.setVisible(unfolded)
        self._detail.setVisible((self._detailed or unfolded) and bool(self._line.detail))

    @Slot(object)
    def _answer(self, answer: Answer) -> None:
        self.answered.emit(LineAnswered(self._line.id, answer))
