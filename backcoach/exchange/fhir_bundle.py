"""Everything as one FHIR R4B Bundle, for a health record: https://hl7.org/fhir/R4B/bundle.html.

It goes out only. Made without a library, since so few resources are needed.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionRecord
from backcoach.exchange.fhir_definitions import extensions, questionnaire
from backcoach.exchange.fhir_screening import questionnaire_response
from backcoach.exchange.fhir_session import observations, procedure
from backcoach.exchange.fhir_terms import Resource, Wording, date_time, string, token


class BundleKind(StrEnum):
    """What a bundle is for: to be kept as it is, or to be sent to a server, which takes it in."""

    COLLECTION = "collection"
    TRANSACTION = "transaction"


def fhir_bundle(
    people: Iterable[Resource],
    screenings: Iterable[ScreeningRecord],
    sessions: Iterable[SessionRecord],
    wording: Wording,
    exported_at: datetime,
    kind: BundleKind = BundleKind.COLLECTION,
) -> Iterator[str]:
    """The bundle in pieces, one resource a line; `people` are patients, and their goals."""
    head = {"resourceType": "Bundle", "type": kind, "timestamp": date_time(exported_at)}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "entry": ['
    between = "\n"
    for resource in _resources(people, screenings, sessions, wording):
        yield between + json.dumps(_entry(resource, kind), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def _entry(resource: Resource, kind: BundleKind) -> Resource:
    """A resource with its address; a server is asked to keep it under its own id, new or not."""
    entry = {"fullUrl": UUID(resource["id"]).urn, "resource": resource}
    if kind is BundleKind.COLLECTION:
        return entry
    place = f"{resource['resourceType']}/{resource['id']}"
    return entry | {"request": {"method": "PUT", "url": place}}


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
    people: Iterable[Resource],
    screenings: Iterable[ScreeningRecord],
    sessions: Iterable[SessionRecord],
    wording: Wording,
) -> Iterator[Resource]:
    yield from extensions()
    yield from people
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for check in screenings:
        asked[token(check.content_version)].update(check.answers)
        yield questionnaire_response(check, wording)
    for version, names in asked.items():
        yield questionnaire(version, names, wording)
    for session in sessions:
        yield procedure(session, wording)
        yield from observations(session)
