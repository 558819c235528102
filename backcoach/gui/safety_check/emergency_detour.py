"""From a page of the safety check to what to do about a sign that needs help now, and back."""

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.safety.screening import Consequence
from backcoach.domain.safety.screening_walk import ScreeningWalk, emergency_signs
from backcoach.gui.safety_check.emergency_page import EmergencyPage, EmergencyState
from backcoach.gui.safety_check.screening_page import ScreeningPage
from backcoach.gui.services.services import Services


class EmergencyDetour(QObject):
    """Shows whom to call, on a `page` that a flow owns. `left` tells that it was no slip.

    `private` hides the sign at first.
    """

    left = Signal()

    def __init__(self, services: Services, asking: ScreeningPage, *, private: bool) -> None:
        super().__init__(asking)
        self._services = services
        self._asking = asking
        self._private = private
        self.page = EmergencyPage()
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
        self._services.show(self._asking)
        self._asking.forget_emergency()
