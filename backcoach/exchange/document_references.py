"""Whether a document holds together: every id once, every reference to something that is in it."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime
from operator import attrgetter
from uuid import UUID

from msgspec import Struct

from backcoach.domain.limits import is_in_calendar
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_document import Document, PersonEntry

# What each entry of a list is known by.
_KEYS = {
    "persons": ("id",),
    "screenings": ("id",),
    "sessions": ("id",),
    "routines": ("id",),
    "former_sessions": ("session_id", "replaced_at"),
    "doses": ("person_id", "technique_id"),
    "favourites": ("person_id", "routine_id"),
    "goals": ("id",),
    "goal_checks": ("goal_id", "checked_on"),
}


def refuse_loose_ends(document: Document) -> None:
    """Raise where an entry stands twice, or refers to something that is not in the document.

    Raises:
        DocumentError: with the place of the first fault.
    """
    _refuse_doubles(document)
    persons = {each.id for each in document.persons}
    checks = {each.id for each in document.screenings}
    sessions = {each.id for each in document.sessions}
    goals = {each.id for each in document.goals}
    for fault, key, known in (
        (Fault.NOBODY, "person_id", persons),
        (Fault.NO_CHECK, "screening_id", checks),
        (Fault.NO_SESSION, "session_id", sessions),
        (Fault.NO_GOAL, "goal_id", goals),
    ):
        _refuse_strangers(document, fault, key, known)
    _refuse_two_owners(document.persons)
    _refuse_strange_times(document)


def _refuse_doubles(document: Document) -> None:
    for name, key in _KEYS.items():
        entries = getattr(document, name)
        _refuse_twice(f"{name} {{0}}, {key[-1]}", map(attrgetter(*key), entries))
    for number, check in enumerate(document.screenings, 1):
        asked = (answer.question_id for answer in check.answers)
        _refuse_twice(f"screenings {number}, answers {{0}}, question_id", asked)


def _refuse_twice(place: str, keys: Iterable[Hashable]) -> None:
    seen: set[Hashable] = set()
    for number, key in enumerate(keys, 1):
        if key in seen:
            raise DocumentError(Fault.TWICE, place.format(number))
        seen.add(key)


def _refuse_strangers(document: Document, fault: Fault, key: str, known: set[UUID]) -> None:
    for kind, number, entry in _entries(document):
        value = getattr(entry, key, None)
        if value is not None and value not in known:
            raise DocumentError(fault, f"{kind} {number}, {key}")


def _refuse_two_owners(persons: Iterable[PersonEntry]) -> None:
    owners = [number for number, person in enumerate(persons, 1) if person.is_me]
    if len(owners) > 1:
        raise DocumentError(Fault.TWO_OWNERS, f"persons {owners[1]}, is_me")


def _refuse_strange_times(document: Document) -> None:
    for kind, number, entry in _entries(document):
        for name in entry.__struct_fields__:
            at = getattr(entry, name)
            if isinstance(at, datetime) and not is_in_calendar(at):
                place = f"{kind} {number}, {name}"
                raise DocumentError(Fault.WRONG, place, "a time before or after the calendar")


def _entries(document: Document) -> Iterator[tuple[str, int, Struct]]:
    """Each entry of each list: the list's name, the place counted from 1, the entry."""
    for kind in document.__struct_fields__:
        entries = getattr(document, kind)
        if isinstance(entries, tuple):
            for number, entry in enumerate(entries, 1):
                yield kind, number, entry
