"""Stretches small enough to count by hand, for tests."""

from dataclasses import replace
from datetime import UTC, datetime

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import (
    BreathCue,
    HoldRange,
    Line,
    LineKind,
    Movement,
    People,
    Place,
    Position,
    Region,
    Role,
    SideChange,
    SideNames,
    Step,
    StepPhase,
    Technique,
)

MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = MORNING.date()


def step(
    phase: StepPhase, pose: str, seconds: float | None, breath: BreathCue = BreathCue.FREE
) -> Step:
    line = Line(Role.RECEIVER, LineKind.MOVEMENT, f"Go to {pose} on the {{side}}.")
    return Step(phase, pose, breath, (line,), seconds)


STEPS = (
    step(StepPhase.SET_UP, "start", 10),
    step(StepPhase.SET_UP, "set", 8),
    step(StepPhase.EASE_IN, "hold", 6, BreathCue.OUT),
    step(StepPhase.HOLD, "hold", None, BreathCue.STEADY),
    step(StepPhase.EASE_OUT, "set", 6, BreathCue.IN),
    step(StepPhase.EASE_OUT, "start", 5),
)

KNEE = Technique(
    id="T05",
    stem="knee",
    name="Knee",
    summary="A knee.",
    people=People.SOLO,
    places=(Place.FLOOR,),
    position=Position.SUPINE,
    regions=(Region.LOW_BACK,),
    movement=Movement.BEND,
    order=1,
    kit=("A mat",),
    source="A text",
    notes=(),
    hold=HoldRange(15, 30, 20, 20, stated=True, why="The text says so."),
    rest_seconds=10,
    steps=STEPS,
    never=("Never bounce.",),
    stop_when=("It hurts.",),
    change=SideChange(12, ()),
    side_names=SideNames("Left knee", "Right knee"),
    first_side=Side.RIGHT,
)
HUG = replace(
    KNEE,
    id="T03",
    stem="hug",
    people=People.PARTNER,
    hold=HoldRange(5, 15, 10, 10, stated=False, why="Ours."),
    side_names=None,
    first_side=Side.BOTH,
)
PACED = RHYTHMS["4-6"]


def plan_of(*techniques: Technique, repetitions: int = 1, paced: bool = True) -> Plan:
    items = tuple(
        PlanItem(
            technique, replace(usual_dosage(technique, first_time=False), repetitions=repetitions)
        )
        for technique in techniques
    )
    return Plan(items, PACED if paced else None)


def cleared_for(*techniques: Technique) -> Cleared:
    return Cleared(TODAY, frozenset(technique.id for technique in techniques), ())
