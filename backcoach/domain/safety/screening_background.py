"""What earlier safety checks mean for today's: pages that are due, answers that still stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.screening import (
    Consequence,
    Repeat,
    Screening,
    ScreeningTheme,
    questions_due,
)
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.stop_cue import after_stop


@dataclass(frozen=True, slots=True)
class ScreeningBackground:
    """A person's latest safety check, what a professional agreed to, and the last stop.

    `withdrawn_at` is when a session last withdrew a check, and `stop_cues` the reasons given then.
    `moved_at` is when a session last came from someone else, or went to someone else, because it
    had been kept under the wrong person: answers of the two may have been mixed up until then.
    `client` is who it is about, None for the owner of the computer.
    """

    person_id: UUID
    latest: ScreeningRecord | None = None
    agreements: Mapping[str, date] = field(default_factory=dict)
    last_stop: datetime | None = None
    withdrawn_at: datetime | None = None
    stop_cues: tuple[str, ...] = ()
    moved_at: datetime | None = None
    client: Person | None = None

    @property
    def asks_anew(self) -> bool:
        """Whether a stop, or a session of the wrong person, leaves no earlier answer standing."""
        if self.latest is None:
            return False
        if self.latest.withdrawn_at is not None:
            return True
        taken_at = self.latest.taken_at
        return any(at is not None and at > taken_at for at in (self.last_stop, self.moved_at))


def themes_due(
    screening: Screening,
    past: ScreeningBackground,
    today: date,
    *,
    with_helper: bool,
    everything: bool = False,
) -> tuple[ScreeningTheme, ...]:
    """The pages to ask today, in order; `everything` asks the lasting ones too."""
    return questions_due(
        screening,
        lasting_answered_on(screening, past.latest),
        today,
        stopped_since=past.asks_anew or everything,
        with_helper=with_helper,
    )


def leads_to_lasting(theme: ScreeningTheme, themes: tuple[ScreeningTheme, ...]) -> bool:
    """Whether the lasting pages come right after this one."""
    return any(
        before == theme and after.repeat is Repeat.LASTING and theme.repeat is not Repeat.LASTING
        for before, after in pairwise(themes)
    )


def closed_for_today(
    screening: Screening, past: ScreeningBackground, today: date
) -> Consequence | None:
    """What a session of today led to that leaves no room for another; None if nothing did.

    A reason that the content no longer knows counts as no reason, and that counts as pain.
    """
    if past.withdrawn_at is None or past.withdrawn_at.date() != today:
        return None
    known = {cue.id for cue in screening.stop_cues}
    cues = [cue for cue in past.stop_cues if cue in known]
    return after_stop(screening, cues) or Consequence.NOT_TODAY


def answers_standing(
    screening: Screening, past: ScreeningBackground, due: tuple[ScreeningTheme, ...]
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
