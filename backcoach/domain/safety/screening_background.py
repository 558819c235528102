"""What earlier safety checks mean for today's: pages that are due, answers that still stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Repeat, Screening, ScreeningTheme, questions_due
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import Closed, ShutCheck, closed_by


@dataclass(frozen=True, slots=True)
class ScreeningBackground:
    """A person's latest safety check, what a professional agreed to, and what was shut lately.

    What lies ahead of the clock is no past. It opens nothing, so `latest` and `agreements` are
    without it; what it shut stays shut. `ahead_since` is when the newest of it was found, or now if
    the latest check lay ahead once, since its time may be wrong.

    `last_stop` and `withdrawn_at` are when a session was last stopped, and a check withdrawn.
    `moved_at` is when a session last came from someone else, or went to someone else, because it
    had been kept under the wrong person: answers of the two may have been mixed up until then.
    `client` is who it is about, None for the owner of the computer.
    """

    person_id: UUID
    latest: ScreeningRecord | None = None
    agreements: Mapping[str, date] = field(default_factory=dict)
    last_stop: datetime | None = None
    withdrawn_at: datetime | None = None
    moved_at: datetime | None = None
    client: Person | None = None
    shut: tuple[ShutCheck, ...] = ()
    ahead_since: datetime | None = None

    @property
    def asks_anew(self) -> bool:
        """Whether a stop, a wrong person or a wrong clock leaves no earlier answer standing."""
        if self.latest is None:
            return False
        since = (self.last_stop, self.withdrawn_at, self.moved_at, self.ahead_since)
        return self.latest.withdrawn_at is not None or any(
            at is not None and at >= self.latest.taken_at for at in since
        )


def agreements_standing(ticks: Mapping[str, date], ahead_since: datetime | None) -> dict[str, date]:
    """The ticks that may still count: none from before the clock was found to have gone back."""
    return {
        name: on for name, on in ticks.items() if ahead_since is None or on >= ahead_since.date()
    }


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
        lasting_answered_on(screening, past.latest, today),
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


def closed_now(screening: Screening, past: ScreeningBackground, now: datetime) -> Closed | None:
    """What an earlier check or session shut, if it is still shut."""
    shut = (each for check in past.shut for each in check.shuts(screening))
    return closed_by(shut, now, screening.shut_hours)


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


def lasting_answered_on(
    screening: Screening, latest: ScreeningRecord | None, today: date
) -> date | None:
    """The day since which every lasting page stands answered; None if one does not.

    A new version of the content asks anew, and so does an answer of a day still to come.
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
    if any(name not in answers or latest.answers[name].answered_on > today for name in lines):
        return None
    return min((latest.answers[name].answered_on for name in lines), default=None)
