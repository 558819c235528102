"""The page that corrects a session: when, whose, what was held, how it ended and felt, its note."""

from dataclasses import dataclass
from datetime import datetime, time

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.correction import Correction, endings_for
from backcoach.domain.person import Person
from backcoach.domain.session import Scores, SessionEnd
from backcoach.gui.history.ui_correct_page import Ui_CorrectPage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.person_words import shown_label
from backcoach.words.session_words import session_end


@dataclass(frozen=True, slots=True)
class CorrectState:
    """What the session says now, the last time that may be chosen, and whose it could be.

    The person can be corrected if there is more than one. `sides` names each side that was done.
    """

    noted: Correction
    now: datetime
    people: tuple[Person, ...] = ()
    sides: tuple[str, ...] = ()


class CorrectPage(Page):
    """Every field shows what the session says now. `corrected` carries a `Correction`."""

    corrected = Signal(object)
    back_asked = Signal()

    _asks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_CorrectPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._anything_new = self._ui.newChoice.offer(
            [
                (None, self.tr("Not answered")),
                (False, self.tr("No")),
                (True, self.tr("Yes")),
            ]
        )
        self._state: CorrectState | None = None
        self._ended = self._ui.endChoice.offer([(SessionEnd.UNFINISHED, "")])
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._ui.personPicker.currentIndexChanged.connect(self._show_move)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._save)

    def show_session(self, state: CorrectState) -> None:
        noted = state.noted
        self._state = state
        self._ui.dayField.show_day(noted.day, max(noted.day, state.now.date()))
        began = noted.at or time()
        self._ui.timeField.setTime(QTime(began.hour, began.minute))
        self._ui.troubleLabel.hide()
        self._show_people(state)
        self._show_played(state)
        self._ui.stiffnessBeforeScale.show_score(noted.before.stiffness)
        self._ui.painBeforeScale.show_score(noted.before.pain)
        self._ui.stiffnessAfterScale.show_score(noted.after.stiffness)
        self._ui.painAfterScale.show_score(noted.after.pain)
        self._anything_new.choose(noted.anything_new)
        self._ui.noteField.show_note(noted.note)
        self._ui.saveButton.setEnabled(True)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _show_people(self, state: CorrectState) -> None:
        whose = state.noted.person_id
        several = len(state.people) > 1 and whose in {person.id for person in state.people}
        self._ui.personFrame.setVisible(several)
        if several:
            names = [(person.id, shown_label(person)) for person in state.people]
            self._ui.personPicker.offer(names)
            self._ui.personPicker.pick(whose)
        else:
            self._ui.personPicker.offer([(whose, "")])
        self._show_move()

    @Slot()
    def _show_move(self) -> None:
        """Say what goes along, once it is someone else's."""
        if self._state is not None:
            moved = self._ui.personPicker.picked != self._state.noted.person_id
            self._ui.movedLabel.setVisible(moved)

    def _show_played(self, state: CorrectState) -> None:
        held = state.noted.held_seconds or ()
        self._ui.heldFrame.setVisible(bool(held))
        self._ui.heldRows.show_held(list(zip(state.sides, held, strict=True)))
        ended = state.noted.ended or SessionEnd.UNFINISHED
        endings = endings_for(ended)
        self._ended = self._ui.endChoice.offer([(each, session_end(each)) for each in endings])
        self._ended.choose(ended)
        self._ui.endFrame.setVisible(len(endings) > 1)

    @property
    def _time(self) -> time | None:
        """The time with its seconds as they were, unless another minute was chosen."""
        chosen = self._ui.timeField.time()
        was = self._state.noted.at if self._state else None
        if was is not None and (was.hour, was.minute) == (chosen.hour(), chosen.minute()):
            return was
        return time(chosen.hour(), chosen.minute())

    @property
    @override
    def _entered(self) -> Correction:
        return Correction(
            at=self._time,
            ended=self._ended.value,
            held_seconds=self._ui.heldRows.seconds,
            day=self._ui.dayField.day,
            before=Scores(self._ui.stiffnessBeforeScale.score, self._ui.painBeforeScale.score),
            after=Scores(self._ui.stiffnessAfterScale.score, self._ui.painAfterScale.score),
            anything_new=self._anything_new.value,
            note=self._ui.noteField.note,
            person_id=self._ui.personPicker.picked,
        )

    @Slot()
    def _save(self) -> None:
        if self._state is None:
            return
        began = datetime.combine(self._ui.dayField.day, self._time or time())
        before = self._state.noted
        moved = (before.day, before.at) != (began.date(), began.time())
        if moved and began > self._state.now.replace(tzinfo=None):
            self._ui.troubleLabel.setText(self.tr("That time is still to come. Choose another."))
            self._ui.troubleLabel.show()
            self._show_step(self._ui.troubleLabel)
            return
        self._sleep(self._ui.saveButton)
        self.corrected.emit(self._entered)
