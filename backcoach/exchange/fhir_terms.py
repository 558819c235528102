"""The words and shapes that the FHIR resources share. FHIR R4B: https://hl7.org/fhir/R4B/."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from backcoach.domain.safety.screening import Answer

Resource = dict[str, Any]

# Codes of our own, where no public one says quite the same.
SYSTEM = "urn:backcoach:code"
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"

# Names of our own: the safety check, and what we add to resources.
CHECK = "urn:backcoach:screening"
OUTCOME = "urn:backcoach:screening-outcome"
WITHDRAWN = "urn:backcoach:screening-withdrawn-at"
OPENED_BY = "urn:backcoach:opened-by"
ANSWERED_ON = "answered-on"
# What the ids of definitions follow from, so that they stay the same in each export.
NAMES = UUID("a2c1d0fe-5b0e-5a58-9b43-6d1a3c1f7e20")

# "Pain severity - 0-10 verbal numeric rating [Score] - Reported": https://loinc.org/72514-3
PAIN = {
    "system": LOINC,
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
STIFFNESS = {
    "system": SYSTEM,
    "code": "stiffness-0-10",
    "display": "Back stiffness, 0 (none) to 10 (the worst you can think of), self-reported",
}
EASE = {
    "system": SYSTEM,
    "code": "ease-0-10",
    "display": "How easy it is, 0 (can't do it) to 10 (as easy as can be), self-reported",
}

_ANSWERS = {Answer.NO: "No", Answer.YES: "Yes", Answer.NOT_SURE: "Not sure"}
_FARTHEST = timedelta(hours=14)
_NO_STRING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NO_CODE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """What ids stand for: lines of the safety check, stretches, stop cues."""

    questions: Mapping[str, str] = field(default_factory=dict)
    stretches: Mapping[str, str] = field(default_factory=dict)
    cues: Mapping[str, str] = field(default_factory=dict)


def reference(resource_id: UUID) -> Resource:
    """A pointer to another resource of the bundle."""
    return {"reference": resource_id.urn}


def coded(code: str, display: str = "") -> Resource:
    """A code of our own, with what it says if that is known."""
    words = string(display)
    return {"system": SYSTEM, "code": token(code)} | ({"display": words} if words else {})


def answer_code(answer: Answer) -> Resource:
    """The code of an answer to a line of the safety check."""
    return coded(answer, _ANSWERS[answer])


def string(text: str) -> str:
    """A text as FHIR lets it be: no control characters, nothing at the ends. May be empty."""
    return _NO_STRING.sub("", text).strip()


def token(text: str) -> str:
    """A text as a code, or as a part of an address: without blanks, and never empty."""
    return _NO_CODE.sub("-", text).strip("-") or "none"


def date_time(at: datetime) -> str:
    """A time with its offset; those that FHIR does not know end at 14 hours."""
    if abs(at.utcoffset() or timedelta()) > _FARTHEST:
        at = at.astimezone(UTC)
    return at.isoformat(timespec="seconds")
