"""The lines of one page of the safety check, with the answers so far."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backcoach.domain.safety.screening import Answer, Question, Repeat, ScreeningTheme
from backcoach.gui.safety_check.timed_lines import TimedLines, ruled
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
        self._groups: tuple[TimedLines, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 2, 12, 2)
        self._layout.setSpacing(0)

    @property
    def _lasts(self) -> bool:
        """Whether it asks about what has a name, not about a sign of today."""
        return self._theme is not None and self._theme.repeat is Repeat.LASTING

    def show_lines(
        self, theme: ScreeningTheme, answers: Mapping[str, Answer], *, timed: bool = True
    ) -> None:
        """Show the lines. `timed` says which times are meant; else they unfold."""
        self._theme = theme
        self._given = {each.id: answers[each.id] for each in theme.questions if each.id in answers}
        for group in self._groups:
            group.hide()
            group.deleteLater()
        self._rows = {question.id: self._row(question) for question in theme.questions}
        depths = _depths(theme)
        self._boxes, groups = {}, list[TimedLines]()
        for window, names in groupby(self._rows, _times(theme).__getitem__):
            some: dict[str, QFrame] = {}
            for name in names:
                some[name] = _boxed(self._rows[name], depths[name], first=not some)
            self._boxes |= some
            groups.append(TimedLines(window, tuple(some.values()), first=not groups))
        self._groups = tuple(groups)
        for name, row in self._rows.items():
            row.show_detail(shown=timed and depths[name] > 0)
        for group in groups:
            group.show_window(shown=timed)
            self._layout.addWidget(group)
            group.show()
        self._show_due()

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


def _depths(theme: ScreeningTheme) -> dict[str, int]:
    """How many lines stand before each that must be ticked for it to be asked."""
    depths: dict[str, int] = {}
    for question in theme.questions:
        depths[question.id] = depths[question.after] + 1 if question.after else 0
    return depths


def _times(theme: ScreeningTheme) -> dict[str, str]:
    """The time that is meant by each line; one that follows another stands with that one."""
    times: dict[str, str] = {}
    for question in theme.questions:
        times[question.id] = times[question.after] if question.after else question.window
    return times


def _boxed(row: AnswerRow, depth: int, *, first: bool) -> QFrame:
    """A row in its place: indented and tinted if it follows another."""
    frame = QFrame()
    frame.setProperty("kind", "follow_up" if depth else "")
    layout = ruled(frame, first=first)
    layout.setContentsMargins(INDENT * depth, 0, 0, 0)
    layout.addWidget(row)
    return frame
