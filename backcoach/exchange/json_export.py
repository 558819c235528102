"""Writes the JSON document, one record a line, without holding all of it at once."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from backcoach.domain.person import Person
from backcoach.domain.session import (
    AgreementRecord,
    PartRecord,
    Scores,
    ScreeningRecord,
    SessionRecord,
)
from backcoach.exchange.json_document import (
    FORMAT,
    VERSION,
    AgreementEntry,
    AnswerEntry,
    PartEntry,
    PersonEntry,
    ScoresEntry,
    ScreeningEntry,
    SessionEntry,
)


def json_document(
    persons: Iterable[Person],
    screenings: Iterable[ScreeningRecord],
    agreements: Iterable[AgreementRecord],
    sessions: Iterable[SessionRecord],
    exported_at: datetime,
) -> Iterator[str]:
    """The document in pieces. The same records in the same order make the same text."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": exported_at}
    yield "{\n" + ",\n".join(f'"{name}": {_text(value)}' for name, value in head.items())
    yield from _list("persons", map(_person, persons))
    yield from _list("screenings", map(_screening, screenings))
    yield from _list("agreements", map(_agreement, agreements))
    yield from _list("sessions", map(_session, sessions))
    yield "\n}\n"


def _list(name: str, entries: Iterable[msgspec.Struct]) -> Iterator[str]:
    yield f',\n"{name}": ['
    between = "\n"
    for entry in entries:
        yield between + _text(entry)
        between = ",\n"
    yield "\n]"


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _person(person: Person) -> PersonEntry:
    return PersonEntry(person.id, person.label, person.is_me)


def _screening(record: ScreeningRecord) -> ScreeningEntry:
    return ScreeningEntry(
        id=record.id,
        person_id=record.person_id,
        taken_at=record.taken_at,
        content_version=record.content_version,
        with_helper=record.with_helper,
        outcome=record.outcome,
        withdrawn_at=record.withdrawn_at,
        answers=tuple(
            AnswerEntry(name, given.answer, given.answered_on)
            for name, given in sorted(record.answers.items(), key=lambda item: item[0])
        ),
    )


def _agreement(record: AgreementRecord) -> AgreementEntry:
    return AgreementEntry(record.person_id, record.question_id, record.agreed_on)


def _session(record: SessionRecord) -> SessionEntry:
    return SessionEntry(
        id=record.id,
        person_id=record.person_id,
        screening_id=record.screening_id,
        started_at=record.started_at,
        ended_at=record.ended_at,
        ended=record.ended,
        with_helper=record.with_helper,
        before=_scores(record.before),
        after=_scores(record.after),
        stop_cues=record.stop_cues,
        anything_new=record.anything_new,
        note=record.note,
        parts=tuple(map(_part, record.parts)),
    )


def _scores(scores: Scores) -> ScoresEntry:
    return ScoresEntry(scores.stiffness, scores.pain)


def _part(part: PartRecord) -> PartEntry:
    return PartEntry(
        part.technique_id,
        part.side,
        part.repetition,
        part.planned_seconds,
        part.held_seconds,
        part.ended,
    )
