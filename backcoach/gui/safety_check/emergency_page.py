"""The page for an emergency sign: whom to call, and what to say."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.screening import Advice
from backcoach.gui.safety_check.ui_emergency_page import Ui_EmergencyPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.emergency_text import below_number, large_number, number_text, with_number


@dataclass(frozen=True, slots=True)
class EmergencyState:
    """The number to call, the advice, and the signs that were ticked, to read out on the phone.

    `private` keeps those signs folded, for a screen that a helper sees too.
    """

    numbers: CountryNumbers
    advice: Advice
    signs: tuple[str, ...]
    private: bool = False


class EmergencyPage(Page):
    """Shows the number as large as it fits. The program never calls by itself."""

    mistake_reported = Signal()
    home_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._ui = Ui_EmergencyPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._ui.copyButton.clicked.connect(self._copy_number)
        self._ui.revealButton.toggled.connect(self._ui.linesLabel.setVisible)
        self._ui.mistakeButton.clicked.connect(self.mistake_reported)
        self._ui.homeButton.clicked.connect(self.home_asked)

    def show_emergency(self, state: EmergencyState) -> None:
        self._show_number(state.numbers)
        advice = state.advice
        self._ui.whatLabel.setText(with_number(advice.what, state.numbers))
        self._ui.soonLabel.setText(with_number(advice.how_soon, state.numbers))
        self._ui.whomLabel.setText(with_number(advice.whom, state.numbers))
        self._ui.sayLabel.setText(with_number(advice.say, state.numbers))
        self._ui.linesLabel.setText(bullets(state.signs))
        self._ui.revealButton.setVisible(state.private)
        self._ui.revealButton.setChecked(False)
        self._ui.linesLabel.setVisible(not state.private)
        title = self.tr("Call {0} now").format(number_text(state.numbers))
        self._open_at_top(self._ui.bodyScroll, title)

    def _show_number(self, numbers: CountryNumbers) -> None:
        note = below_number(numbers)
        self._number = numbers.ambulance[0]
        self._ui.numberLabel.setText(large_number(numbers))
        self._ui.noteLabel.setText(note)
        self._ui.noteLabel.setVisible(bool(note))
        self._ui.copiedLabel.clear()

    @Slot()
    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self._number)
        self._ui.copiedLabel.setText(self.tr("{0} is copied.").format(self._number))
