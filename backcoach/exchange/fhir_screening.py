"""A safety check as a QuestionnaireResponse: https://hl7.org/fhir/R4B/questionnaireresponse.html."""

from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.exchange.fhir_terms import (
    ANSWERED_ON,
    CHECK,
    OUTCOME,
    WITHDRAWN,
    Resource,
    Wording,
    answer_code,
    date_time,
    reference,
    string,
    token,
)


def questionnaire_response(record: ScreeningRecord, wording: Wording) -> Resource:
    """The safety check with every answer and its day."""
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": str(record.id),
        "extension": _extensions(record),
        "questionnaire": f"{CHECK}|{token(record.content_version)}",
        "status": "completed",
        "subject": reference(record.person_id),
        "authored": date_time(record.taken_at),
    }
    answers = {token(name): (name, given) for name, given in sorted(record.answers.items())}
    items = [_item(link, name, given, wording) for link, (name, given) in answers.items()]
    return response | ({"item": items} if items else {})


def _extensions(record: ScreeningRecord) -> list[Resource]:
    outcome: list[Resource] = [{"url": OUTCOME, "valueCode": token(record.outcome)}]
    if record.withdrawn_at is None:
        return outcome
    return [*outcome, {"url": WITHDRAWN, "valueDateTime": date_time(record.withdrawn_at)}]


def _item(link: str, name: str, given: DatedAnswer, wording: Wording) -> Resource:
    text = string(wording.questions.get(name, ""))
    answered_on = [{"valueDate": given.answered_on.isoformat()}]
    day = {"linkId": f"{link}.{ANSWERED_ON}", "text": "Answered on", "answer": answered_on}
    answer = {"valueCoding": answer_code(given.answer), "item": [day]}
    return {"linkId": link} | ({"text": text} if text else {}) | {"answer": [answer]}
