"""What earlier safety checks mean for today's: which pages are due, which answers still stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from backcoach.domain.screening import Repeat, Screening, Theme, questions_due
from backcoach.domain.session import DatedAnswer, ScreeningRecord


@dataclass(frozen=True, slots=True)
class ScreeningPast:
    """A person's latest safety check, what a professional agreed to, and the last stop."""

    person_id: UUID
    latest: ScreeningRecord | None = None
    agreements: Mapping[str, date] = field(default_factory=dict)
    last_stop: datetime | None = None

    @property
    def stopped_since(self) -> bool:
        """Whether a session was stopped after the latest safety check."""
        if self.latest is None or self.last_stop is None:
            return False
        return self.last_stop > self.latest.taken_at


def themes_due(
    screening: Screening, past: ScreeningPast, today: date, *, with_helper: bool
) -> tuple[Theme, ...]:
    """The pages to ask today, in order."""
    return questions_due(
        screening,
        lasting_answered_on(screening, past.latest),
        today,
        stopped_since=past.stopped_since,
        with_helper=with_helper,
    )


def answers_standing(
    screening: Screening, past: ScreeningPast, due: tuple[Theme, ...]
) -> dict[str, DatedAnswer]:
    """The lasting answers that are not asked again today, each with its own day."""
    if past.latest is None:
        return {}
    standing = {
        line.id
        for theme in screening.themes
        if theme.repeat is Repeat.LASTING and theme not in due
        for line in theme.questions
    }
    return {name: given for name, given in past.latest.answers.items() if name in standing}


def lasting_answered_on(screening: Screening, latest: ScreeningRecord | None) -> date | None:
    """The day since which every lasting page stands answered; None if one does not.

    A new version of the content asks anew.
    """
    if latest is None or latest.content_version != screening.version:
        return None
    answers = {name: dated.answer for name, dated in latest.answers.items()}
    lines = [
        line.id
        for theme in screening.themes
        if theme.repeat is Repeat.LASTING
        for line in theme.lines_to_show(answers)
    ]
    if any(name not in answers for name in lines):
        return None
    return min((latest.answers[name].answered_on for name in lines), default=None)
