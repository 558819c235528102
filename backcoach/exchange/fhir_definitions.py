"""What the other resources are made by, so that nothing in a bundle points out of it.

https://hl7.org/fhir/R4B/questionnaire.html and https://hl7.org/fhir/R4B/structuredefinition.html
"""

from collections.abc import Iterable, Iterator
from uuid import uuid5

from backcoach.domain.safety.screening import Answer
from backcoach.exchange.fhir_terms import (
    ANSWERED_ON,
    CHECK,
    NAMES,
    OPENED_BY,
    OUTCOME,
    WITHDRAWN,
    Resource,
    Wording,
    answer_code,
    string,
    token,
)

_CORE = "http://hl7.org/fhir/StructureDefinition/"
_VERSION = "4.3.0"
_REFERENCE = {"code": "Reference", "targetProfile": [_CORE + "QuestionnaireResponse"]}
# Each extension of ours: its name, what it tells, of what, and the kind of its value.
_EXTENSIONS = (
    (OUTCOME, "ScreeningOutcome", "What a safety check led to", "QuestionnaireResponse", "code"),
    (
        WITHDRAWN,
        "ScreeningWithdrawnAt",
        "When the clearance of a safety check was taken back",
        "QuestionnaireResponse",
        "dateTime",
    ),
    (OPENED_BY, "OpenedBy", "The safety check that opened a session", "Procedure", "Reference"),
)


def extensions() -> Iterator[Resource]:
    """What each of our extensions means."""
    for url, name, told, of_what, kind in _EXTENSIONS:
        yield {
            "resourceType": "StructureDefinition",
            "id": str(uuid5(NAMES, url)),
            "url": url,
            "name": name,
            "title": told,
            "status": "active",
            "fhirVersion": _VERSION,
            "kind": "complex-type",
            "abstract": False,
            "context": [{"type": "element", "expression": of_what}],
            "type": "Extension",
            "baseDefinition": _CORE + "Extension",
            "derivation": "constraint",
            "differential": {"element": _elements(url, told, kind)},
        }


def _elements(url: str, told: str, kind: str) -> list[Resource]:
    value = _REFERENCE if kind == "Reference" else {"code": kind}
    return [
        {"id": "Extension", "path": "Extension", "short": told, "max": "1"},
        {"id": "Extension.extension", "path": "Extension.extension", "max": "0"},
        {"id": "Extension.url", "path": "Extension.url", "fixedUri": url},
        {"id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1, "type": [value]},
    ]


def questionnaire(version: str, names: Iterable[str], wording: Wording) -> Resource:
    """The safety check of one version, with the lines that were answered."""
    lines = {token(name): string(wording.questions.get(name, "")) for name in sorted(names)}
    made: Resource = {
        "resourceType": "Questionnaire",
        "id": str(uuid5(NAMES, f"{CHECK}|{version}")),
        "url": CHECK,
        "version": version,
        "name": "SafetyCheck",
        "title": "Safety check before gentle back stretches",
        "status": "active",
        "subjectType": ["Patient"],
    }
    return made | ({"item": [_line(name, lines[name]) for name in lines]} if lines else {})


def _line(name: str, text: str) -> Resource:
    day = {"linkId": f"{name}.{ANSWERED_ON}", "text": "Answered on", "type": "date"}
    options = [{"valueCoding": answer_code(answer)} for answer in Answer]
    worded = {"text": text} if text else {}
    return {"linkId": name} | worded | {"type": "choice", "answerOption": options, "item": [day]}
