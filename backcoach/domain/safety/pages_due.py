"""The pages of the safety check that are due today, and the answers that stand meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from backcoach.domain.safety.screening import (
    Question,
    Repeat,
    Screening,
    ScreeningTheme,
    still_counts,
    ticked,
)
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord


@dataclass(frozen=True, slots=True)
class PagesDue:
    """The pages to ask today, in order, and the lasting answers that stand, each with its day.

    `unchanged_since` is the day of the oldest answer that spares someone a page; None where every
    page is asked.
    """

    themes: tuple[ScreeningTheme, ...]
    standing: Mapping[str, DatedAnswer]
    unchanged_since: date | None = None


def pages_due(
    screening: Screening,
    past: ScreeningBackground,
    today: date,
    *,
    with_helper: bool,
    everything: bool = False,
) -> PagesDue:
    """What to ask today. `everything` asks the lasting pages too, and lets no answer stand.

    A lasting page is due when a line on it has no answer of this version of the content, when its
    oldest answer was given more than `lasting_days` ago or on a day to come, and after something
    that lets no earlier answer stand.
    """
    latest = None if everything or past.asks_anew else past.latest
    if latest is not None and latest.content_version != screening.version:
        latest = None
    themes = [each for each in screening.themes if with_helper or not each.with_helper]
    days = {each.id: _answered_on(each, latest, today) for each in themes}
    spared = {name for name, on in days.items() if still_counts(on, today, screening.lasting_days)}
    due = tuple(each for each in themes if each.id not in spared)
    if latest is None:
        return PagesDue(due, {})
    again = _asked_again(screening, latest, spared)
    oldest = min((on for name, on in days.items() if on and name in spared), default=None)
    return PagesDue(_with(due, again), _standing(screening, latest, due), oldest)


def leads_to_lasting(theme: ScreeningTheme, themes: tuple[ScreeningTheme, ...]) -> bool:
    """Whether the lasting pages come right after this one."""
    return any(
        before.id == theme.id
        and after.repeat is Repeat.LASTING
        and theme.repeat is not Repeat.LASTING
        for before, after in pairwise(themes)
    )


def _answered_on(theme: ScreeningTheme, latest: ScreeningRecord | None, today: date) -> date | None:
    """The day since which a lasting page stands answered; None if it does not."""
    if latest is None or theme.repeat is not Repeat.LASTING:
        return None
    answers = {name: dated.answer for name, dated in latest.answers.items()}
    lines = [each.id for each in theme.lines_to_show(answers) if not each.each_session]
    days = [latest.answers[name].answered_on for name in lines if name in latest.answers]
    if not days or len(days) < len(lines) or max(days) > today:
        return None
    return min(days)


def _standing(
    screening: Screening, latest: ScreeningRecord, due: tuple[ScreeningTheme, ...]
) -> dict[str, DatedAnswer]:
    asked = {each.id for each in due}
    names = {
        line.id
        for theme in screening.themes
        if theme.repeat is Repeat.LASTING and theme.id not in asked
        for line in theme.questions
        if not line.each_session
    }
    return {name: given for name, given in latest.answers.items() if name in names}


def _asked_again(
    screening: Screening, latest: ScreeningRecord, spared: set[str]
) -> Iterator[Question]:
    """The lines of pages that are not due which are asked in every session all the same."""
    answers = {name: dated.answer for name, dated in latest.answers.items()}
    for theme in screening.themes:
        if theme.id in spared:
            for line in theme.questions:
                if line.each_session and (line.after is None or ticked(line.after, answers)):
                    yield replace(line, after=None, each_session=False)


def _with(due: tuple[ScreeningTheme, ...], again: Iterator[Question]) -> tuple[ScreeningTheme, ...]:
    """The pages, with these lines at the end of the last one that everyone is asked each time."""
    lines = tuple(again)
    asked_of_all = [
        each for each in due if each.repeat is Repeat.EVERY_SESSION and not each.with_helper
    ]
    if not lines or not asked_of_all:
        return due
    longer = replace(asked_of_all[-1], questions=(*asked_of_all[-1].questions, *lines))
    return tuple(longer if each.id == longer.id else each for each in due)
