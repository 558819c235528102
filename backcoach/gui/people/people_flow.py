"""Everyone who stretches here: choosing, adding, archiving and deleting."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from backcoach.domain.person import Person
from backcoach.domain.routines.routine import PlanName, Routine
from backcoach.domain.settings import UsedBy
from backcoach.gui.people.people_page import PeoplePage, PeopleState
from backcoach.gui.people.person_flow import PersonFlow
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.words.person_words import shown_label
from backcoach.words.translation import translate


class PeopleFlow(Flow):
    """Shows the list, and one person of it.

    `chosen` tells that someone was chosen, `left` that nobody was, and `changed` that someone was
    added or is gone. No notice names anyone, for it stays when these pages are left.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._people: tuple[Person, ...] = ()
        self._page = self.own(PeoplePage())
        self._page.chosen.connect(self._choose)
        self._page.details_asked.connect(self._show_person)
        self._page.print_asked.connect(self._print)
        self._page.added.connect(self._add)
        self._page.take_up_asked.connect(self._take_up)
        self._page.restore_asked.connect(self._bring_back)
        self._person = self.adopt(PersonFlow(services))
        self._person.left.connect(self.start)
        self._person.chosen.connect(self._choose)
        self._person.archive_asked.connect(self._archive)
        self._person.delete_asked.connect(self._delete)

    @Slot()
    def start(self) -> None:
        self._look()

    def _look(self, pointed_out: UUID | None = None) -> None:
        """Read the list anew and show it, with someone pointed out."""
        services, now = self._services, self._services.now()
        clinic = services.preferences.settings.used_by is UsedBy.CLIENTS
        chosen = services.current.person
        owner_chosen = chosen is None and (services.current.is_chosen or not clinic)

        def look(history: History) -> PeopleState:
            forget_overdue(history.opening.database, now)
            me = history.people.me(now)
            whose = me if owner_chosen else chosen
            return PeopleState(
                history.people.all(),
                history.people.last_days(),
                history.people.archived(),
                history.people.deleted(now),
                whose.id if whose else None,
                clinic,
                history.routines.plans(),
            )

        def show(state: PeopleState) -> None:
            self._people = (*state.people, *state.archived)
            self._page.show_people(state)
            services.show(self._page)
            if pointed_out is not None:
                self._page.point_out(pointed_out)

        self.run(look, show)

    @Slot(object)
    def _choose(self, person: Person) -> None:
        self.end()
        self._services.current.choose(person)
        self.chosen.emit()

    @Slot(object)
    def _show_person(self, person: Person) -> None:
        others = tuple(shown_label(each) for each in self._people if each.id != person.id)
        self._person.start(person, others)

    @Slot(object)
    def _print(self, plan: PlanName) -> None:
        """Print someone's plan: it is their turn then, so that it has their name and doses."""
        person = next((each for each in self._people if each.id == plan.person_id), None)
        if person is not None:
            self._services.current.choose(person)
            self.run(lambda history: history.routines.get(plan.id), self._hand_out)

    def _hand_out(self, routine: Routine | None) -> None:
        from backcoach.gui.paper.handout_flow import HandoutFlow  # noqa: PLC0415 - few want paper

        if routine is None:
            self.start()
            return
        handout = self.adopt(HandoutFlow(self._services))
        handout.left.connect(self.start)
        handout.left.connect(partial(self.drop, handout))
        handout.start_for_current(routine)

    @Slot(str)
    def _add(self, label: str) -> None:
        person, now = Person(self._services.new_id(), label), self._services.now()
        self.write(lambda history: history.people.add(person, now))
        self._look(pointed_out=person.id)
        self.changed.emit()

    @Slot(object)
    def _take_up(self, person: Person) -> None:
        now = self._services.now()
        self._change(lambda history: history.people.take_up(person.id, now))

    @Slot(object)
    def _bring_back(self, person: Person) -> None:
        now = self._services.now()
        self._change(lambda history: history.people.bring_back(person.id, now))

    @Slot(object)
    def _archive(self, person: Person) -> None:
        now = self._services.now()
        self._person.keep_edit()
        self._let_go(person)
        self._change(lambda history: history.people.archive(person.id, now))
        self._say(translate("PeopleFlow", "Moved to the archive."), self._take_up, person)

    @Slot(object)
    def _delete(self, person: Person) -> None:
        now = self._services.now()
        self._let_go(person)
        self._change(lambda history: history.people.delete(person.id, now))
        said = translate("PeopleFlow", "Deleted. It can be undone for 30 days.")
        self._say(said, self._bring_back, person)

    def _change(self, write: Callable[[History], None]) -> None:
        self.write(write)
        self.start()
        self.changed.emit()

    def _say(self, said: str, undo: Callable[[Person], None], person: Person) -> None:
        words = translate("PeopleFlow", "Undo")
        self._services.say(Notice(said, words, lambda: undo(person)))

    def _let_go(self, person: Person) -> None:
        """Make it nobody's turn, if it is the turn of someone who is about to go."""
        current = self._services.current
        if current.person is not None and current.person.id == person.id:
            current.close()
