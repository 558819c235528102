"""The page after a stretch: how it feels now, anything new, and a note."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.gui.session.ui_after_page import Ui_AfterPage
from backcoach.gui.widgets.answer_row import AnswerRow, LineText
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.time_words import duration

BESIDE = 62  # times the height of the text, from which both scales have room in a row
_UNASKED = Scores()
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class After:
    """How it feels afterwards. Everything here may be left out."""

    scores: Scores = _UNASKED
    anything_new: Answer | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AfterState:
    """What was done, how it felt before, and what has been told already."""

    names: tuple[str, ...]
    held_seconds: float
    before: Scores = _UNASKED
    told: After = After()


class AfterPage(Page):
    """Asks how it feels now. Both signals carry an `After` with what is filled in."""

    told = Signal(object)
    another_asked = Signal(object)

    _asks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_AfterPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.saveButton
        self._new_row = self._make_new_row()
        self._ui.saveButton.clicked.connect(self._save)
        self._ui.anotherButton.clicked.connect(self._ask_another)

    def show_after(self, state: AfterState) -> None:
        """No score is chosen beforehand."""
        self._ui.leadLabel.setText(self._done_text(state))
        self._ui.stiffnessScale.show_score(state.told.scores.stiffness)
        self._ui.painScale.show_score(state.told.scores.pain)
        self._ui.stiffnessScale.show_before(state.before.stiffness)
        self._ui.painScale.show_before(state.before.pain)
        self._new_row.show_answer(state.told.anything_new)
        self._ui.noteField.show_note(state.told.note)
        self._show_new_notice()
        self._await_answers()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _arrange(self) -> None:
        """Put the scales side by side where that keeps the rest of the page in sight."""
        roomy = self.width() >= BESIDE * self.fontInfo().pixelSize()
        self._ui.scalesLayout.setDirection(_ACROSS if roomy else _DOWN)

    def show_saved(self) -> None:
        self._await_answers()
        self._ui.footLabel.setText(self.tr("Saved."))

    def _make_new_row(self) -> AnswerRow:
        row = AnswerRow(
            LineText(
                "anything_new",
                self.tr("Did you feel anything new?"),
                self.tr("Something that was not there before you began."),
                self.tr("Something new can mean that this stretch is not for you now."),
            )
        )
        row.answered.connect(self._show_new_notice)
        self._ui.newLayout.insertWidget(0, row)
        return row

    def _done_text(self, state: AfterState) -> str:
        names = ", ".join(state.names)
        if not state.held_seconds:
            return names
        return self.tr("{0}  ·  held for {1} in all").format(names, duration(state.held_seconds))

    @property
    def _filled_in(self) -> After:
        return After(
            Scores(self._ui.stiffnessScale.score, self._ui.painScale.score),
            self._new_row.answer,
            self._ui.noteField.note,
        )

    @Slot()
    def _show_new_notice(self) -> None:
        self._ui.newNotice.setVisible(self._new_row.answer in {Answer.YES, Answer.NOT_SURE})

    @override
    def wake(self) -> None:
        if self._asleep:
            self._await_answers()
        super().wake()

    def _await_answers(self) -> None:
        self._ui.footLabel.setText(self.tr("You may leave anything out."))
        self._ui.saveButton.setText(self.tr("Save and finish"))
        for button in (self._ui.saveButton, self._ui.anotherButton):
            button.setEnabled(True)

    @Slot()
    def _save(self) -> None:
        self._ui.footLabel.clear()
        self._ui.saveButton.setText(self.tr("Saving…"))
        self._sleep(self._ui.saveButton, self._ui.anotherButton)
        self.told.emit(self._filled_in)

    @Slot()
    def _ask_another(self) -> None:
        self.another_asked.emit(self._filled_in)
