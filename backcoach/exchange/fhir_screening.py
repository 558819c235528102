"""A safety check as a QuestionnaireResponse: https://hl7.org/fhir/R4B/questionnaireresponse.html."""

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.exchange.fhir_terms import (
    Resource,
    Wording,
    coded,
    date_time,
    reference,
    string,
    token,
)

OUTCOME = "urn:backcoach:screening-outcome"
WITHDRAWN = "urn:backcoach:screening-withdrawn-at"
ANSWERED_ON = "answered-on"

_WORDS = {Answer.NO: "No", Answer.YES: "Yes", Answer.NOT_SURE: "Not sure"}


def questionnaire_response(record: ScreeningRecord, wording: Wording) -> Resource:
    """The safety check with every answer and its day."""
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": str(record.id),
        "extension": _extensions(record),
        "questionnaire": f"urn:backcoach:screening|{token(record.content_version)}",
        "status": "completed",
        "subject": reference(record.person_id),
        "authored": date_time(record.taken_at),
    }
    items = [_item(name, given, wording) for name, given in sorted(record.answers.items())]
    return response | ({"item": items} if items else {})


def _extensions(record: ScreeningRecord) -> list[Resource]:
    outcome: list[Resource] = [{"url": OUTCOME, "valueCode": token(record.outcome)}]
    if record.withdrawn_at is None:
        return outcome
    return [*outcome, {"url": WITHDRAWN, "valueDateTime": date_time(record.withdrawn_at)}]


def _item(name: str, given: DatedAnswer, wording: Wording) -> Resource:
    text = string(wording.questions.get(name, ""))
    day = {"linkId": ANSWERED_ON, "answer": [{"valueDate": given.answered_on.isoformat()}]}
    answer = {"valueCoding": coded(given.answer, _WORDS[given.answer]), "item": [day]}
    return {"linkId": token(name)} | ({"text": text} if text else {}) | {"answer": [answer]}
