"""Setting when someone is reminded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.domain.routines.due import planned
from backcoach.gui.reminders.reminders_page import RemindersPage, RemindersState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.words.person_words import shown_label

if TYPE_CHECKING:
    from uuid import UUID

    from backcoach.domain.routines.reminding import ReminderTimes
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


class RemindersFlow(Flow):
    """Shows the times of whoever is chosen, and keeps them. `changed` tells of others."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._page = self.own(RemindersPage())
        self._page.saved.connect(self._save)
        self._page.back_asked.connect(lambda: self.leave(self.left.emit))
        self._person_id: UUID | None = None

    def start(self) -> None:
        services = self._services
        whose, techniques = services.current.at(services.now()), services.library.content.techniques

        def look(history: History) -> RemindersState:
            person_id, people = whose(history), history.people.all()
            said = planned(
                history.routines.all(person_id), history.doses.all(person_id), techniques
            )
            often = [each.frequency for each in said if each.frequency]
            name = next((shown_label(each) for each in people if each.id == person_id), "")
            return RemindersState(
                person_id,
                name if len(people) > 1 else "",
                history.reminders.get(person_id),
                often[0] if often else None,
            )

        self.run(look, self._show)

    def _show(self, state: RemindersState) -> None:
        self._person_id = state.person_id
        self._page.show_reminders(state)
        self._services.show(self._page)

    @Slot(object)
    def _save(self, times: ReminderTimes | None) -> None:
        person_id = self._person_id
        if person_id is None:
            return
        said = self.tr("Your reminders are set.") if times else self.tr("Reminders are off.")

        def keep(history: History) -> None:
            if times is None:
                history.reminders.drop(person_id)
            else:
                history.reminders.save(times)

        def done() -> None:
            self._services.say(Notice(said, brief=True))
            self.changed.emit()
            self.left.emit()

        self.write(keep, done)
