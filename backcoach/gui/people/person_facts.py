"""What is known of a person's back, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backcoach.domain.safety.lasting_condition import LastingCondition
from backcoach.domain.safety.screening import Answer
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """A line that a health professional agreed to, and the last day on which that counts."""

    text: str
    agreed_on: date
    until: date
    counts: bool


def lasting_facts(lasting: Sequence[LastingCondition]) -> list[tuple[str, str]]:
    """Each lasting condition with the answer and its day."""
    yes, not_sure = (
        translate("PersonFacts", "Yes, on {0}"),
        translate("PersonFacts", "Not sure, on {0}"),
    )
    return [
        (
            each.question.text,
            (yes if each.answer is Answer.YES else not_sure).format(short_day(each.answered_on)),
        )
        for each in lasting
    ]


def lasting_hint(lasting: Sequence[LastingCondition], *, checked: bool) -> str:
    """Where these conditions come from, or why there are none."""
    if not checked:
        return translate("PersonFacts", "No safety check has been taken yet.")
    if lasting:
        return translate("PersonFacts", "From the latest safety check.")
    return translate("PersonFacts", "None in the latest safety check.")


def agreed_facts(agreed: Sequence[AgreedLine]) -> list[tuple[str, str]]:
    """Each agreement, with its day and how long it counts."""
    counts, over = (
        translate("PersonFacts", "Agreed on {0}. Counts until {1}."),
        translate("PersonFacts", "Agreed on {0}. Ended on {1}."),
    )
    return [
        (
            each.text,
            (counts if each.counts else over).format(
                short_day(each.agreed_on), short_day(each.until)
            ),
        )
        for each in agreed
    ]
