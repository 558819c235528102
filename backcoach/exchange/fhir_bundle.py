"""Everything as one FHIR R4B Bundle, for a health record: https://hl7.org/fhir/R4B/bundle.html.

It goes out only. Made without a library, since so few resources are needed.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionRecord
from backcoach.exchange.fhir_screening import questionnaire_response
from backcoach.exchange.fhir_session import observations, procedure
from backcoach.exchange.fhir_terms import Resource, Wording, date_time, string


def fhir_bundle(
    patients: Iterable[Resource],
    screenings: Iterable[ScreeningRecord],
    sessions: Iterable[SessionRecord],
    wording: Wording,
    exported_at: datetime,
) -> Iterator[str]:
    """The bundle in pieces, one resource a line."""
    head = {"resourceType": "Bundle", "type": "collection", "timestamp": date_time(exported_at)}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "entry": ['
    between = "\n"
    for resource in _resources(patients, screenings, sessions, wording):
        entry = {"fullUrl": UUID(resource["id"]).urn, "resource": resource}
        yield between + json.dumps(entry, ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def patient(person: Person, *, named: bool) -> Resource:
    """A person by a number alone, or with their label where that may be told."""
    resource: Resource = {
        "resourceType": "Patient",
        "id": str(person.id),
        "identifier": [{"system": "urn:ietf:rfc:3986", "value": person.id.urn}],
    }
    label = string(person.label) if named else ""
    return resource | ({"name": [{"text": label}]} if label else {})


def _resources(
    patients: Iterable[Resource],
    screenings: Iterable[ScreeningRecord],
    sessions: Iterable[SessionRecord],
    wording: Wording,
) -> Iterator[Resource]:
    yield from patients
    for check in screenings:
        yield questionnaire_response(check, wording)
    for session in sessions:
        yield procedure(session, wording)
        yield from observations(session)
