"""Whose turn it is: the person that a safety check, a session and the history are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from backcoach.domain.person import Person
    from backcoach.gui.services.history_thread import History


class CurrentPerson(QObject):
    """The chosen person; None for the one whose computer it is.

    It is not kept: each start is for the owner, so that nobody goes on unnoticed as someone else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._chosen = False

    @property
    def person(self) -> Person | None:
        """The chosen person; None for the owner."""
        return self._person

    @property
    def is_chosen(self) -> bool:
        """Whether anyone was chosen by hand, be it the owner. With clients, nobody is at first."""
        return self._chosen

    def choose(self, person: Person | None) -> None:
        """Go on as someone else."""
        self._become(None if person is None or person.is_me else person, chosen=True)

    def close(self) -> None:
        """Let go of whoever was chosen."""
        self._become(None, chosen=False)

    def at(self, now: datetime) -> Callable[[History], UUID]:
        """What finds the id of the person of this moment, whoever is chosen in the meantime."""
        person = self._person
        if person is None:
            return lambda history: history.people.me(now).id
        return lambda history: history.people.ensure_person(person.id, now, person)

    def _become(self, person: Person | None, *, chosen: bool) -> None:
        if (person, chosen) != (self._person, self._chosen):
            self._person, self._chosen = person, chosen
            self.changed.emit()
