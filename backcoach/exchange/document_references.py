"""Whether a document holds together: every id once, every reference to something that is in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_document import (
    AgreementEntry,
    Document,
    PersonEntry,
    ScreeningEntry,
    SessionEntry,
)

# Years that a clock may show, and offsets from UTC that are somewhere in use.
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_FARTHEST = timedelta(hours=14)


def refuse_loose_ends(document: Document) -> None:
    """Let only a document pass whose entries fit together.

    Raises:
        DocumentError: they don't.
    """
    persons = _ids("persons", document.persons)
    checks = _ids("screenings", document.screenings)
    _ids("sessions", document.sessions)
    for name, entries in (
        ("screenings", document.screenings),
        ("agreements", document.agreements),
        ("sessions", document.sessions),
    ):
        _refuse_nobodys(name, entries, persons)
    _refuse_two_owners(document.persons)
    for number, check in enumerate(document.screenings, 1):
        _refuse_screening(f"screenings {number}", check)
    for number, session in enumerate(document.sessions, 1):
        _refuse_session(f"sessions {number}", session, checks)


def _ids(name: str, entries: Iterable[PersonEntry | ScreeningEntry | SessionEntry]) -> set[UUID]:
    seen: set[UUID] = set()
    for number, entry in enumerate(entries, 1):
        if entry.id in seen:
            raise DocumentError(Fault.TWICE, f"{name} {number}, id")
        seen.add(entry.id)
    return seen


def _refuse_nobodys(
    name: str,
    entries: Iterable[ScreeningEntry | AgreementEntry | SessionEntry],
    persons: set[UUID],
) -> None:
    for number, entry in enumerate(entries, 1):
        if entry.person_id not in persons:
            raise DocumentError(Fault.NOBODY, f"{name} {number}, person_id")


def _refuse_two_owners(persons: Iterable[PersonEntry]) -> None:
    owners = [number for number, person in enumerate(persons, 1) if person.is_me]
    if len(owners) > 1:
        raise DocumentError(Fault.TWO_OWNERS, f"persons {owners[1]}, is_me")


def _refuse_screening(place: str, check: ScreeningEntry) -> None:
    _refuse_strange_time(f"{place}, taken_at", check.taken_at)
    _refuse_strange_time(f"{place}, withdrawn_at", check.withdrawn_at)
    asked: set[str] = set()
    for number, answer in enumerate(check.answers, 1):
        if answer.question_id in asked:
            raise DocumentError(Fault.TWICE, f"{place}, answers {number}, question_id")
        asked.add(answer.question_id)


def _refuse_session(place: str, session: SessionEntry, checks: set[UUID]) -> None:
    _refuse_strange_time(f"{place}, started_at", session.started_at)
    _refuse_strange_time(f"{place}, ended_at", session.ended_at)
    if session.screening_id is not None and session.screening_id not in checks:
        raise DocumentError(Fault.NO_CHECK, f"{place}, screening_id")


def _refuse_strange_time(place: str, at: datetime | None) -> None:
    if at is None:
        return
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        raise DocumentError(Fault.WRONG, place, f"the year {at.year}")
    if abs(at.utcoffset() or timedelta()) > _FARTHEST:
        raise DocumentError(Fault.WRONG, place, "a time more than 14 hours from UTC")
