"""What lasts of a person's latest safety check."""

from dataclasses import dataclass
from datetime import date

from backcoach.domain.safety.screening import Answer, Question, Repeat, Screening
from backcoach.domain.safety.screening_record import ScreeningRecord


@dataclass(frozen=True, slots=True)
class LastingCondition:
    """A line that stays, answered Yes or Not sure, and the day it was."""

    question: Question
    answer: Answer
    answered_on: date


def lasting_conditions(
    screening: Screening, latest: ScreeningRecord | None
) -> tuple[LastingCondition, ...]:
    """What was ticked on the lasting pages, in their order.

    A line that the content no longer has is left out, and so is a gate: the lines behind it say it.
    """
    if latest is None:
        return ()
    return tuple(
        LastingCondition(line, given.answer, given.answered_on)
        for theme in screening.themes
        if theme.repeat is Repeat.LASTING
        for line in theme.questions
        if not line.is_gate
        if (given := latest.answers.get(line.id)) and given.answer is not Answer.NO
    )
