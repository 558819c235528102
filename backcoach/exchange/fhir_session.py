"""A session as a Procedure, its scores as Observations.

https://hl7.org/fhir/R4B/procedure.html and https://hl7.org/fhir/R4B/observation.html
"""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID, uuid5

from backcoach.domain.session import PartRecord, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.exchange.fhir_terms import (
    OPENED_BY,
    PAIN,
    STIFFNESS,
    UCUM,
    Resource,
    Wording,
    coded,
    date_time,
    reference,
    string,
)

# https://hl7.org/fhir/R4B/valueset-event-status.html. How a session ended that was cut off, nobody
# knows.
_STATUS = {
    SessionEnd.FINISHED: "completed",
    SessionEnd.ENDED_EARLY: "stopped",
    SessionEnd.STOPPED: "stopped",
    SessionEnd.UNFINISHED: "unknown",
}
_SESSION = coded("stretching-session", "Session of gentle back stretches")
_SURVEY = {
    "system": "http://terminology.hl7.org/CodeSystem/observation-category",
    "code": "survey",
    "display": "Survey",
}


def procedure(record: SessionRecord, wording: Wording) -> Resource:
    """The session: when, how it ended and why, and what was done."""
    made: Resource = {
        "resourceType": "Procedure",
        "id": str(record.id),
        "status": _STATUS[record.ended],
        "code": {"coding": [_SESSION], "text": _SESSION["display"]},
        "subject": reference(record.person_id),
        "performedPeriod": _period(record),
    }
    if record.screening_id is not None:
        made["extension"] = [{"url": OPENED_BY, "valueReference": reference(record.screening_id)}]
    if record.stop_cues:
        cues = [coded(cue, wording.cues.get(cue, "")) for cue in record.stop_cues]
        made["statusReason"] = {"coding": cues}
    return made | {"note": [{"text": text} for text in _notes(record, wording) if text]}


def observations(record: SessionRecord) -> Iterator[Resource]:
    """A resource for each score that was given, before and after."""
    for when, at, scores in (
        ("before", record.started_at, record.before),
        ("after", record.ended_at or record.started_at, record.after),
    ):
        if scores.stiffness is not None:
            yield _observation(record, f"stiffness {when}", at, STIFFNESS, scores.stiffness)
        if scores.pain is not None:
            yield _observation(record, f"pain {when}", at, PAIN, scores.pain)


def _observation(
    record: SessionRecord, name: str, at: datetime, code: Resource, score: int
) -> Resource:
    return {
        **score_observation(uuid5(record.id, name), name, code, score),
        "partOf": [reference(record.id)],
        "subject": reference(record.person_id),
        "effectiveDateTime": date_time(at),
    }


def score_observation(key: UUID, name: str, code: Resource, score: int) -> Resource:
    """One score. Its id follows from what it is of, so that it stays the same in each export."""
    return {
        "resourceType": "Observation",
        "id": str(key),
        "status": "final",
        "category": [{"coding": [_SURVEY]}],
        "code": {"coding": [code], "text": name},
        "valueQuantity": {"value": score, "unit": "score", "system": UCUM, "code": "{score}"},
    }


def _period(record: SessionRecord) -> Resource:
    """From when to when; without an end that nobody knows."""
    ended_at = record.ended_at
    ended = {"end": date_time(ended_at)} if ended_at else {}
    return {"start": date_time(record.started_at)} | ended


def _notes(record: SessionRecord, wording: Wording) -> Iterator[str]:
    yield "With a helper." if record.with_helper else "Alone."
    for part in record.parts:
        yield _done(part, wording)
    if record.anything_new is not None:
        yield f"Anything new felt afterwards: {'yes' if record.anything_new else 'no'}."
    yield string(record.note)


def _done(part: PartRecord, wording: Wording) -> str:
    name = string(wording.stretches.get(part.technique_id, part.technique_id))
    side = "" if part.side is Side.BOTH else f", {part.side}"
    held = f"held {part.held_seconds:g} of {part.planned_seconds:g} s"
    return f"{name}{side}, round {part.repetition}: {held}, {part.ended}."
