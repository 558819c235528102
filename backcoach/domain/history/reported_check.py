"""What a report says of the safety check: what lasts, and who agreed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from backcoach.domain.safety.screening import (
    Answer,
    Asked,
    Question,
    Repeat,
    Screening,
    still_counts,
)
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord


@dataclass(frozen=True, slots=True)
class Agreed:
    """When a health professional agreed, and whether that still counts."""

    on: date
    counts: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A lasting line answered Yes or Not sure; a follow-up comes with the line it follows.

    The lines behind a gate say what the gate asked, which is left out.
    """

    question: Question
    follows: Question | None
    answer: DatedAnswer
    agreed: Agreed | None


@dataclass(frozen=True, slots=True)
class ReportedCheck:
    """The newest safety check; `no_longer_asked` counts ticked lines that are gone by now."""

    taken_on: date
    conditions: tuple[Condition, ...]
    no_longer_asked: int


def reported_check(
    check: ScreeningRecord,
    agreements: tuple[AgreementRecord, ...],
    screening: Screening,
    today: date,
) -> ReportedCheck:
    agreed = {
        each.question_id: Agreed(
            each.agreed_on, still_counts(each.agreed_on, today, screening.agreement_days)
        )
        for each in agreements
    }
    ticked = {name: given for name, given in check.answers.items() if given.answer is not Answer.NO}
    return ReportedCheck(
        check.taken_at.date(),
        tuple(_conditions(ticked, agreed, screening)),
        len(ticked.keys() - screening.texts.keys()),
    )


def _conditions(
    ticked: Mapping[str, DatedAnswer], agreed: Mapping[str, Agreed], screening: Screening
) -> Iterator[Condition]:
    for theme in screening.themes:
        if theme.repeat is not Repeat.LASTING or theme.asked is not Asked.RECEIVER:
            continue
        for question in theme.questions:
            follows = screening.followed_by(question)
            asked = follows is None or follows.id in ticked
            if question.id in ticked and asked and not question.is_gate:
                yield Condition(question, follows, ticked[question.id], agreed.get(question.id))
