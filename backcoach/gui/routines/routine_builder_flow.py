"""Making or changing one routine: a new one, a copy, or one that is there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from backcoach.domain.person import Person
from backcoach.domain.routines.routine import Routine, as_set_for
from backcoach.domain.routines.routine_draft import RoutineDraft, SetDoses, draft_of
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.figure.posing.scene import Scene
from backcoach.gui.routines.routine_builder_page import BuilderState, RoutineBuilderPage
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services
from backcoach.words.person_words import shown_label
from backcoach.words.translation import translate


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom a routine may be for, and the doses that were set for each of them."""

    people: tuple[Person, ...]
    doses: Mapping[UUID, SetDoses]


class RoutineBuilderFlow(Flow):
    """Shows the builder. `kept` carries the `Routine` once it is written, `left` that none was."""

    kept = Signal(object)

    def __init__(self, services: Services, pictures: Mapping[str, Scene | None]) -> None:
        super().__init__(services)
        self._techniques = services.library.content.techniques
        self._routine_id = ""
        self._people: tuple[Person, ...] = ()
        self._page = self.own(RoutineBuilderPage(self._techniques, pictures))
        self._page.saved.connect(self._keep)
        self._page.back_asked.connect(lambda: self.leave(self.left.emit))

    @Slot()
    def make_new(self) -> None:
        """Begin with an empty routine, for whose turn it is."""
        person = self._services.current.person
        self._begin(RoutineDraft(person_id=person.id if person else None), routine_id="")

    @Slot(object)
    def change(self, routine: Routine) -> None:
        """Change a routine that is not built in."""
        self._begin(draft_of(routine, self._techniques), routine.id)

    @Slot(object)
    def copy(self, routine: Routine) -> None:
        """Begin a new routine with what another one holds."""
        person = self._services.current.person
        label = translate("RoutineBuilderFlow", "{0}, my way").format(routine.label)
        whose = routine.person_id or (person.id if person else None)

        def show(doses: tuple[PersonDose, ...]) -> None:
            kept = as_set_for(routine, {each.technique_id: each for each in doses})
            draft = draft_of(kept, self._techniques)
            self._begin(replace(draft, label=label, person_id=whose), routine_id="")

        self.run(lambda history: history.doses.all(whose) if whose else (), show)

    def _begin(self, draft: RoutineDraft, routine_id: str) -> None:
        chosen = self._services.current.person

        def look(history: History) -> _Known:
            people = history.people.all()
            if chosen is not None and chosen.id not in {each.id for each in people}:
                people = (*people, chosen)
            return _Known(people, {each.id: _set_for(history, each) for each in people})

        self.run(look, lambda known: self._show(draft, routine_id, known))

    def _show(self, draft: RoutineDraft, routine_id: str, known: _Known) -> None:
        settings, style = self._services.preferences.settings, self._services.figure_style()
        self._people, self._routine_id = known.people, routine_id
        people = known.people
        choices: list[tuple[UUID | None, str]] = [
            (None, translate("RoutineBuilderFlow", "Everyone"))
        ]
        choices += [(person.id, shown_label(person)) for person in people]
        if draft.person_id not in dict(choices):
            draft = replace(draft, person_id=None)
        state = BuilderState(
            draft,
            new=not routine_id,
            people=tuple(choices) if len(people) > 1 or draft.person_id else (),
            breath=settings.breath,
            looks=(style.receiver, style.helper),
            doses=known.doses,
        )
        self._page.show_draft(state)
        self._services.show(self._page)

    @Slot(object)
    def _keep(self, draft: RoutineDraft) -> None:
        routine = draft.as_routine(self._routine_id or str(self._services.new_id()))
        person = next((each for each in self._people if each.id == draft.person_id), None)
        now = self._services.now()

        def write(history: History) -> None:
            whose = history.people.ensure_person(person.id, now, person) if person else None
            history.routines.save(replace(routine, person_id=whose), now)

        self.write(write, lambda: self.kept.emit(routine))


def _set_for(history: History, person: Person) -> SetDoses:
    return {each.technique_id: each.dosage for each in history.doses.all(person.id)}
