"""A safety check and stretches small enough to reason about."""

from collections.abc import Iterable

from backcoach.domain.screening import (
    Advice,
    Asked,
    Consequence,
    Effect,
    Question,
    Repeat,
    RestingPain,
    Screening,
    StopCue,
    Theme,
)
from backcoach.domain.technique import (
    BreathCue,
    Change,
    HoldRange,
    Line,
    LineKind,
    Movement,
    People,
    Place,
    Position,
    Region,
    Role,
    Step,
    StepPhase,
    Technique,
)

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
) -> Theme:
    """A page of the safety check."""
    return Theme(name, name, "", asked, repeat, questions, with_helper)


def advice(title: str) -> Advice:
    """What to do, in one word."""
    return Advice(title, "", "", "", "")


def screening(
    *themes: Theme,
    cues: tuple[StopCue, ...] = CUES,
    advised: Iterable[Consequence] = Consequence,
    lasting_days: int = 30,
    agreement_days: int = 90,
) -> Screening:
    """A whole safety check."""
    return Screening(
        "2026-06-01",
        "",
        lasting_days,
        agreement_days,
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
    line = Line(Role.RECEIVER, LineKind.MOVEMENT, "Lean.")
    steps = tuple(
        Step(phase, "start", BreathCue.FREE, (line,), None if phase is StepPhase.HOLD else 5)
        for phase in StepPhase
    )
    return Technique(
        id=name,
        stem=name.lower(),
        name=name,
        summary="",
        people=people,
        places=(Place.FLOOR,),
        position=position,
        regions=(Region.LOW_BACK,),
        movement=Movement.BEND,
        order=1,
        kit=kit,
        source="",
        notes=(),
        hold=HoldRange(5, 15, 10, 10, stated=False, why=""),
        rest_seconds=10,
        steps=steps,
        never=(),
        stop_when=(),
        change=Change(5, ()),
        confirms=confirms,
    )
