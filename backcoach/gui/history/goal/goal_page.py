"""The page with a person's goal: named, asked about, changed, reached or let go."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.person import plain_label
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.session import Scores
from backcoach.gui.history.goal.ui_goal_page import Ui_GoalPage
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.goal_words import progress_text, since_text

GAP = 12


@dataclass(frozen=True, slots=True)
class GoalView:
    """The goal that is open, if there is one, and the earlier ones, newest first.

    `whose` is the name of a client; it is empty for the owner.
    """

    progress: GoalProgress | None
    earlier: tuple[PersonGoal, ...]
    today: date
    whose: str = ""


@dataclass(frozen=True, slots=True)
class GoalAnswers:
    """What was answered: each from 0 to 10, or not at all."""

    ease: int | None
    usual: Scores


class GoalPage(Page):
    """Asks for a goal where there is none, and else how it goes. None of it need be answered.

    `named` carries the words of a new goal, `reworded` other words for the same, `answered` a
    `GoalAnswers`, `ended` the `GoalState` that it ends in, and `delete_asked` an earlier goal.
    """

    named = Signal(str)
    reworded = Signal(str)
    answered = Signal(object)
    ended = Signal(object)
    delete_asked = Signal(object)
    chart_asked = Signal()
    back_asked = Signal()

    _asks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: GoalView | None = None
        self._naming = True
        self._ui = Ui_GoalPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        steps = FlowLayout(self._ui.stepsBox, GAP)
        for step in (self._ui.reachedButton, self._ui.changeButton, self._ui.letGoButton):
            steps.addWidget(step)
        easy = self.tr("10 as easy as can be")
        self._ui.easeScale.set_ends(self.tr("0 can't do it"), easy)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        for scale in (ui.easeScale, ui.stiffnessScale, ui.painScale):
            scale.chosen.connect(self._refresh)
        ui.wordsEdit.textChanged.connect(self._refresh)
        ui.earlierGoals.delete_asked.connect(self.delete_asked)
        ui.changeButton.clicked.connect(self._rename)
        ui.reachedButton.clicked.connect(lambda: self.ended.emit(GoalState.REACHED))
        ui.letGoButton.clicked.connect(lambda: self.ended.emit(GoalState.LET_GO))
        ui.chartButton.clicked.connect(self.chart_asked)
        ui.backButton.clicked.connect(self._go_back)
        ui.saveButton.clicked.connect(self._save)

    def show_goal(self, view: GoalView) -> None:
        self._view, progress = view, view.progress
        self._naming = progress is None
        self._ui.wordsEdit.clear()
        self._show_whose(view.whose)
        if progress is not None:
            self._ui.goalLabel.setText(progress.goal.words)
            self._ui.sinceLabel.setText(since_text(progress))
            self._ui.progressLabel.setText(progress_text(progress))
            self._show_answers(progress, view.today)
        self._ui.earlierGoals.show_goals(view.earlier)
        self._show_parts()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _show_whose(self, name: str) -> None:
        ui = self._ui
        if name:
            ui.titleLabel.setText(self.tr("Goal: {0}").format(name))
            ui.leadLabel.setText(
                self.tr("One thing from their day, found together and in their words.")
            )
            ui.wordsLabel.setText(self.tr("What would they like to do more easily?"))
            ui.reachedButton.setText(self.tr("It is reached"))
        else:
            ui.titleLabel.setText(self.tr("Your goal"))
            ui.leadLabel.setText(
                self.tr("One thing from your day that you would like to do more easily.")
            )
            ui.wordsLabel.setText(self.tr("What would you like to do more easily?"))
            ui.reachedButton.setText(self.tr("I reached it"))

    def _show_answers(self, progress: GoalProgress, today: date) -> None:
        """What was answered today may be answered again."""
        last = progress.checks[-1] if progress.checks else None
        said = last if last and last.checked_on == today else GoalCheck(progress.goal.id, today)
        self._ui.easeScale.show_score(said.ease)
        self._ui.stiffnessScale.show_score(said.usual.stiffness)
        self._ui.painScale.show_score(said.usual.pain)

    def _show_parts(self) -> None:
        view, ui = self._view, self._ui
        has_goal = view is not None and view.progress is not None
        ui.leadLabel.setVisible(self._naming)
        ui.wordsFrame.setVisible(self._naming)
        ui.goalFrame.setVisible(has_goal and not self._naming)
        ui.checkFrame.setVisible(has_goal and not self._naming)
        ui.chartButton.setVisible(has_goal and not self._naming)
        ui.earlierFrame.setVisible(view is not None and bool(view.earlier))
        keep = self.tr("Keep these words") if has_goal else self.tr("Keep this goal")
        ui.saveButton.setText(keep if self._naming else self.tr("Save the answer"))
        self._refresh()

    @override
    def _first_step(self) -> QWidget:
        """To name it, or to say how it goes."""
        return self._ui.wordsEdit if self._naming else self._ui.easeScale.first

    @property
    def _answers(self) -> GoalAnswers:
        ui = self._ui
        return GoalAnswers(ui.easeScale.score, Scores(ui.stiffnessScale.score, ui.painScale.score))

    @property
    @override
    def _entered(self) -> tuple[GoalAnswers, str]:
        """What was answered, and other words for the goal."""
        words = plain_label(self._ui.wordsEdit.text())
        same = not self._naming or words == self._ui.goalLabel.text()
        return self._answers, "" if same else words

    @Slot()
    def _refresh(self) -> None:
        something = self._answers != GoalAnswers(None, Scores())
        named = bool(plain_label(self._ui.wordsEdit.text()))
        self._ui.saveButton.setEnabled(named if self._naming else something)

    @Slot()
    def _rename(self) -> None:
        self._naming = True
        self._ui.wordsEdit.setText(self._ui.goalLabel.text())
        self._show_parts()
        self._begin()

    @Slot()
    def _go_back(self) -> None:
        """From other words for a goal to the goal; else away."""
        if self._view is not None and self._naming and self._view.progress is not None:
            self.show_goal(self._view)
        else:
            self.back_asked.emit()

    @Slot()
    def _save(self) -> None:
        self._sleep(self._ui.saveButton)
        if not self._naming:
            self.answered.emit(self._answers)
        elif self._view is not None and self._view.progress is not None:
            self.reworded.emit(plain_label(self._ui.wordsEdit.text()))
        else:
            self.named.emit(plain_label(self._ui.wordsEdit.text()))
