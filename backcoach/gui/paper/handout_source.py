"""What a handout takes from content and settings."""

from dataclasses import replace
from typing import TYPE_CHECKING

from backcoach.domain.safety.confirming import lines_to_confirm
from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.help_signs import HelpSigns, help_signs
from backcoach.domain.safety.learn_text import HELP
from backcoach.domain.safety.screening import (
    Asked,
    Consequence,
    Question,
    Screening,
)
from backcoach.figure.body.look import LIGHT
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.services.library import Library
from backcoach.paper.handout import Stretch
from backcoach.paper.handout_pictures import pictures_of
from backcoach.paper.handout_sheet import HandoutSource
from backcoach.paper.sheet import Figure
from backcoach.words.emergency_text import number_text, with_number
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.stretch.side import Side

# The first two: what to call for at once, and what on the same day.
_MOST_SIGNS = 2
_ON_PAPER = replace(LIGHT, ground="#ffffff")


def handout_source(library: Library, style: Style, numbers: CountryNumbers) -> HandoutSource:
    """The pictures, each drawn once in the colours of paper, and the signs that need help.

    Raises:
        ContentError: content is at fault.
    """
    drawn: dict[tuple[str, tuple[Side, ...]], tuple[Figure, ...]] = {}
    on_paper = replace(style, palette=_ON_PAPER)

    def pictures(stretch: Stretch) -> tuple[Figure, ...]:
        stem = stretch.technique.stem
        key = (stem, stretch.sides)
        if key not in drawn:
            scene = library.scene(stem)
            drawn[key] = () if scene is None else pictures_of(stretch, scene, on_paper)
        return drawn[key]

    def confirmed(stretch: Stretch) -> tuple[str, ...]:
        questions = lines_to_confirm(library.content.screening, stretch.technique)
        return tuple(map(_asked, questions))

    help_page = next(page for page in library.content.learn if page.stem == HELP)
    found = help_signs(help_page)[:_MOST_SIGNS]
    signs = tuple(_with_number(each, numbers) for each in found)
    screening = library.content.screening
    return HandoutSource(
        pictures,
        confirmed,
        _not_today(screening),
        _wait(screening),
        _not_helping(screening),
        signs,
        number_text(numbers),
    )


def _not_today(screening: Screening) -> tuple[str, ...]:
    """What keeps anyone from stretching for a day: pain at rest, and some signs of the day."""
    pain = translate("HandoutSource", "Pain at rest of {0} or more out of 10")
    signs = (
        question.text
        for theme in screening.themes
        for question in theme.questions
        if any(
            each.consequence is Consequence.NOT_TODAY and not each.scope
            for each in question.effects
        )
    )
    return pain.format(screening.resting_pain.not_today_from), *signs


def _wait(screening: Screening) -> str:
    """For how long a reason of the day keeps anyone from stretching, and so does a stop."""
    return translate(
        "HandoutSource",
        "Then, or if you had to stop, wait until the next day, and %Ln hour(s) at least.",
        "",
        screening.shut_hours,
    )


def _not_helping(screening: Screening) -> tuple[str, ...]:
    """What keeps someone from helping for a day."""
    themes = (theme for theme in screening.themes if theme.asked is Asked.HELPER)
    return tuple(question.text for theme in themes for question in theme.questions)


def _with_number(signs: HelpSigns, numbers: CountryNumbers) -> HelpSigns:
    return HelpSigns(
        with_number(signs.heading, numbers),
        tuple(with_number(sign, numbers) for sign in signs.signs),
        with_number(signs.advice, numbers),
    )


def _asked(question: Question) -> str:
    """What a line asks about and of which time, such as "Rib injury (last 6 months)"."""
    if not question.window:
        return question.text
    return f"{question.text} ({question.window[:1].lower()}{question.window[1:]})"
