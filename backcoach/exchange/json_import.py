"""Reads the JSON document, and refuses whatever does not fit the format."""

import re
from dataclasses import replace
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from backcoach.domain.merging.records import Favourite, Records
from backcoach.domain.person import Person
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.session import FormerSession, SessionRecord
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.exchange import json_version_1
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.document_references import refuse_loose_ends
from backcoach.exchange.json_document import (
    FORMAT,
    VERSION,
    Document,
    PersonEntry,
    RoutineEntry,
    ScreeningEntry,
)

# Some hundred thousand sessions. Read at once, this takes less than a gigabyte of memory.
MOST_BYTES = 128 * 1024 * 1024

T = TypeVar("T")

_MARK = b"\xef\xbb\xbf"
_MISSING = re.compile(r"Object missing required field `(?P<field>.+)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>.+)`", re.DOTALL)
_AT = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<name>\w+)(?:\[(?P<index>\d+)\])?")


class _Head(Struct):
    """What tells our documents from others, and their versions apart."""

    format: str
    version: int


def read_document(data: bytes) -> Records:
    """The records of a JSON document.

    Raises:
        DocumentError: it cannot be imported.
    """
    if len(data) > MOST_BYTES:
        raise DocumentError(Fault.TOO_LARGE)
    text = data.removeprefix(_MARK)
    if _version(text) == 1:
        document = _brought_up(_decoded(text, json_version_1.Document))
        refuse_loose_ends(document)
        return replace(_records(document), tells_notes=False)
    document = _decoded(text, Document)
    refuse_loose_ends(document)
    return _records(document)


def _version(text: bytes) -> int:
    try:
        head = _decoded(text, _Head)
    except DocumentError as fault:
        if fault.fault in {Fault.NOT_JSON, Fault.TOO_DEEP}:
            raise
        raise DocumentError(Fault.FOREIGN) from fault
    if head.format != FORMAT:
        raise DocumentError(Fault.FOREIGN)
    if head.version > VERSION:
        raise DocumentError(Fault.NEWER, detail=f"version {head.version}")
    return head.version


def _brought_up(document: json_version_1.Document) -> Document:
    """A document of version 1 as one of this version, with nothing in what came later."""
    persons = tuple(
        PersonEntry(**asdict(each), note="", archived_at=None) for each in document.persons
    )
    told = asdict(document) | {"version": VERSION, "persons": persons}
    return Document(**told, former_sessions=(), routines=(), doses=(), favourites=())


def _decoded(text: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError as fault:
        raise _misfit(str(fault)) from fault
    except RecursionError as fault:
        raise DocumentError(Fault.TOO_DEEP) from fault
    except ValueError as fault:
        raise DocumentError(Fault.NOT_JSON, detail=str(fault)) from fault


def _misfit(sentence: str) -> DocumentError:
    at = _AT.search(sentence)
    place = _place(at["path"]) if at else ""
    said = _AT.sub("", sentence)
    for fault, pattern in ((Fault.MISSING, _MISSING), (Fault.UNKNOWN, _UNKNOWN)):
        if found := pattern.fullmatch(said):
            return DocumentError(fault, ", ".join(filter(None, (place, found["field"]))))
    return DocumentError(Fault.WRONG, place, said)


def _place(path: str) -> str:
    """A path such as `.sessions[3].parts[0].side` as one counts: "sessions 4, parts 1, side"."""
    return ", ".join(
        f"{step['name']} {int(step['index']) + 1}" if step["index"] else step["name"]
        for step in _STEP.finditer(path)
    )


def _records(document: Document) -> Records:
    def each(entries: tuple[Struct, ...], kind: type[T]) -> tuple[T, ...]:
        return msgspec.convert(entries, tuple[kind, ...], from_attributes=True)  # type: ignore[valid-type]

    return Records(
        each(document.persons, Person),
        tuple(map(_screening, document.screenings)),
        each(document.agreements, AgreementRecord),
        each(document.sessions, SessionRecord),
        each(document.former_sessions, FormerSession),
        tuple(map(_routine, document.routines)),
        each(document.doses, PersonDose),
        each(document.favourites, Favourite),
    )


def _routine(entry: RoutineEntry) -> Routine:
    items = msgspec.convert(entry.items, tuple[RoutineItem, ...], from_attributes=True)
    return Routine(**asdict(entry) | {"id": str(entry.id), "items": items})


def _screening(entry: ScreeningEntry) -> ScreeningRecord:
    answers = {
        given.question_id: DatedAnswer(given.answer, given.answered_on) for given in entry.answers
    }
    return ScreeningRecord(**asdict(entry) | {"answers": answers})
