"""A safety check and stretches small enough to reason about."""

from collections.abc import Iterable
from dataclasses import replace

from backcoach.domain.safety.screening import (
    Advice,
    Asked,
    Consequence,
    Effect,
    Question,
    Repeat,
    RestingPain,
    Screening,
    ScreeningTheme,
    StopCue,
)
from backcoach.domain.stretch.technique import People, Position, Technique
from tests.stretches import HUG

CUES = (
    StopCue("tired", "Just tired", "", ""),
    StopCue("sharp", "Sharp pain", "", "", Consequence.NOT_TODAY),
    StopCue("tingling", "Tingling", "", "", Consequence.URGENT),
    StopCue("weakness", "Weakness", "", "", Consequence.EMERGENCY),
)


def ask(name: str, *effects: Effect, after: str | None = None) -> Question:
    """A line; without effects it closes everything for good."""
    closing = effects or (Effect(Consequence.NEVER),)
    return Question(name, name, "", "", "", "", "", closing, after=after)


def page(
    name: str,
    *questions: Question,
    repeat: Repeat = Repeat.EVERY_SESSION,
    asked: Asked = Asked.RECEIVER,
    with_helper: bool = False,
) -> ScreeningTheme:
    """A page of the safety check."""
    return ScreeningTheme(name, name, "", asked, repeat, questions, with_helper)


def advice(title: str) -> Advice:
    """What to do, in one word."""
    return Advice(title, "", "", "", "")


def screening(
    *themes: ScreeningTheme,
    cues: tuple[StopCue, ...] = CUES,
    advised: Iterable[Consequence] = Consequence,
    lasting_days: int = 30,
    agreement_days: int = 90,
    clearance_hours: int = 4,
    shut_hours: int = 12,
) -> Screening:
    """A whole safety check."""
    return Screening(
        "2026-06-01",
        "",
        lasting_days,
        agreement_days,
        clearance_hours,
        shut_hours,
        themes,
        RestingPain(4, 7, "", ours=True, advice=advice("strong")),
        cues,
        {consequence: advice(consequence) for consequence in advised},
    )


def stretch(
    name: str,
    people: People = People.SOLO,
    position: Position = Position.SUPINE,
    *,
    kit: tuple[str, ...] = (),
    confirms: tuple[str, ...] = (),
) -> Technique:
    """A stretch without sides."""
    return replace(
        HUG,
        id=name,
        stem=name.lower(),
        people=people,
        position=position,
        kit=kit,
        confirms=confirms,
    )
