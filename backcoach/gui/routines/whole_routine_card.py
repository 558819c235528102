"""The card about a whole routine: the rounds, the rest, how often in a week, and the note."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
)
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.gui.routines.ui_whole_routine_card import Ui_WholeRoutineCard
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.words.dose_words import times_words

_REST_STEP = 5


class WholeRoutineCard(CardFrame):
    """`changed` tells of the rounds, the rest or how often, `worded` of the note."""

    changed = Signal()
    worded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_WholeRoutineCard()
        self._ui.setupUi(self)
        counts = range(1, MOST_ROUNDS + 1)
        offered = [(count, times_words(count)) for count in counts]
        self._rounds = self._ui.roundsChoice.offer(offered)
        self._rounds.chosen.connect(self.changed)
        self._ui.restStepper.changed.connect(self.changed)
        self._ui.frequencyForm.changed.connect(self.changed)
        self._ui.noteField.textChanged.connect(self.worded)

    @property
    def note(self) -> str:
        return self._ui.noteField.note

    def show_note(self, note: str) -> None:
        """Show the note, without emitting a signal."""
        with QSignalBlocker(self._ui.noteField):
            self._ui.noteField.show_note(note)

    def show_amounts(self, draft: RoutineDraft) -> None:
        """Show the rounds, the rest and how often, without emitting a signal."""
        self._rounds.choose(draft.rounds)
        rests = range(SHORTEST_REST_SECONDS, LONGEST_REST_SECONDS + 1, _REST_STEP)
        self._ui.restStepper.show_values(sorted({*rests, draft.rest_seconds}), draft.rest_seconds)
        rest = self.tr("%Ln second(s) from one stretch to the next", "", draft.rest_seconds)
        self._ui.restLabel.setText(rest)
        self._ui.restStepper.describe(self.tr("Time between two stretches"), rest)
        self._ui.frequencyForm.show_frequency(draft.frequency)

    def amounts_in(self, draft: RoutineDraft) -> RoutineDraft:
        """The draft with the rounds, the rest and how often, as they are filled in."""
        often = replace(draft, frequency=self._ui.frequencyForm.frequency)
        return often.with_rounds(self._rounds.picked).with_rest(self._ui.restStepper.value)
