"""What a session needs to know of earlier ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from backcoach.domain.routines.routine import Routine
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.gui.services.history import History

REMEMBERED_SESSIONS = 200


@dataclass(frozen=True, slots=True)
class SessionBackground:
    """The stretches that the person has done, the doses set for them, and their routines.

    `doses` are by technique id. `routines` are those that people made, the person's own plan first;
    the built-in ones are not among them. `favourites` are ids, of built-in ones too.
    """

    known: frozenset[str] = frozenset()
    doses: Mapping[str, PersonDose] = field(default_factory=dict)
    routines: tuple[Routine, ...] = ()
    favourites: frozenset[str] = frozenset()


def session_background(history: History, person_id: UUID) -> SessionBackground:
    return SessionBackground(
        history.sessions.done(person_id, REMEMBERED_SESSIONS),
        {dose.technique_id: dose for dose in history.doses.all(person_id)},
        history.routines.all(person_id),
        history.routines.favourites(person_id),
    )


def offered(built_in: Iterable[Routine], past: SessionBackground) -> tuple[Routine, ...]:
    """Every routine for the person: their plan first, then their favourites."""
    return tuple(
        sorted(
            (*past.routines, *built_in),
            key=lambda each: (each.person_id is None, each.id not in past.favourites),
        )
    )
