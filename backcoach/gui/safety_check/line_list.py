"""The lines of one page of the safety check, with the answers so far."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backcoach.domain.safety.screening import Answer, Question, Repeat, ScreeningTheme
from backcoach.gui.widgets.answer_row import AnswerRow, LineAnswered, LineText
from backcoach.gui.widgets.cards.card_frame import CardFrame

INDENT = 24  # pixels


class LineList(CardFrame):
    """Shows a follow-up line only once the line it follows is ticked."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: ScreeningTheme | None = None
        self._given: dict[str, Answer] = {}
        self._rows: dict[str, AnswerRow] = {}
        self._boxes: dict[str, QFrame] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 2, 12, 2)
        self._layout.setSpacing(0)

    @property
    def _lasts(self) -> bool:
        """Whether it asks about what has a name, not about a sign of today."""
        return self._theme is not None and self._theme.repeat is Repeat.LASTING

    def show_lines(self, theme: ScreeningTheme, answers: Mapping[str, Answer]) -> None:
        self._theme = theme
        self._given = {each.id: answers[each.id] for each in theme.questions if each.id in answers}
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._rows = {question.id: self._row(question) for question in theme.questions}
        depths: dict[str, int] = {}
        for question in theme.questions:
            depths[question.id] = depths[question.after] + 1 if question.after else 0
        self._boxes = {
            question.id: _boxed(self._rows[question.id], first=at == 0, depth=depths[question.id])
            for at, question in enumerate(theme.questions)
        }
        for box in self._boxes.values():
            self._layout.addWidget(box)
        self._show_due()

    def show_details(self, *, shown: bool) -> None:
        """Show or hide the second line of every row."""
        for row in self._rows.values():
            row.show_detail(shown=shown)

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers to the lines that are shown, by question id."""
        return {each.id: self._given[each.id] for each in self._due() if each.id in self._given}

    @property
    def open_lines(self) -> tuple[Question, ...]:
        """The lines that are shown and have no answer yet."""
        return tuple(question for question in self._due() if question.id not in self._given)

    @property
    def answered_by_none(self) -> tuple[str, ...]:
        """The open lines that "None of these" answers with No.

        A line that asks more about one that was ticked wants an answer of its own, and so do those
        behind a gate, until one of them was ticked: something was meant by the gate.
        """
        ticked = {name for name, answer in self.answers.items() if answer is not Answer.NO}
        meant = {each.after for each in self._due() if each.id in ticked}
        gates = {each.id for each in self._due() if each.is_gate}
        return tuple(
            each.id for each in self.open_lines if each.after is None or each.after in meant & gates
        )

    def calls_for_help(self, question_id: str) -> bool:
        """Whether the answer to a line means: call for help now."""
        question = next(each for each in self._due() if each.id == question_id)
        return question.calls_for_help(self._given)

    def give(self, question_id: str, answer: Answer | None) -> None:
        """Set an answer, or remove it, without emitting a signal."""
        self._rows[question_id].show_answer(answer)
        if answer is None:
            self._given.pop(question_id, None)
        else:
            self._given[question_id] = answer
        self._show_due()

    def answer_button(self, question_id: str) -> QWidget:
        """Where a line is answered: its answer so far, or No."""
        return self._rows[question_id].answer_button

    def go_to(self, question_id: str) -> None:
        """Put the focus on a line and scroll to it."""
        self._rows[question_id].take_focus()

    def _row(self, question: Question) -> AnswerRow:
        text, medical = question.text, question.medical
        if medical and self._lasts:
            text, medical = self.tr("{0} ({1})").format(text, medical), ""
        more = [question.example, question.why]
        if medical:
            more.append(self.tr("Doctors say: {0}.").format(medical))
        row = AnswerRow(LineText(question.id, text, question.window, " ".join(filter(None, more))))
        row.show_answer(self._given.get(question.id))
        row.answered.connect(self._take_answer)
        return row

    @Slot(object)
    def _take_answer(self, given: LineAnswered) -> None:
        self._given[given.id] = given.answer
        self._show_due()
        self.answered.emit(given)

    def _show_due(self) -> None:
        due = {question.id for question in self._due()}
        for name, box in self._boxes.items():
            box.setVisible(name in due)

    def _due(self) -> tuple[Question, ...]:
        return self._theme.lines_to_show(self._given) if self._theme else ()


def _boxed(row: AnswerRow, *, first: bool, depth: int) -> QFrame:
    """A row in its place: indented and tinted if it follows another, below a thin line."""
    line = QFrame()
    line.setProperty("kind", "line")
    if first:
        line.hide()  # to show the others here would open a window of each: they are in none yet
    frame = QFrame()
    frame.setProperty("kind", "follow_up" if depth else "")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(INDENT * depth, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(line)
    layout.addWidget(row)
    return frame
