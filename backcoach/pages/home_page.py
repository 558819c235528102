"""The start page: one obvious next step, and quiet ways to the rest."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from backcoach.domain.emergency import CountryNumbers
from backcoach.domain.nudge import Nudge
from backcoach.forms.ui_home_page import Ui_HomePage
from backcoach.pages.emergency_text import reminder
from backcoach.pages.page import Page
from backcoach.widgets.text_card import TextCard


@dataclass(frozen=True, slots=True)
class LastSession:
    """The latest session: its day and the names of its stretches."""

    on: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HomeState:
    """What the start page shows. `with_helper` is the choice made last time."""

    numbers: CountryNumbers
    with_helper: bool
    last: LastSession | None = None
    nudges: tuple[Nudge, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionChoice:
    """Whether the session that is about to start is for one person or for two."""

    with_helper: bool


class HomePage(Page):
    """Starts a session, or leads to the log, the reading pages and the settings."""

    session_asked = Signal(object)
    history_asked = Signal()
    learn_asked = Signal()
    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HomePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._cards: list[TextCard] = []
        people = QButtonGroup(self)
        people.addButton(self._ui.aloneButton)
        people.addButton(self._ui.helperButton)
        self._ui.helperButton.toggled.connect(self._explain_people)
        self._ui.startButton.clicked.connect(self._start)
        self._ui.historyButton.clicked.connect(self.history_asked)
        self._ui.learnButton.clicked.connect(self.learn_asked)
        self._ui.settingsButton.clicked.connect(self.settings_asked)

    def show_home(self, state: HomeState) -> None:
        """Show the choice of last time, the latest session and what the log advises."""
        chosen = self._ui.helperButton if state.with_helper else self._ui.aloneButton
        chosen.setChecked(True)
        self._explain_people()
        self._ui.lastLabel.setText(self._last_text(state.last) if state.last else "")
        self._ui.lastLabel.setVisible(state.last is not None)
        self._ui.emergencyLabel.setText(reminder(state.numbers))
        self._show_nudges(state.nudges)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _last_text(self, last: LastSession) -> str:
        on = QDate(last.on.year, last.on.month, last.on.day)
        day = QLocale().toString(on, QLocale.FormatType.LongFormat)
        if not last.names:
            return self.tr("Last session: {0}").format(day)
        return self.tr("Last session: {0} - {1}").format(day, ", ".join(last.names))

    def _show_nudges(self, nudges: tuple[Nudge, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [
            TextCard("notice", (("heading", nudge.title), ("", nudge.text))) for nudge in nudges
        ]
        for card in self._cards:
            self._ui.nudgesLayout.addWidget(card)

    @Slot()
    def _explain_people(self) -> None:
        self._ui.peopleHint.setText(
            self.tr("The one who is stretched answers the safety check, and sets the depth.")
            if self._ui.helperButton.isChecked()
            else self.tr("Only stretches that you can do by yourself.")
        )

    @Slot()
    def _start(self) -> None:
        self.session_asked.emit(SessionChoice(self._ui.helperButton.isChecked()))
