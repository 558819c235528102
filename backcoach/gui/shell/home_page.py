"""The start page: what comes next, one press away, and how it has been going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from backcoach.gui.shell.home_state import HomeState, SessionChoice, WhoseTurn
from backcoach.gui.shell.ui_home_page import Ui_HomePage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.emergency_text import reminder
from backcoach.words.line_breaks import NO_BREAK
from backcoach.words.person_words import shown_label

if TYPE_CHECKING:
    from backcoach.domain.person import Person
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.gui.shell.home_parts import HomeParts
    from backcoach.gui.widgets.picker import Picker

MOST_PICKED = 12
# Times the height of the text: from which width figure and words stand beside each other, how high
# the card is at least and at most, and what lies above and below it.
ROOMY, LOWEST_CARD, HIGHEST_CARD, AROUND = 40, 15, 36, 26
LOWEST_FIGURE, HIGHEST_FIGURE, AROUND_FIGURE = 4, 12, 19.5
NARROW = 32  # where less, the two ways on stand below each other
TILES = 9
MORNING, NOON, EVENING = 4, 12, 18
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class HomePage(Page):
    """Starts what comes next, or something else.

    `session_asked` carries a `SessionChoice`, `person_picked` the `Person` to switch to, `put_off`
    the name of the advice that is put off, `acted` that of what something is done about.
    """

    session_asked = Signal(object)
    show_asked = Signal()
    people_asked = Signal()
    person_picked = Signal(object)
    close_asked = Signal()
    helper_chosen = Signal(object)
    put_off = Signal(str)
    acted = Signal(str)
    recall_asked = Signal()
    reminders_asked = Signal()

    _as_in_form = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: HomeState | None = None
        self._parts: HomeParts | None = None
        self._ui = Ui_HomePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._person: Picker[Person | None] = self._ui.whosePicker
        self._person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._ui.whoseLabel.setBuddy(self._person)
        self._join()

    def _join(self) -> None:
        self._person.activated.connect(self._pick)
        self._ui.closeButton.clicked.connect(self.close_asked)
        self._ui.startButton.clicked.connect(self._start)
        self._ui.chooseButton.clicked.connect(self._choose)
        self._ui.showButton.clicked.connect(self.show_asked)

    def furnish(self, clock: Clock) -> None:
        """Make what the first window does not wait for."""
        from backcoach.gui.shell.home_parts import HomeParts  # noqa: PLC0415

        if self._parts is not None:
            return
        self._parts = parts = HomeParts(self._ui, clock)
        parts.helper_chosen.connect(self._take_helper)
        parts.put_off.connect(self.put_off)
        parts.acted.connect(self.acted)
        parts.recall_asked.connect(self.recall_asked)
        parts.reminders_asked.connect(self.reminders_asked)
        self._sort_tabs()
        if self._state is not None:
            parts.show(self._state)

    @property
    def with_helper(self) -> bool:
        """Whether two are chosen now."""
        return self._state is not None and self._state.with_helper

    def show_home(self, state: HomeState) -> None:
        """Show what comes next, how it has been going, and what the log advises."""
        self._state = state
        self._ui.titleLabel.setText(self._greeting(state.now.hour))
        self._show_turn(state)
        self._show_next(state)
        self._ui.emergencyLabel.setText(reminder(state.numbers))
        if self._parts is not None:
            self._parts.show(state)
        if not self.isVisible():
            self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())
        self._keep_step_in_sight()

    @override
    def _arrange(self) -> None:
        """Reserve the room of what the log brings, so that nothing moves when it arrives."""
        text, ui = self.fontInfo().pixelSize(), self._ui
        width = min(self.width(), ui.bodyColumn.maximumWidth())
        beside = width >= ROOMY * text
        ui.goLayout.setDirection(_BESIDE if width >= NARROW * text else _BELOW)
        ui.todayLayout.setDirection(_BESIDE if beside else _BELOW)
        room = self.height() - AROUND * text
        above = self.height() - AROUND_FIGURE * text
        figure = min(max(above, LOWEST_FIGURE * text), HIGHEST_FIGURE * text)
        card = min(max(room, LOWEST_CARD * text), HIGHEST_CARD * text)
        ui.figureBox.setMinimumHeight(0 if beside else round(figure))
        ui.figureBox.setMaximumHeight(round(card if beside else figure))
        ui.todayFrame.setMinimumHeight(round(card) if beside else 0)
        ui.tilesBox.setMinimumHeight(round(TILES * text) if self._tells_more else 0)

    @property
    def _tells_more(self) -> bool:
        return self._state is not None and self._state.turn is WhoseTurn.AT_HOME

    def _show_next(self, state: HomeState) -> None:
        nobody, shown = state.turn is WhoseTurn.NOBODY, state.next
        at_home = state.turn is WhoseTurn.AT_HOME
        self._ui.startButton.setText(self._start_text(state))
        self._ui.chooseButton.setVisible(at_home)
        name = shown.name if shown else self.tr("One gentle stretch at a time")
        if not at_home:
            name = self.tr("Who stretches?") if nobody else self.tr("Ready to begin?")
        hint = shown.hint if shown else NO_BREAK
        self._ui.nextLabel.setText(name)
        self._ui.nextHint.setText(hint if at_home else self.tr("A safety check comes first."))
        self._ui.peopleHint.setVisible(state.with_helper and not nobody)
        self._ui.peopleHint.setText(
            self.tr("The one who is stretched answers the safety check, and sets the depth.")
        )

    def _greeting(self, hour: int) -> str:
        if MORNING <= hour < NOON:
            return self.tr("Good morning")
        if NOON <= hour < EVENING:
            return self.tr("Good afternoon")
        return self.tr("Good evening") if hour >= EVENING else self.tr("Hello")

    def _start_text(self, state: HomeState) -> str:
        match state.turn:
            case WhoseTurn.AT_HOME:
                return self.tr("Start")
            case WhoseTurn.NOBODY:
                return self.tr("Choose a client")
            case _:
                return self.tr("Start a session")

    def _show_turn(self, state: HomeState) -> None:
        at_home, nobody = state.turn is WhoseTurn.AT_HOME, state.turn is WhoseTurn.NOBODY
        self._ui.whoseLabel.setText(self._turn_text(state))
        self._ui.whoseLabel.setVisible(bool(state.people) or not at_home)
        self._show_people(state.people, state.current)
        self._ui.closeButton.setVisible(not at_home and not nobody)
        self._ui.showBox.setVisible(not at_home)

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

    def _show_people(self, people: tuple[Person, ...], current: Person | None) -> None:
        """Offer them; where there are too many, the list of everyone is the way."""
        few = people if len(people) <= MOST_PICKED else ()
        listed = [each for each in people if each in few or each == current]
        choices: list[tuple[Person | None, str]] = [(each, shown_label(each)) for each in listed]
        self._person.offer([*choices, (None, self.tr("People ..."))] if choices else [])
        if current in listed:
            self._person.pick(current)
        self._person.setVisible(bool(choices))

    @Slot()
    def _pick(self) -> None:
        person = self._person.picked
        if person is not None:
            self.person_picked.emit(person)
            return
        self._person.pick(self._state.current if self._state is not None else None)
        self.people_asked.emit()

    @Slot(object)
    def _take_helper(self, with_helper: bool) -> None:  # noqa: FBT001 - as the signal gives it
        if self._state is not None:
            self._state = self._state._replace(with_helper=with_helper)
        self.helper_chosen.emit(with_helper)

    @Slot()
    def _start(self) -> None:
        shown = self._state.next if self._state is not None and self._tells_more else None
        self.session_asked.emit(SessionChoice(self.with_helper, shown.routine if shown else None))

    @Slot()
    def _choose(self) -> None:
        self.session_asked.emit(SessionChoice(self.with_helper))
