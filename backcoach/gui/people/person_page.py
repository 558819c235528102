"""The page of one person: name, note, what is known, doses, archiving and deleting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from backcoach.domain.limits import LONGEST_LABEL
from backcoach.domain.person import Belongings, Person, plain_label, taken_label
from backcoach.domain.safety.lasting_condition import LastingCondition
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.people.person_dose_row import PersonDoseRow
from backcoach.gui.people.person_facts import AgreedLine, agreed_facts, lasting_facts, lasting_hint
from backcoach.gui.people.ui_person_page import Ui_PersonPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.gui.widgets.whole_text import show_whole
from backcoach.words.person_words import belongings_words, shown_label

if TYPE_CHECKING:
    from backcoach.gui.widgets.picker import Picker


@dataclass(frozen=True, slots=True)
class PersonState:
    """One person, what is known of them, and the labels of everyone else."""

    person: Person
    others: tuple[str, ...]
    techniques: Mapping[str, Technique]
    belongings: Belongings
    checked: bool = False
    lasting: tuple[LastingCondition, ...] = ()
    agreed: tuple[AgreedLine, ...] = ()
    doses: tuple[PersonDose, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEdit:
    """The name and the note of a person as they stood when the page was left."""

    person_id: UUID
    label: str
    note: str


class PersonPage(Page):
    """`left` and `chosen` carry a `PersonEdit` with what was written.

    `dose_asked` and `dose_dropped` carry the id of a stretch.
    """

    left = Signal(object)
    chosen = Signal(object)
    dose_asked = Signal(str)
    dose_dropped = Signal(str)
    archive_asked = Signal()
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PersonState | None = None
        self._rows: list[PersonDoseRow] = []
        self._ui = Ui_PersonPage()
        self._ui.setupUi(self)
        self._stretch: Picker[str] = self._ui.stretchPicker
        self._stretch.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.chooseButton
        self._ui.labelEdit.textChanged.connect(self._say_of_label)
        self._ui.doseButton.clicked.connect(self._ask_dose)
        self._ui.archiveButton.clicked.connect(self.archive_asked)
        self._ui.deleteButton.clicked.connect(self._ask_to_delete)
        self._ui.keepButton.clicked.connect(self._keep)
        self._ui.sureButton.clicked.connect(self.delete_asked)
        self._ui.backButton.clicked.connect(self._leave)
        self._ui.chooseButton.clicked.connect(self._choose)

    @property
    def edit(self) -> PersonEdit | None:
        """What is written now; None before anyone was shown, or if the label cannot be used."""
        if self._state is None or self._fault():
            return None
        label = plain_label(self._ui.labelEdit.text())
        note = self._ui.noteEdit.note
        return PersonEdit(self._state.person.id, label, note)

    def show_person(self, state: PersonState) -> None:
        self._state = state
        show_whole(self._ui.labelEdit, state.person.label, LONGEST_LABEL)
        self._ui.noteEdit.show_note(state.person.note)
        self._show_head(state.person)
        self.show_doses(state.doses)
        self._show_known(state)
        self._ui.leaveBox.setVisible(not state.person.is_me)
        self._keep()
        self._open_at_top(self._ui.bodyScroll, shown_label(state.person))

    def show_doses(self, doses: Sequence[PersonDose]) -> None:
        techniques = self._state.techniques if self._state else {}
        for row in self._rows:
            row.hide()
            row.deleteLater()
        known = [dose for dose in doses if dose.technique_id in techniques]
        self._rows = [PersonDoseRow(techniques[dose.technique_id], dose) for dose in known]
        for row in self._rows:
            row.change_asked.connect(self.dose_asked)
            row.drop_asked.connect(self.dose_dropped)
            self._ui.doseRows.addWidget(row)
        self._ui.dosesHint.setText(
            self.tr("Each of these stretches starts with this dose.")
            if known
            else self.tr("Each stretch starts with its usual dose.")
        )
        self._offer_stretches({dose.technique_id for dose in known})
        self._sort_tabs()

    def _offer_stretches(self, dosed: set[str]) -> None:
        techniques = self._state.techniques.values() if self._state else ()
        free = [(each.id, each.name) for each in techniques if each.id not in dosed]
        self._stretch.offer(free)
        self._stretch.setVisible(bool(free))
        self._ui.doseButton.setVisible(bool(free))

    def _show_head(self, person: Person) -> None:
        label = shown_label(person)
        self._ui.titleLabel.setText(label)
        self._ui.leadLabel.setText(
            self.tr("This computer is yours.")
            if person.is_me
            else self.tr("What you keep here stays on this computer.")
        )
        self._ui.chooseButton.setAccessibleName(self.tr("Choose {0}").format(label))
        self._say_of_label()

    def _show_known(self, state: PersonState) -> None:
        self._ui.lastingRows.show_facts(lasting_facts(state.lasting))
        self._ui.lastingRows.setVisible(bool(state.lasting))
        self._ui.lastingHint.setText(lasting_hint(state.lasting, checked=state.checked))
        self._ui.agreedRows.show_facts(agreed_facts(state.agreed))
        self._ui.agreedRows.setVisible(bool(state.agreed))
        self._ui.agreedHint.setText(self.tr("Nothing so far."))
        self._ui.agreedHint.setVisible(not state.agreed)

    def _fault(self) -> str:
        """What is wrong with the label; empty if nothing is."""
        if self._state is None:
            return ""
        label = plain_label(self._ui.labelEdit.text())
        if not label and not self._state.person.is_me:
            return self.tr("Please write a number, initials or a name.")
        if taken := taken_label(label, self._state.others):
            return self.tr("{0} is here already. Add a letter or a number.").format(taken)
        return ""

    @Slot()
    def _say_of_label(self) -> None:
        fault = self._fault()
        if fault:
            self._ui.labelHint.show_fault(fault)
        else:
            self._ui.labelHint.show_hint(self._label_hint())

    def _label_hint(self) -> str:
        if self._state is not None and self._state.person.is_me:
            return self.tr("Empty means that you are called Me.")
        return self.tr("A number or initials are enough.")

    @Slot()
    def _ask_dose(self) -> None:
        self.dose_asked.emit(self._stretch.picked)

    @Slot()
    def _ask_to_delete(self) -> None:
        if self._state is None:
            return
        theirs = belongings_words(self._state.belongings)
        label = shown_label(self._state.person)
        self._ui.deleteLabel.setText(
            self.tr("Delete {0}, with {1}?").format(label, theirs)
            if theirs
            else self.tr("Delete {0}? Nothing else is kept of them.").format(label)
        )
        self._ui.deleteHint.setText(
            self.tr(
                "You can bring all of it back for 30 days. Then it goes for good. "
                "Copies keep it longer: most for up to 6 months, some until you take it out. "
                "You can do that in Settings, Your data, Copies."
            )
        )
        self._ui.deleteFrame.show()
        self._ui.keepButton.setFocus()
        scroll_to(self._ui.deleteFrame)

    @Slot()
    def _keep(self) -> None:
        self._ui.deleteFrame.hide()

    @Slot()
    def _leave(self) -> None:
        if self._may_go():
            self.left.emit(self.edit)

    @Slot()
    def _choose(self) -> None:
        if self._may_go():
            self.chosen.emit(self.edit)

    def _may_go(self) -> bool:
        """Whether the label can be used; if not, it gets the focus."""
        fault = self._fault()
        if fault:
            self._ui.labelEdit.setFocus()
            scroll_to(self._ui.labelEdit)
        return not fault
