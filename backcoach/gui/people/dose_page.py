"""The page that sets the dose which a person starts one stretch with."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.person import Person
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.people.ui_dose_page import Ui_DosePage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.person_words import shown_label


@dataclass(frozen=True, slots=True)
class DoseState:
    """Whose dose of which stretch; `dose` is None if the usual one holds."""

    person: Person
    technique: Technique
    dose: PersonDose | None = None


class DosePage(Page):
    """Offers what the stretch allows. `saved` carries a `PersonDose`."""

    saved = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: DoseState | None = None
        self._ui = Ui_DosePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._save)

    def show_dose(self, state: DoseState) -> None:
        self._state = state
        self._ui.saveButton.setEnabled(True)
        held = state.dose
        usual = usual_dosage(state.technique, first_time=False)
        self._ui.whoseLabel.setText(self.tr("For {0}").format(shown_label(state.person)))
        self._ui.titleLabel.setText(state.technique.name)
        self._ui.doseForm.show_dose(state.technique, held.dosage if held else usual)
        self._ui.frequencyForm.show_frequency(held.frequency if held else None)
        self._ui.noteEdit.show_note(held.note if held else "")
        self._open_at_top(self._ui.bodyScroll, state.technique.name)

    @property
    @override
    def _entered(self) -> PersonDose | None:
        if self._state is None:
            return None
        return PersonDose(
            self._state.person.id,
            self._state.technique.id,
            self._ui.doseForm.dosage,
            self._ui.noteEdit.note,
            self._ui.frequencyForm.frequency,
        )

    @Slot()
    def _save(self) -> None:
        self._sleep(self._ui.saveButton)
        self.saved.emit(self._entered)
