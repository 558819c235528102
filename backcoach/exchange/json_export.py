"""Writes the JSON document, one record a line, without holding all of it at once."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

import msgspec

from backcoach.domain.merging.records import Favourite, Records, RecordStream
from backcoach.domain.person import Person, PersonDose
from backcoach.domain.routines.routine import Routine
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import FormerSession, PartRecord, Scores, SessionRecord
from backcoach.domain.stretch.dosage import Dosage
from backcoach.exchange.json_document import (
    FORMAT,
    VERSION,
    AgreementEntry,
    AnswerEntry,
    DosageEntry,
    DoseEntry,
    FavouriteEntry,
    FormerSessionEntry,
    PartEntry,
    PersonEntry,
    RoutineEntry,
    RoutineItemEntry,
    ScoresEntry,
    ScreeningEntry,
    SessionEntry,
)


def json_document(kept: Records | RecordStream, exported_at: datetime) -> Iterator[str]:
    """The document in pieces. The same records in the same order make the same text."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": exported_at}
    yield "{\n" + ",\n".join(f'"{name}": {_text(value)}' for name, value in head.items())
    yield from _list("persons", map(_person, kept.persons))
    yield from _list("screenings", map(_screening, kept.screenings))
    yield from _list("agreements", map(_agreement, kept.agreements))
    yield from _list("sessions", map(_session, kept.sessions))
    yield from _list("former_sessions", map(_former_session, kept.former_sessions))
    yield from _list("routines", map(_routine, kept.routines))
    yield from _list("doses", map(_dose, kept.doses))
    yield from _list("favourites", map(_favourite, kept.favourites))
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
    return PersonEntry(person.id, person.label, person.is_me, person.note, person.archived_at)


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


def _former_session(former: FormerSession) -> FormerSessionEntry:
    return FormerSessionEntry(
        session_id=former.session_id,
        replaced_at=former.replaced_at,
        person_id=former.person_id,
        started_at=former.started_at,
        before=_scores(former.before),
        after=_scores(former.after),
        anything_new=former.anything_new,
        note=former.note,
    )


def _routine(routine: Routine) -> RoutineEntry:
    return RoutineEntry(
        id=UUID(routine.id),
        person_id=routine.person_id,
        label=routine.label,
        rounds=routine.rounds,
        rest_seconds=routine.rest_seconds,
        note=routine.note,
        items=tuple(
            RoutineItemEntry(item.technique_id, _dosage(item.dosage)) for item in routine.items
        ),
    )


def _dose(dose: PersonDose) -> DoseEntry:
    return DoseEntry(dose.person_id, dose.technique_id, _dosage(dose.dosage), dose.note)


def _dosage(dosage: Dosage) -> DosageEntry:
    return DosageEntry(
        dosage.hold_seconds, dosage.repetitions, dosage.first_side, dosage.rest_seconds
    )


def _favourite(favourite: Favourite) -> FavouriteEntry:
    return FavouriteEntry(favourite.person_id, favourite.routine_id)
