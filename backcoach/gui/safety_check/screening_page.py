"""One page of the safety check: a theme and its lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.screening import Answer, Asked, ScreeningTheme
from backcoach.gui.safety_check.ui_screening_page import Ui_ScreeningPage
from backcoach.gui.widgets.answer_row import LineAnswered
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.seen_to_end import SeenToEnd
from backcoach.overrides import override


@dataclass(frozen=True, slots=True)
class ScreeningState:
    """One page out of `pages`, counted from 1, with what has been answered before.

    `folded` hides the times that are meant on a page that the person knows; they unfold with the
    examples. `whose` is the label of whoever it is for, empty for the owner. `takes` says how long
    it all takes, empty where that was said. `alone` tells that they answer by themselves.
    """

    theme: ScreeningTheme
    page: int
    pages: int
    answers: Mapping[str, Answer]
    alone: bool = False
    folded: bool = False
    whose: str = ""
    takes: str = ""


@dataclass(frozen=True, slots=True)
class ThemeAnswers:
    """The answers so far to the lines of one page that were shown."""

    theme_id: str
    answers: Mapping[str, Answer]


class ScreeningPage(Page):
    """Shows every line of a theme. Nothing is answered beforehand, and none can be skipped."""

    answered = Signal(object)
    back_asked = Signal(object)
    emergency_answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme_id = ""
        self._ui = Ui_ScreeningPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.nextButton
        self._back = self._ui.backButton
        self._end = SeenToEnd(self._ui.bodyScroll, self._ui.lineList)
        self._end.seen.connect(self._refresh)
        self._ui.bodyScroll.verticalScrollBar().rangeChanged.connect(self._refresh)
        self._ui.lineList.answered.connect(self._take_answer)
        self._ui.noneButton.clicked.connect(self._answer_none)
        self._ui.nextButton.clicked.connect(self._finish)
        self._ui.backButton.clicked.connect(self._go_back)

    def show_theme(self, state: ScreeningState) -> None:
        self._theme_id = state.theme.id
        self._show_head(state)
        self._ui.lineList.show_lines(state.theme, state.answers, timed=not state.folded)
        self._end.begin()
        self._refresh()
        self._open_at_top(self._ui.bodyScroll, state.theme.title)

    @override
    def _first_step(self) -> QWidget:
        """The first line that has no answer yet."""
        left = self._ui.lineList.open_lines
        return self._ui.lineList.answer_button(left[0].id) if left else super()._first_step()

    def forget_emergency(self) -> None:
        """Remove the Yes or Not sure of every emergency line, so that it is asked again."""
        lines = self._ui.lineList
        slips = [name for name in lines.answers if lines.calls_for_help(name)]
        for name in slips:
            lines.give(name, None)
        self._refresh()
        if slips:
            lines.go_to(slips[0])

    def _show_head(self, state: ScreeningState) -> None:
        page, pages = state.page, state.pages
        self._ui.progressLabel.setText(self.tr("{0} of {1}").format(page, pages))
        self._ui.progressLabel.setAccessibleName(self.tr("Page {0} of {1}").format(page, pages))
        self._ui.progressBar.setRange(0, state.pages)
        self._ui.progressBar.setValue(state.page)
        self._ui.whoseLabel.setText(self.tr("For {0}").format(state.whose))
        self._ui.whoseLabel.setVisible(bool(state.whose))
        self._ui.titleLabel.setText(state.theme.title)
        self._ui.introLabel.setText(state.theme.intro)
        self._ui.timeLabel.setText(state.takes)
        self._ui.timeLabel.setVisible(bool(state.takes))
        self._ui.aloneFrame.setVisible(state.alone)
        self._ui.aloneLabel.setText(
            self.tr("Now the helper answers. The result says go or not today, never why.")
            if state.theme.asked is Asked.HELPER
            else self.tr("Please let whoever is stretched answer alone.")
        )

    @Slot(object)
    def _take_answer(self, given: LineAnswered) -> None:
        self._refresh()
        if self._ui.lineList.calls_for_help(given.id):
            self.emergency_answered.emit(self._answers())

    @Slot()
    def _answer_none(self) -> None:
        for name in self._ui.lineList.answered_by_none:
            self._ui.lineList.give(name, Answer.NO)
        self._refresh()
        left = self._ui.lineList.open_lines
        if left:
            self._ui.lineList.go_to(left[0].id)
        else:
            self._finish()

    @Slot()
    def _finish(self) -> None:
        self.answered.emit(self._answers())

    @Slot()
    def _go_back(self) -> None:
        self.back_asked.emit(self._answers())

    def _answers(self) -> ThemeAnswers:
        return ThemeAnswers(self._theme_id, self._ui.lineList.answers)

    @Slot()
    def _refresh(self) -> None:
        left = self._ui.lineList.open_lines
        ticked = any(answer is not Answer.NO for answer in self._ui.lineList.answers.values())
        self._ui.nextButton.setEnabled(not left)
        self._ui.leftLabel.setText(self._left_text(len(left)))
        some = bool(self._ui.lineList.answered_by_none)
        self._ui.noneButton.setEnabled(some and self._end.is_over)
        self._ui.noneButton.setText(
            self.tr("None of the others") if ticked else self.tr("None of these")
        )

    def _left_text(self, left: int) -> str:
        count = self.tr("%Ln left", "", left) if left else ""
        more_below = self._ui.bodyScroll.verticalScrollBar().maximum() > 0
        if left and more_below and not self._end.is_over:
            return self.tr("{0}, scroll on").format(count)
        return count
