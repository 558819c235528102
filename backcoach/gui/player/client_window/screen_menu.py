"""The choice of the screen that a client looks at."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton

from backcoach.gui.services.screen_placing import Placing
from backcoach.gui.services.second_screen import SecondScreen


class ScreenMenu(QMenu):
    """Lists the screens that are there as it opens, and a window to move by hand."""

    def __init__(self, second: SecondScreen, button: QPushButton) -> None:
        super().__init__(button)
        self._second = second
        self.aboutToShow.connect(self.list_screens)
        button.setMenu(self)

    @Slot()
    def list_screens(self) -> None:
        """Write the list anew."""
        self.clear()
        second, spot = self._second, self._second.spot
        if not second.others:
            self.addAction(self.tr("Only one screen is connected")).setEnabled(False)
        for place in second.others:
            action = self.addAction(self.tr("On {0}").format(place.label))
            action.setCheckable(True)
            action.setChecked(second.is_open and spot.screen == place.name)
            action.triggered.connect(partial(second.open_on, place.name))
        by_hand = self.addAction(self.tr("In a window to move by hand"))
        by_hand.setCheckable(True)
        by_hand.setChecked(second.is_open and spot.placing is Placing.BY_HAND)
        by_hand.triggered.connect(second.open_by_hand)
        self.addSeparator()
        close = self.addAction(self.tr("Close the client's window"))
        close.setEnabled(second.is_open)
        close.triggered.connect(second.close)
