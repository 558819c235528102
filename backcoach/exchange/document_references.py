"""Whether a document holds together: every id once, every reference to something that is in it."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_document import Document, PersonEntry

# Years that a clock may show, and offsets from UTC that are somewhere in use.
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_FARTHEST = timedelta(hours=14)


def refuse_loose_ends(document: Document) -> None:
    """Let only a document pass whose entries fit together.

    Raises:
        DocumentError: they don't.
    """
    _refuse_doubles(document)
    for name, owners in _owners(document):
        _refuse_strangers(Fault.NOBODY, name, owners, {each.id for each in document.persons})
    checks = {check.id for check in document.screenings}
    opened = (each.screening_id for each in document.sessions)
    _refuse_strangers(Fault.NO_CHECK, "sessions {0}, screening_id", opened, checks)
    sessions = {session.id for session in document.sessions}
    corrected = (each.session_id for each in document.former_sessions)
    _refuse_strangers(Fault.NO_SESSION, "former_sessions {0}, session_id", corrected, sessions)
    _refuse_two_owners(document.persons)
    for place, at in _times(document):
        _refuse_strange_time(place, at)


def _refuse_doubles(document: Document) -> None:
    ids = (
        ("persons", document.persons),
        ("screenings", document.screenings),
        ("sessions", document.sessions),
        ("routines", document.routines),
    )
    for name, entries in ids:
        _refuse_twice(f"{name} {{0}}, id", (entry.id for entry in entries))
    former, doses = document.former_sessions, document.doses
    said = ((each.session_id, each.replaced_at) for each in former)
    _refuse_twice("former_sessions {0}, replaced_at", said)
    dosed = ((each.person_id, each.technique_id) for each in doses)
    _refuse_twice("doses {0}, technique_id", dosed)
    liked = ((each.person_id, each.routine_id) for each in document.favourites)
    _refuse_twice("favourites {0}, routine_id", liked)
    for number, check in enumerate(document.screenings, 1):
        asked = (answer.question_id for answer in check.answers)
        _refuse_twice(f"screenings {number}, answers {{0}}, question_id", asked)


def _refuse_twice(place: str, keys: Iterable[Hashable]) -> None:
    seen: set[Hashable] = set()
    for number, key in enumerate(keys, 1):
        if key in seen:
            raise DocumentError(Fault.TWICE, place.format(number))
        seen.add(key)


def _owners(document: Document) -> Iterator[tuple[str, Iterable[UUID | None]]]:
    for name, entries in (
        ("screenings", document.screenings),
        ("agreements", document.agreements),
        ("sessions", document.sessions),
        ("former_sessions", document.former_sessions),
        ("routines", document.routines),
        ("doses", document.doses),
        ("favourites", document.favourites),
    ):
        yield f"{name} {{0}}, person_id", (entry.person_id for entry in entries)


def _refuse_strangers(
    fault: Fault, place: str, keys: Iterable[UUID | None], known: set[UUID]
) -> None:
    for number, key in enumerate(keys, 1):
        if key is not None and key not in known:
            raise DocumentError(fault, place.format(number))


def _refuse_two_owners(persons: Iterable[PersonEntry]) -> None:
    owners = [number for number, person in enumerate(persons, 1) if person.is_me]
    if len(owners) > 1:
        raise DocumentError(Fault.TWO_OWNERS, f"persons {owners[1]}, is_me")


def _times(document: Document) -> Iterator[tuple[str, datetime | None]]:
    for number, person in enumerate(document.persons, 1):
        yield f"persons {number}, archived_at", person.archived_at
    for number, check in enumerate(document.screenings, 1):
        yield f"screenings {number}, taken_at", check.taken_at
        yield f"screenings {number}, withdrawn_at", check.withdrawn_at
    for number, session in enumerate(document.sessions, 1):
        yield f"sessions {number}, started_at", session.started_at
        yield f"sessions {number}, ended_at", session.ended_at
    for number, former in enumerate(document.former_sessions, 1):
        yield f"former_sessions {number}, replaced_at", former.replaced_at
        yield f"former_sessions {number}, started_at", former.started_at


def _refuse_strange_time(place: str, at: datetime | None) -> None:
    if at is None:
        return
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        raise DocumentError(Fault.WRONG, place, f"the year {at.year}")
    if abs(at.utcoffset() or timedelta()) > _FARTHEST:
        raise DocumentError(Fault.WRONG, place, "a time more than 14 hours from UTC")
