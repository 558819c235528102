"""Writes the JSON document, one record a line, without holding all of it at once."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from operator import itemgetter
from uuid import UUID

import msgspec
from msgspec import Struct

from backcoach.domain.merging.records import Records, RecordStream
from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.exchange.json_document import (
    FORMAT,
    VERSION,
    AgreementEntry,
    AnswerEntry,
    DoseEntry,
    FavouriteEntry,
    FormerSessionEntry,
    GoalCheckEntry,
    GoalEntry,
    PersonEntry,
    RoutineEntry,
    ScreeningEntry,
    SessionEntry,
)


def json_document(kept: Records | RecordStream, exported_at: datetime) -> Iterator[str]:
    """The document in pieces. The same records in the same order make the same text."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": exported_at}
    yield "{\n" + ",\n".join(f'"{name}": {_text(value)}' for name, value in head.items())
    yield from _list("persons", _entries(PersonEntry, kept.persons))
    yield from _list("screenings", map(_screening, kept.screenings))
    yield from _list("agreements", _entries(AgreementEntry, kept.agreements))
    yield from _list("sessions", _entries(SessionEntry, kept.sessions))
    yield from _list("former_sessions", _entries(FormerSessionEntry, kept.former_sessions))
    yield from _list("routines", map(_routine, kept.routines))
    yield from _list("doses", _entries(DoseEntry, kept.doses))
    yield from _list("favourites", _entries(FavouriteEntry, kept.favourites))
    yield from _list("goals", _entries(GoalEntry, kept.goals))
    yield from _list("goal_checks", _entries(GoalCheckEntry, kept.goal_checks))
    yield "\n}\n"


def _list(name: str, entries: Iterable[Struct]) -> Iterator[str]:
    yield f',\n"{name}": ['
    between = "\n"
    for entry in entries:
        yield between + _text(entry)
        between = ",\n"
    yield "\n]"


def _text(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()


def _entries(kind: type[Struct], records: Iterable[object]) -> Iterator[Struct]:
    return (_entry(kind, record) for record in records)


def _entry(kind: type[Struct], record: object, **others: object) -> Struct:
    """The entry of a record: its fields of the same names, but for `others`.

    A record within it is not converted: it has the format's own fields, in their order.
    """
    told = {name: getattr(record, name) for name in kind.__struct_fields__ if name not in others}
    return kind(**told, **others)


def _screening(record: ScreeningRecord) -> Struct:
    answers = sorted(record.answers.items(), key=itemgetter(0))
    told = tuple(AnswerEntry(name, given.answer, given.answered_on) for name, given in answers)
    return _entry(ScreeningEntry, record, answers=told)


def _routine(routine: Routine) -> Struct:
    return _entry(RoutineEntry, routine, id=UUID(routine.id))
