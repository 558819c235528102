"""The page of everyone who stretches here, to be chosen with one click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.folded_text import mentions
from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.instant import shifted
from backcoach.domain.person import DeletedPerson, Person, plain_label, taken_label
from backcoach.domain.routines.routine import PlanName
from backcoach.gui.people.person_card import PersonCard, PersonText
from backcoach.gui.people.ui_people_page import Ui_PeoplePage
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.scroll_to import scroll_to
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override
from backcoach.words.person_words import initials, shown_label
from backcoach.words.time_words import short_day

SEARCHED_FROM = 9
MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class PeopleState:
    """Everyone there is. `chosen` is whose turn it is, if anyone's; `clinic` calls them clients."""

    people: tuple[Person, ...]
    last_days: dict[UUID, date]
    archived: tuple[Person, ...] = ()
    deleted: tuple[DeletedPerson, ...] = ()
    chosen: UUID | None = None
    clinic: bool = False
    plans: tuple[PlanName, ...] = ()


class PeoplePage(Page):
    """Lists people, adds someone, and leads to the page of one person.

    `chosen`, `details_asked`, `take_up_asked` and `restore_asked` carry a `Person`, `added` the
    label of someone new, `print_asked` the `PlanName` of someone's plan.
    """

    chosen = Signal(object)
    details_asked = Signal(object)
    print_asked = Signal(object)
    added = Signal(str)
    take_up_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = PeopleState((), {})
        self._rows: list[_PersonRow] = []
        self._gone_rows: list[_GoneRow] = []
        self._ui = Ui_PeoplePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll)
        self._ui.searchEdit.textChanged.connect(self._show_rows)
        self._ui.labelEdit.textChanged.connect(self._clear_fault)
        self._ui.labelEdit.returnPressed.connect(self._add)
        self._ui.addButton.clicked.connect(self._add)
        self._ui.goneButton.toggled.connect(self._ui.goneBox.setVisible)
        self._ui.goneBox.hide()

    def show_people(self, state: PeopleState) -> None:
        self._state = state
        self._ui.titleLabel.setText(self.tr("Clients") if state.clinic else self.tr("People"))
        add = self.tr("Add a client") if state.clinic else self.tr("Add someone")
        self._ui.addLabel.setText(add)
        self._ui.searchEdit.setVisible(len(state.people) >= SEARCHED_FROM)
        self._ui.searchEdit.clear()
        self._ui.labelEdit.clear()
        self._clear_fault()
        self._show_rows()
        self._show_gone()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _first_step(self) -> QWidget:
        """Whose turn it is: Enter must not choose whoever happens to stand first."""
        if self._ui.searchEdit.isVisibleTo(self):
            return self._ui.searchEdit
        chosen = (row.card for row in self._rows if row.person.id == self._state.chosen)
        return next(chosen, self._ui.labelEdit)

    def point_out(self, person_id: UUID) -> None:
        """Put the focus on someone, such as the one who was just added."""
        for row in self._rows:
            if row.person.id == person_id:
                row.card.setFocus()
                scroll_to(row)

    @Slot()
    def _show_rows(self) -> None:
        sought = self._ui.searchEdit.text()
        found = [each for each in self._state.people if mentions(shown_label(each), sought)]
        _clear(self._rows)
        self._rows = []
        for person in found[:MOST_SHOWN]:
            plans = [each for each in self._state.plans if each.person_id == person.id]
            row = _PersonRow(person, self._text(person), plans)
            row.print_asked.connect(self.print_asked)
            row.card.clicked.connect(lambda _=False, each=person: self.chosen.emit(each))
            row.details.clicked.connect(lambda _=False, each=person: self.details_asked.emit(each))
            self._rows.append(row)
            self._ui.peopleLayout.addWidget(row)
        self._ui.moreLabel.setText(self._more(len(found)))
        self._ui.moreLabel.setVisible(bool(self._ui.moreLabel.text()))
        self._sort_tabs()

    def _more(self, found: int) -> str:
        if not found:
            return self.tr("Nobody here goes by that.")
        if found > MOST_SHOWN:
            text = self.tr("{0} of {1} are shown. Type above to find the others.")
            return text.format(MOST_SHOWN, found)
        return ""

    def _text(self, person: Person) -> PersonText:
        label, chosen = shown_label(person), person.id == self._state.chosen
        last = self._state.last_days.get(person.id)
        known = (
            self.tr("Last session: {0}").format(short_day(last))
            if last
            else self.tr("No session yet")
        )
        if chosen:
            known = self.tr("Chosen now. {0}").format(known)
        return PersonText(label, initials(label), known, chosen)

    def _show_gone(self) -> None:
        state = self._state
        _clear(self._gone_rows)
        self._gone_rows = []
        for person in state.archived:
            since = self.tr("In the archive")
            self._add_gone(_GoneRow(person, since), self.take_up_asked.emit)
        for gone in state.deleted:
            until = short_day(shifted(gone.deleted_at, KEPT_AFTER_DELETING).date())
            said = self.tr("Deleted. Can come back until {0}").format(until)
            self._add_gone(_GoneRow(gone.person, said), self.restore_asked.emit)
        count = len(self._gone_rows)
        self._ui.goneButton.setText(self.tr("Archived or deleted ({0})").format(count))
        self._ui.goneButton.setVisible(count > 0)
        if not count:
            self._ui.goneButton.setChecked(False)

    def _add_gone(self, row: "_GoneRow", bring_back: Callable[[Person], None]) -> None:
        row.button.clicked.connect(lambda: bring_back(row.person))
        self._gone_rows.append(row)
        self._ui.goneLayout.addWidget(row)

    @Slot()
    def _clear_fault(self) -> None:
        hint = self.tr("A number or initials are enough. Nothing more is needed.")
        self._ui.addHint.show_hint(hint)

    @Slot()
    def _add(self) -> None:
        label = plain_label(self._ui.labelEdit.text())
        present = (*self._state.people, *self._state.archived)
        if not label:
            self._ui.labelEdit.setFocus()
        elif taken := taken_label(label, [shown_label(each) for each in present]):
            said = self.tr("{0} is here already. Add a letter or a number.")
            self._ui.addHint.show_fault(said.format(taken))
            self._ui.labelEdit.setFocus()
        else:
            self.added.emit(label)


class _PersonRow(QWidget):
    print_asked = Signal(object)

    def __init__(self, person: Person, text: PersonText, plans: Sequence[PlanName]) -> None:
        super().__init__()
        self.person = person
        self.card = PersonCard(text)
        self.details = QPushButton(self.tr("Details"))
        self.details.setAccessibleName(self.tr("Details of {0}").format(text.label))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.card, 1)
        if plans:
            layout.addWidget(self._printing(text.label, plans))
        layout.addWidget(self.details)

    def _printing(self, label: str, plans: Sequence[PlanName]) -> QPushButton:
        """Prints the plan; of several, one is chosen by its name."""
        button = QPushButton(self.tr("Print"))
        button.setAccessibleName(self.tr("Print for {0}").format(label))
        show_icon(button, "print")
        if plans[1:]:
            menu = QMenu(self)
            for plan in plans:
                menu.addAction(plan.label.replace("&", "&&"), partial(self.print_asked.emit, plan))
            button.setMenu(menu)
        else:
            button.clicked.connect(partial(self.print_asked.emit, plans[0]))
        return button


class _GoneRow(QWidget):
    def __init__(self, person: Person, said: str) -> None:
        super().__init__()
        self.person = person
        label = shown_label(person)
        self.button = QPushButton(self.tr("Bring back"))
        self.button.setAccessibleName(self.tr("Bring back {0}").format(label))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel("", label))
        words.addWidget(TextLabel("small", said))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)


def _clear(rows: Sequence[QWidget]) -> None:
    for row in rows:
        row.hide()
        row.deleteLater()
