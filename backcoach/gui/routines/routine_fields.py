"""The fields of a whole routine: its name, whose it is, the rounds, the rest, and the note."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from backcoach.domain.routines.routine import (
    LONGEST_REST_SECONDS,
    MOST_ROUNDS,
    SHORTEST_REST_SECONDS,
)
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.gui.routines.ui_routine_builder_page import Ui_RoutineBuilderPage
from backcoach.words.dose_words import times_words

_REST_STEP = 5


class RoutineFields(QObject):
    """`changed` tells of the rounds, the rest or the person, `worded` of the name or the note."""

    changed = Signal()
    worded = Signal()

    def __init__(self, ui: Ui_RoutineBuilderPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        counts = range(1, MOST_ROUNDS + 1)
        self._rounds = ui.roundsChoice.offer([(count, times_words(count)) for count in counts])
        ui.whomPicker.currentIndexChanged.connect(self.changed)
        self._rounds.chosen.connect(self.changed)
        ui.restStepper.changed.connect(self.changed)
        ui.nameEdit.textChanged.connect(self.worded)
        ui.noteField.textChanged.connect(self.worded)

    def show_people(self, people: Sequence[tuple[UUID | None, str]]) -> None:
        """Offer these people, unless there is no choice."""
        self._ui.whomPicker.offer(people or [(None, "")])
        self._ui.whomBox.setVisible(len(people) > 1)

    def show_words(self, draft: RoutineDraft) -> None:
        for field in (self._ui.nameEdit, self._ui.noteField):
            field.blockSignals(True)
        self._ui.nameEdit.setText(draft.label)
        self._ui.noteField.setPlainText(draft.note)
        for field in (self._ui.nameEdit, self._ui.noteField):
            field.blockSignals(False)

    def show_amounts(self, draft: RoutineDraft) -> None:
        """Show the person, the rounds and the rest, without emitting a signal."""
        with QSignalBlocker(self._ui.whomPicker):
            self._ui.whomPicker.pick(draft.person_id)
        self._rounds.choose(draft.rounds)
        rests = range(SHORTEST_REST_SECONDS, LONGEST_REST_SECONDS + 1, _REST_STEP)
        self._ui.restStepper.show_values(sorted({*rests, draft.rest_seconds}), draft.rest_seconds)
        rest = self.tr("%Ln second(s) from one stretch to the next", "", draft.rest_seconds)
        self._ui.restLabel.setText(rest)
        self._ui.restStepper.describe(self.tr("Time between two stretches"), rest)

    def amounts_in(self, draft: RoutineDraft) -> RoutineDraft:
        """The draft with the person, the rounds and the rest that are filled in."""
        whose = replace(draft, person_id=self._ui.whomPicker.picked)
        return whose.with_rounds(self._rounds.picked).with_rest(self._ui.restStepper.value)

    def words_in(self, draft: RoutineDraft) -> RoutineDraft:
        """The draft with the name and the note that are filled in."""
        name, note = self._ui.nameEdit.text(), self._ui.noteField.toPlainText()
        return replace(draft, label=name, note=note)
