"""Asks about the signs that need help at once, once more in a session that was left for long."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from backcoach.domain.safety.screening_walk import signs_to_ask_again
from backcoach.gui.safety_check.questions_flow import QuestionsFlow
from backcoach.gui.safety_check.screening_keeper import Outcome, ScreeningKeeper
from backcoach.gui.safety_check.screening_page import ScreeningState, ThemeAnswers
from backcoach.gui.services.services import Services
from backcoach.overrides import override
from backcoach.words.person_words import shown_label


class SignsAgainFlow(QuestionsFlow):
    """The pages with those signs, and what to do about one.

    `answered` carries the new outcome of the safety check. `left` tells that the signs were not
    answered, `help_needed` that someone goes to get help.
    """

    answered = Signal(object)
    help_needed = Signal()

    def __init__(self, services: Services, keeper: ScreeningKeeper) -> None:
        themes = signs_to_ask_again(services.library.content.screening)
        super().__init__(services, keeper, themes)

    def start(self) -> None:
        """Show the page, and say why it is asked again."""
        self._show_page()

    @override
    def _show_page(self) -> None:
        title = self.tr("Once more: signs that need help now")
        intro = self.tr("An hour or more has passed. Is any of this new, or here now?")
        client = self._keeper.client
        self._page.show_theme(
            ScreeningState(
                replace(self._walk.theme, title=title, intro=intro),
                page=self._walk.at + 1,
                pages=len(self._walk.themes),
                answers=self._walk.answers,
                alone=self._keeper.with_helper,
                folded=True,
                whose=shown_label(client) if client else "",
            )
        )
        self._services.show(self._page)

    @override
    @Slot(object)
    def _take_page(self, given: ThemeAnswers) -> None:
        self._walk = self._walk.answered(given.answers)
        if self._walk.over:
            self._keeper.seen()
            self.answered.emit(self._take_answers())
        else:
            self._show_page()

    @override
    @Slot()
    def _leave_emergency(self) -> None:
        self._take_answers()
        self.help_needed.emit()

    def _take_answers(self) -> Outcome:
        return self._keeper.take(self._walk.dated(self._services.now().date()))
