"""The page that corrects a session: its day, its person, its scores and its note."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.correction import Correction
from backcoach.domain.person import Person
from backcoach.domain.session import Scores
from backcoach.gui.history.ui_correct_page import Ui_CorrectPage
from backcoach.gui.widgets.page import Page
from backcoach.words.person_words import shown_label


@dataclass(frozen=True, slots=True)
class CorrectState:
    """What the session says now, the last day that may be chosen, and whose it could be.

    The person can be corrected if there is more than one.
    """

    noted: Correction
    today: date
    people: tuple[Person, ...] = ()


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
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._save)

    def show_session(self, state: CorrectState) -> None:
        noted = state.noted
        self._ui.dayField.show_day(noted.day, max(noted.day, state.today))
        self._show_people(state)
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

    @Slot()
    def _save(self) -> None:
        self._sleep(self._ui.saveButton)
        self.corrected.emit(
            Correction(
                day=self._ui.dayField.day,
                before=Scores(self._ui.stiffnessBeforeScale.score, self._ui.painBeforeScale.score),
                after=Scores(self._ui.stiffnessAfterScale.score, self._ui.painAfterScale.score),
                anything_new=self._anything_new.value,
                note=self._ui.noteField.note,
                person_id=self._ui.personPicker.picked,
            )
        )
