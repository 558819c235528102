"""Asks about the signs that need help at once, once more in a session that was left for long."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.safety.screening_walk import (
    ScreeningWalk,
    signs_to_ask_again,
)
from backcoach.gui.safety_check.emergency_detour import EmergencyDetour
from backcoach.gui.safety_check.screening_keeper import Outcome, ScreeningKeeper
from backcoach.gui.safety_check.screening_page import ScreeningPage, ScreeningState, ThemeAnswers
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.words.person_words import shown_label


class SignsAgainFlow(Flow):
    """The pages with those signs, and what to do about one.

    `answered` carries the new outcome of the safety check. `left` tells that the signs were not
    answered, `help_needed` that someone goes to get help.
    """

    answered = Signal(object)
    help_needed = Signal()

    def __init__(self, services: Services, keeper: ScreeningKeeper) -> None:
        super().__init__(services)
        self._keeper = keeper
        self._screening = services.library.content.screening
        self._walk = ScreeningWalk(signs_to_ask_again(self._screening))
        self._page = self.own(ScreeningPage())
        self._page.answered.connect(self._take_page)
        self._page.back_asked.connect(self._go_back)
        self._page.emergency_answered.connect(self._take_emergency)

    @cached_property
    def _detour(self) -> EmergencyDetour:
        detour = EmergencyDetour(
            self._services, lambda: self._page, private=self._keeper.with_helper
        )
        self.own(detour.page)
        detour.left.connect(self._leave_emergency)
        return detour

    def start(self) -> None:
        """Show the page, and say why it is asked again."""
        title = self.tr("Once more: signs that need help now")
        intro = self.tr("An hour or more has passed. Is any of this new, or here now?")
        client = self._keeper.client
        self._page.show_theme(
            ScreeningState(
                replace(self._walk.theme, title=title, intro=intro),
                page=self._walk.at + 1,
                pages=len(self._walk.themes),
                answers=self._walk.answers,
                with_helper=self._keeper.with_helper,
                folded=True,
                whose=shown_label(client) if client else "",
            )
        )
        self._services.show(self._page)

    @Slot(object)
    def _take_page(self, given: ThemeAnswers) -> None:
        self._walk = self._walk.answered(given.answers)
        if self._walk.over:
            self._keeper.seen()
            self.answered.emit(self._take_answers())
        else:
            self.start()

    @Slot(object)
    def _go_back(self, given: ThemeAnswers) -> None:
        before = self._walk.kept(given.answers).back()
        if before is None:
            self.left.emit()
        else:
            self._walk = before
            self.start()

    @Slot(object)
    def _take_emergency(self, given: ThemeAnswers) -> None:
        self._walk = self._walk.kept(given.answers)
        self._detour.show(self._walk)

    @Slot()
    def _leave_emergency(self) -> None:
        self._take_answers()
        self.help_needed.emit()

    def _take_answers(self) -> Outcome:
        return self._keeper.take(self._walk.dated(self._services.now().date()))
