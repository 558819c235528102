"""The person whose turn it is: for the safety check, the session and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from backcoach.domain.person import Person
    from backcoach.gui.services.history import History


class CurrentPerson(QObject):
    """The chosen person; None stands for the owner of the computer.

    The choice is not stored: each start is for the owner, so that nobody goes on unnoticed as
    someone else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._chosen = False

    @property
    def person(self) -> Person | None:
        return self._person

    @property
    def is_chosen(self) -> bool:
        """Whether someone was chosen by hand, even the owner. In a clinic nobody is at first."""
        return self._chosen

    def choose(self, person: Person | None) -> None:
        self._become(None if person is None or person.is_me else person, chosen=True)

    def close(self) -> None:
        """Forget who was chosen."""
        self._become(None, chosen=False)

    def at(self, now: datetime) -> Callable[[History], UUID]:
        """A function that finds the id of the person chosen now, whoever is chosen when it runs."""
        person = self._person
        if person is None:
            return lambda history: history.people.me(now).id
        return lambda history: history.people.ensure_person(person.id, now, person)

    def _become(self, person: Person | None, *, chosen: bool) -> None:
        if (person, chosen) != (self._person, self._chosen):
            self._person, self._chosen = person, chosen
            self.changed.emit()
