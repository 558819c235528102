"""The start page: one obvious next step."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QWidget

from backcoach.gui.shell.ui_home_page import Ui_HomePage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import TextCard
from backcoach.words.emergency_text import reminder
from backcoach.words.person_words import shown_label
from backcoach.words.time_words import long_day

if TYPE_CHECKING:
    from datetime import date

    from backcoach.domain.history.nudge import Nudge
    from backcoach.domain.person import Person
    from backcoach.domain.safety.emergency import CountryNumbers
    from backcoach.gui.widgets.picker import Picker

MOST_PICKED = 12


class WhoseTurn(Enum):
    """Whose turn it is. Where clients come and go, nobody is named but the one who is open."""

    AT_HOME = auto()
    NOBODY = auto()
    CLIENT = auto()
    OWNER = auto()


class LastSession(NamedTuple):
    """The latest session: its day and the names of its stretches."""

    on: date
    names: tuple[str, ...]


class HomeState(NamedTuple):
    """What the start page shows. `with_helper` is the choice made last time.

    `people` are those to switch between, with the one whose turn it is first or among them;
    empty where there is only one. `client` is the label of the client who is open.
    """

    numbers: CountryNumbers
    with_helper: bool
    last: LastSession | None = None
    nudges: tuple[Nudge, ...] = ()
    turn: WhoseTurn = WhoseTurn.AT_HOME
    people: tuple[Person, ...] = ()
    current: Person | None = None
    client: str = ""


class SessionChoice(NamedTuple):
    """Whether the session that is about to start is for one person or for two."""

    with_helper: bool


class HomePage(Page):
    """Starts a session.

    `person_picked` carries the `Person` to switch to.
    """

    session_asked = Signal(object)
    people_asked = Signal()
    person_picked = Signal(object)
    close_asked = Signal()

    _as_in_form = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Person | None = None
        self._ui = Ui_HomePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._cards: list[TextCard] = []
        people = QButtonGroup(self)
        people.addButton(self._ui.aloneButton)
        people.addButton(self._ui.helperButton)
        self._person: Picker[Person | None] = self._ui.whosePicker
        self._person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._ui.whoseLabel.setBuddy(self._person)
        self._join()

    def _join(self) -> None:
        self._person.activated.connect(self._pick)
        self._ui.closeButton.clicked.connect(self.close_asked)
        self._ui.helperButton.toggled.connect(self._explain_people)
        self._ui.startButton.clicked.connect(self._start)

    @property
    def with_helper(self) -> bool:
        """Whether two are chosen now."""
        return self._ui.helperButton.isChecked()

    def show_home(self, state: HomeState) -> None:
        """Show the choice of last time, the latest session and what the log advises."""
        chosen = self._ui.helperButton if state.with_helper else self._ui.aloneButton
        chosen.setChecked(True)
        self._explain_people()
        self._show_turn(state)
        self._ui.lastLabel.setText(self._last_text(state.last) if state.last else "")
        self._ui.lastLabel.setVisible(state.last is not None)
        self._ui.emergencyLabel.setText(reminder(state.numbers))
        self._show_nudges(state.nudges)
        if not self.isVisible():
            self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())
        self._keep_step_in_sight()

    def _show_turn(self, state: HomeState) -> None:
        at_home, nobody = state.turn is WhoseTurn.AT_HOME, state.turn is WhoseTurn.NOBODY
        self._current = state.current
        self._ui.whoseLabel.setText(self._turn_text(state))
        self._ui.whoseLabel.setVisible(bool(state.people) or not at_home)
        self._show_people(state.people)
        self._ui.closeButton.setVisible(not at_home and not nobody)
        self._ui.startButton.setText(
            self.tr("Choose a client") if nobody else self.tr("Start a session")
        )

    def _turn_text(self, state: HomeState) -> str:
        match state.turn:
            case WhoseTurn.AT_HOME:
                return self.tr("For")
            case WhoseTurn.NOBODY:
                return self.tr("No client is open.")
            case WhoseTurn.CLIENT:
                return self.tr("{0} is open.").format(state.client)
            case WhoseTurn.OWNER:
                return self.tr("Open for yourself.")

    def _show_people(self, people: tuple[Person, ...]) -> None:
        """Offer them; where there are too many, the list of everyone is the way."""
        few = people if len(people) <= MOST_PICKED else ()
        listed = [each for each in people if each in few or each == self._current]
        choices: list[tuple[Person | None, str]] = [(each, shown_label(each)) for each in listed]
        self._person.offer([*choices, (None, self.tr("People ..."))] if choices else [])
        if self._current in listed:
            self._person.pick(self._current)
        self._person.setVisible(bool(choices))

    @Slot()
    def _pick(self) -> None:
        person = self._person.picked
        if person is not None:
            self.person_picked.emit(person)
            return
        self._person.pick(self._current)
        self.people_asked.emit()

    def _last_text(self, last: LastSession) -> str:
        day = long_day(last.on)
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
            if self.with_helper
            else self.tr("Only stretches that you can do by yourself.")
        )

    @Slot()
    def _start(self) -> None:
        self.session_asked.emit(SessionChoice(self.with_helper))
