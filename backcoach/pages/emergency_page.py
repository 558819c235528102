"""An emergency sign was named: whom to call, and what to say."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backcoach.domain.emergency import CountryNumbers
from backcoach.domain.screening import Advice
from backcoach.forms.ui_emergency_page import Ui_EmergencyPage
from backcoach.pages.emergency_text import number_text
from backcoach.pages.page import Page


@dataclass(frozen=True, slots=True)
class EmergencyState:
    """The number to call, and the advice for an emergency."""

    numbers: CountryNumbers
    advice: Advice


class EmergencyPage(Page):
    """Shows the number as large as it goes. Only the person can call; the program never does."""

    mistake_reported = Signal()
    home_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_EmergencyPage()
        self._ui.setupUi(self)
        self._ui.copyButton.clicked.connect(self._copy_number)
        self._ui.mistakeButton.clicked.connect(self.mistake_reported)
        self._ui.homeButton.clicked.connect(self.home_asked)

    def show_emergency(self, state: EmergencyState) -> None:
        """Show whom to call, what to do and what to say."""
        number = number_text(state.numbers)
        self._number = state.numbers.ambulance[0]
        self._ui.numberLabel.setText(number)
        self._ui.noteLabel.setText(state.numbers.note)
        self._ui.noteLabel.setVisible(bool(state.numbers.note))
        self._ui.whatLabel.setText(state.advice.what.replace("{ambulance}", number))
        self._ui.sayLabel.setText(state.advice.say.replace("{ambulance}", number))
        self._ui.copiedLabel.clear()
        self._ui.bodyScroll.verticalScrollBar().setValue(0)
        self._ui.copyButton.setFocus()

    @Slot()
    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self._number)
        self._ui.copiedLabel.setText(self.tr("{0} is copied.").format(self._number))
