"""One person: their name and note, what is known of them, and their doses."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.instant import shifted_day
from backcoach.domain.person import Belongings, Person
from backcoach.domain.safety.lasting_condition import lasting_conditions
from backcoach.domain.safety.screening import still_counts
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.gui.people.dose_page import DosePage, DoseState
from backcoach.gui.people.person_facts import AgreedLine
from backcoach.gui.people.person_page import PersonEdit, PersonPage, PersonState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services
from backcoach.overrides import override


@dataclass(frozen=True, slots=True)
class _Known:
    """What the history says of a person."""

    belongings: Belongings
    latest: ScreeningRecord | None
    agreements: tuple[AgreementRecord, ...]
    doses: tuple[PersonDose, ...]


class PersonFlow(Flow):
    """Shows one person at a time.

    `chosen`, `archive_asked` and `delete_asked` carry the `Person` that they are about.
    """

    chosen = Signal(object)
    archive_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._person: Person | None = None
        self._doses: tuple[PersonDose, ...] = ()
        self._page = self.own(PersonPage())
        self._page.left.connect(self._leave)
        self._page.chosen.connect(self._choose)
        self._page.dose_asked.connect(self._show_dose)
        self._page.dose_dropped.connect(self._drop_dose)
        self._page.archive_asked.connect(lambda: self.archive_asked.emit(self._person))
        self._page.delete_asked.connect(lambda: self.delete_asked.emit(self._person))

    @cached_property
    def _dose_page(self) -> DosePage:
        page = self.own(DosePage())
        page.saved.connect(self._save_dose)
        page.back_asked.connect(lambda: self.leave(self._show_page))
        return page

    @override
    def may_leave(self, leave: Callable[[], None]) -> bool:
        self.keep_edit()
        return super().may_leave(leave)

    def keep_edit(self) -> None:
        """Save the name and the note as they stand on the page."""
        edit = self._page.edit
        if edit is not None:
            self._keep(edit)

    def start(self, person: Person, others: tuple[str, ...]) -> None:
        """Show a person. `others` are the labels that are taken."""
        key, now = person.id, self._services.now()

        def look(history: History) -> _Known:
            return _Known(
                history.people.belongings(key),
                history.screenings.latest(key, now),
                history.screenings.agreements(key, now.date()),
                history.doses.all(key),
            )

        self.run(look, lambda known: self._show(person, others, known))

    def _show(self, person: Person, others: tuple[str, ...], known: _Known) -> None:
        content = self._services.library.content
        self._person, self._doses = person, known.doses
        self._page.show_person(
            PersonState(
                person,
                others,
                content.techniques,
                known.belongings,
                checked=known.latest is not None,
                lasting=lasting_conditions(content.screening, known.latest),
                agreed=self._agreed(known.agreements),
                doses=known.doses,
            )
        )
        self._show_page()

    def _agreed(self, agreements: tuple[AgreementRecord, ...]) -> tuple[AgreedLine, ...]:
        screening = self._services.library.content.screening
        days, today = screening.agreement_days, self._services.now().date()
        return tuple(
            AgreedLine(
                screening.questions[each.question_id].text,
                each.agreed_on,
                shifted_day(each.agreed_on, days),
                still_counts(each.agreed_on, today, days),
            )
            for each in agreements
            if each.question_id in screening.questions
        )

    @Slot()
    def _show_page(self) -> None:
        self._services.show(self._page)

    @Slot(str)
    def _show_dose(self, technique_id: str) -> None:
        if self._person is None:
            return
        technique = self._services.library.content.techniques[technique_id]
        held = next((each for each in self._doses if each.technique_id == technique_id), None)
        self._dose_page.show_dose(DoseState(self._person, technique, held))
        self._services.show(self._dose_page)

    @Slot(object)
    def _save_dose(self, dose: PersonDose) -> None:
        now, person = self._services.now(), self._person

        def save(history: History) -> None:
            person_id = history.people.ensure_person(dose.person_id, now, person)
            history.doses.save(replace(dose, person_id=person_id), now)

        self._change_doses(save)

    @Slot(str)
    def _drop_dose(self, technique_id: str) -> None:
        if self._person is not None:
            key = self._person.id
            self._change_doses(lambda history: history.doses.drop(key, technique_id))

    def _change_doses(self, write: Callable[[History], None]) -> None:
        if self._person is None:
            return
        key = self._person.id
        self.write(write)
        self.run(lambda history: history.doses.all(key), self._show_doses)

    def _show_doses(self, doses: tuple[PersonDose, ...]) -> None:
        self._doses = doses
        self._page.show_doses(doses)
        self._show_page()

    @Slot(object)
    def _leave(self, edit: PersonEdit) -> None:
        self._keep(edit)
        self.left.emit()

    @Slot(object)
    def _choose(self, edit: PersonEdit) -> None:
        self.chosen.emit(self._keep(edit))

    def _keep(self, edit: PersonEdit) -> Person | None:
        """Save what was changed, and return the person as they are now."""
        was, now = self._person, self._services.now()
        if was is None:
            return None
        if edit.label != was.label:
            self.write(lambda history: history.people.rename(was.id, edit.label, now))
        if edit.note != was.note:
            self.write(lambda history: history.people.take_note(was.id, edit.note, now))
        self._person = person = replace(was, label=edit.label, note=edit.note)
        current = self._services.current
        if current.person is not None and current.person.id == person.id:
            current.choose(person)
        return person
