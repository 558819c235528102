"""Reads the JSON document, and refuses whatever does not fit the format."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar, get_args, get_origin

import msgspec
from msgspec import Raw, Struct
from msgspec.json import Decoder
from msgspec.structs import asdict, fields

from backcoach.domain.merging.records import Favourite, Records
from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.session import FormerSession, SessionEnd, SessionRecord
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.exchange import json_version_1, json_version_2
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.document_references import refuse_loose_ends
from backcoach.exchange.json_document import (
    FORMAT,
    VERSION,
    Document,
    DoseEntry,
    FormerSessionEntry,
    PersonEntry,
    RoutineEntry,
    ScreeningEntry,
    SessionEntry,
)

# Some hundred thousand sessions. Read at once, this takes less than a gigabyte of memory.
MOST_BYTES = 128 * 1024 * 1024

T = TypeVar("T")
Whole = TypeVar("Whole", Document, json_version_1.Document, json_version_2.Document)

_NO_GOALS: dict[str, tuple[()]] = {"goals": (), "goal_checks": ()}
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

    They are read one at a time: a single call for all of them would stop every other thread.

    Raises:
        DocumentError: it cannot be imported.
    """
    if len(data) > MOST_BYTES:
        raise DocumentError(Fault.TOO_LARGE)
    text = data.removeprefix(_MARK)
    version = _version(text)
    match version:
        case 1:
            document = _from_version_1(_document(text, json_version_1.Document))
        case 2:
            document = _from_version_2(_document(text, json_version_2.Document))
        case _:
            document = _document(text, Document)
    refuse_loose_ends(document)
    return replace(_records(document), tells_notes=version > 1, tells_how_often=version > 2)


def _version(text: bytes) -> int:
    try:
        head = _decoded(text, Decoder(_Head))
    except DocumentError as fault:
        if fault.fault in {Fault.NOT_JSON, Fault.TOO_DEEP}:
            raise
        raise DocumentError(Fault.FOREIGN) from fault
    if head.format != FORMAT:
        raise DocumentError(Fault.FOREIGN)
    if head.version > VERSION:
        raise DocumentError(Fault.NEWER, detail=f"version {head.version}")
    return head.version


def _from_version_1(document: json_version_1.Document) -> Document:
    """As one of this version, with nothing in what came later."""
    persons = tuple(
        PersonEntry(**asdict(each), note="", archived_at=None) for each in document.persons
    )
    told = asdict(document) | {
        "version": VERSION,
        "persons": persons,
        "sessions": _sessions(document.sessions),
    }
    return Document(**told | _NO_GOALS, former_sessions=(), routines=(), doses=(), favourites=())


def _from_version_2(document: json_version_2.Document) -> Document:
    """As one of this version, which says nowhere how often, and tells no goals."""
    routines = tuple(RoutineEntry(**asdict(each), frequency=None) for each in document.routines)
    doses = tuple(DoseEntry(**asdict(each), frequency=None) for each in document.doses)
    former = tuple(
        FormerSessionEntry(**asdict(each), ended=None, held_seconds=None)
        for each in document.former_sessions
    )
    told = asdict(document) | {
        "version": VERSION,
        "sessions": _sessions(document.sessions),
        "former_sessions": former,
        "routines": routines,
        "doses": doses,
    }
    return Document(**told | _NO_GOALS)


def _sessions(entries: Sequence[json_version_2.SessionEntry]) -> tuple[SessionEntry, ...]:
    return tuple(
        SessionEntry(**asdict(each) | {"ended": SessionEnd(each.ended)}) for each in entries
    )


def _document(text: bytes, kind: type[Whole]) -> Whole:
    """The whole document; its lists are first cut into entries, which takes next to no time."""
    cut = asdict(_decoded(text, Decoder(_outline(kind))))
    for each in fields(kind):
        if get_origin(each.type) is tuple:
            entries = _entries(each.name, get_args(each.type)[0], cut[each.name])
            cut[each.name] = tuple(entries)
    return kind(**cut)


@cache
def _outline(kind: type[Struct]) -> type[Struct]:
    """The document with the entries of its lists not yet read."""
    parts = [
        (each.name, list[Raw] if get_origin(each.type) is tuple else each.type)
        for each in fields(kind)
    ]
    return msgspec.defstruct("Outline", parts, forbid_unknown_fields=True)


def _entries(name: str, kind: type[Struct], cut: list[Raw]) -> Iterator[Struct]:
    decoder = Decoder(kind)
    for number, entry in enumerate(cut, 1):
        yield _decoded(entry, decoder, f"{name} {number}")


def _decoded(text: bytes | Raw, decoder: Decoder[T], place: str = "") -> T:
    try:
        return decoder.decode(text)
    except msgspec.ValidationError as fault:
        raise _misfit(str(fault), place) from fault
    except RecursionError as fault:
        raise DocumentError(Fault.TOO_DEEP) from fault
    except ValueError as fault:
        raise DocumentError(Fault.NOT_JSON, detail=str(fault)) from fault


def _misfit(sentence: str, within: str) -> DocumentError:
    at = _AT.search(sentence)
    place = ", ".join(filter(None, (within, _place(at["path"]) if at else "")))
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
    def each(entries: Sequence[Struct], kind: type[T]) -> tuple[T, ...]:
        return tuple(msgspec.convert(entry, kind, from_attributes=True) for entry in entries)

    return Records(
        each(document.persons, Person),
        tuple(map(_screening, document.screenings)),
        each(document.agreements, AgreementRecord),
        each(document.sessions, SessionRecord),
        each(document.former_sessions, FormerSession),
        tuple(map(_routine, document.routines)),
        each(document.doses, PersonDose),
        each(document.favourites, Favourite),
        each(document.goals, PersonGoal),
        each(document.goal_checks, GoalCheck),
    )


def _routine(entry: RoutineEntry) -> Routine:
    items = msgspec.convert(entry.items, tuple[RoutineItem, ...], from_attributes=True)
    often = msgspec.convert(entry.frequency, Frequency | None, from_attributes=True)
    told = asdict(entry) | {"id": str(entry.id), "items": items, "frequency": often}
    return Routine(**told)


def _screening(entry: ScreeningEntry) -> ScreeningRecord:
    answers = {
        given.question_id: DatedAnswer(given.answer, given.answered_on) for given in entry.answers
    }
    return ScreeningRecord(**asdict(entry) | {"answers": answers})
