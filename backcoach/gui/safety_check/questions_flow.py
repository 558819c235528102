"""The way through the pages of a safety check: on, back, and aside to whom to call."""

from functools import cached_property

from PySide6.QtCore import Slot

from backcoach.domain.safety.screening import ScreeningTheme
from backcoach.domain.safety.screening_walk import ScreeningWalk
from backcoach.gui.safety_check.emergency_detour import EmergencyDetour
from backcoach.gui.safety_check.screening_keeper import ScreeningKeeper
from backcoach.gui.safety_check.screening_page import ScreeningPage, ThemeAnswers
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services


class QuestionsFlow(Flow):
    """Walks through some pages of questions; what follows from the answers, each kind says itself.

    `left` tells that the first page was left backwards.
    """

    def __init__(
        self, services: Services, keeper: ScreeningKeeper, themes: tuple[ScreeningTheme, ...]
    ) -> None:
        super().__init__(services)
        self._keeper = keeper
        self._screening = services.library.content.screening
        self._walk = ScreeningWalk(themes)

    def _show_page(self) -> None:
        """Ask the theme where the walk stands."""
        raise NotImplementedError

    def _take_page(self, given: ThemeAnswers) -> None:
        """Go on with the answers of the page."""
        raise NotImplementedError

    def _leave_emergency(self) -> None:
        """Take the answers so far: someone goes to get help."""
        raise NotImplementedError

    @cached_property
    def _page(self) -> ScreeningPage:
        page = self.own(ScreeningPage())
        page.answered.connect(self._take_page)
        page.back_asked.connect(self._go_back)
        page.emergency_answered.connect(self._take_emergency)
        return page

    @cached_property
    def _detour(self) -> EmergencyDetour:
        detour = EmergencyDetour(
            self._services, lambda: self._page, private=self._keeper.with_helper
        )
        self.own(detour.page)
        detour.left.connect(self._leave_emergency)
        return detour

    @Slot(object)
    def _go_back(self, given: ThemeAnswers) -> None:
        before = self._walk.kept(given.answers).back()
        if before is None:
            self.left.emit()
        else:
            self._walk = before
            self._show_page()

    @Slot(object)
    def _take_emergency(self, given: ThemeAnswers) -> None:
        self._walk = self._walk.kept(given.answers)
        self._detour.show(self._walk)
