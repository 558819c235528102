"""From a page of the safety check to what to do about a sign that needs help now, and back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.safety.screening import Consequence
from backcoach.domain.safety.screening_walk import ScreeningWalk, emergency_signs
from backcoach.gui.safety_check.emergency_page import EmergencyPage, EmergencyState
from backcoach.gui.safety_check.screening_page import ScreeningPage
from backcoach.gui.services.services import Services


class EmergencyDetour(QObject):
    """Shows whom to call, on a `page` that a flow owns. `left` tells that it was no slip.

    `asking` gives the page to go back to, which may be another one each time. `private` hides the
    sign at first.
    """

    left = Signal()

    def __init__(
        self, services: Services, asking: Callable[[], ScreeningPage], *, private: bool
    ) -> None:
        page = EmergencyPage()
        super().__init__(page)
        self._services = services
        self._asking = asking
        self._private = private
        self.page = page
        self.page.mistake_reported.connect(self._undo)
        self.page.home_asked.connect(self.left)

    def show(self, walk: ScreeningWalk) -> None:
        """Show what to do about the answers of the open page."""
        state = EmergencyState(
            self._services.numbers,
            self._services.library.content.screening.advice[Consequence.EMERGENCY],
            emergency_signs(walk.theme, walk.answers),
            private=self._private,
        )
        self.page.show_emergency(state)
        self._services.show(self.page)

    @Slot()
    def _undo(self) -> None:
        asking = self._asking()
        self._services.show(asking)
        asking.forget_emergency()
