"""A plan laid out in time: what happens at each second, as data."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, pairwise

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.stretch.breath import BreathPhase, BreathRhythm, BreathSpan, fitted_breaths
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import START_POSE, BreathCue, Step, StepPhase, Technique

UNPACED_LEAD_IN_SECONDS = 4.0
_BREATHED = frozenset({BreathCue.IN, BreathCue.OUT})


class Phase(StrEnum):
    """What a stretch of time is for."""

    READY = "ready"
    SET_UP = "set_up"
    LEAD_IN = "lead_in"
    EASE_IN = "ease_in"
    HOLD = "hold"
    EASE_OUT = "ease_out"
    CHANGE_SIDES = "change_sides"
    REST = "rest"
    NEXT = "next"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Part:
    """One side of one technique, once: what the log keeps a record of."""

    item: int
    technique: Technique
    side: Side
    repetition: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A span of time in which one thing happens; times in seconds from the beginning.

    The figure moves from `pose_from` to `pose_to`. `breaths` start at the segment's own start.
    """

    phase: Phase
    part: int
    seconds: float
    pose_from: str
    pose_to: str
    step: Step | None = None
    breaths: tuple[BreathSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class BreathMoment:
    """The phase of the breath, how far through it (0 to 1), and which breath of how many."""

    phase: BreathPhase
    progress: float = 0.0
    number: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """All that is true at one second. Times in seconds, `progress` from 0 to 1."""

    index: int
    segment: Segment
    part: Part
    elapsed: float
    progress: float
    left: float
    total_left: float
    breath: BreathMoment


@dataclass(frozen=True, slots=True)
class Timeline:
    """Segments one after the other, without gap or overlap."""

    plan: Plan
    parts: tuple[Part, ...]
    segments: tuple[Segment, ...]
    starts: tuple[float, ...] = field(init=False)
    seconds: float = field(init=False)

    def __post_init__(self) -> None:
        ends = tuple(accumulate(segment.seconds for segment in self.segments))
        object.__setattr__(self, "starts", (0.0, *ends[:-1]))
        object.__setattr__(self, "seconds", ends[-1])

    def index_at(self, seconds: float) -> int:
        """The index of the segment at a second; the last one from the end on."""
        return max(0, bisect_right(self.starts, seconds) - 1)

    def at(self, seconds: float) -> Moment:
        """The moment at a second; the first or last one where that lies outside."""
        seconds = min(max(seconds, 0.0), self.seconds)
        return self._moment(self.index_at(seconds), seconds)

    def at_segment(self, index: int) -> Moment:
        """The moment at which a segment begins."""
        return self._moment(index, self.starts[index])

    def _moment(self, index: int, seconds: float) -> Moment:
        segment = self.segments[index]
        elapsed = min(seconds - self.starts[index], segment.seconds)
        return Moment(
            index=index,
            segment=segment,
            part=self.parts[segment.part],
            elapsed=elapsed,
            progress=elapsed / segment.seconds if segment.seconds else 1.0,
            left=segment.seconds - elapsed,
            total_left=self.seconds - seconds,
            breath=_breath_at(segment.breaths, elapsed),
        )

    def first_index_of(self, part: int) -> int:
        """The index of the segment that a part begins with."""
        return next(i for i, segment in enumerate(self.segments) if segment.part == part)

    def index_of(self, part: int, phase: Phase) -> int:
        """The index of a part's first segment of one phase."""
        first = self.first_index_of(part)
        return next(i for i in range(first, len(self.segments)) if self.segments[i].phase is phase)


def build_timeline(plan: Plan) -> Timeline:
    parts = tuple(
        Part(index, item.technique, side, repetition)
        for index, item in enumerate(plan.items)
        for side in _sides(item)
        for repetition in range(1, item.dosage.repetitions + 1)
    )
    ready = plan.for_moving(plan.ready_seconds)
    segments = [Segment(Phase.READY, 0, ready, START_POSE, START_POSE)]
    before: Part | None = None
    for number, part in enumerate(parts):
        segments += _segments_of(plan, number, part, before)
        before = part
    segments.append(Segment(Phase.DONE, len(parts) - 1, 0.0, START_POSE, START_POSE))
    return Timeline(plan, parts, tuple(segments))


def _sides(item: PlanItem) -> tuple[Side, ...]:
    first = item.dosage.first_side
    return (first,) if first is Side.BOTH else (first, first.mirrored)


def _segments_of(plan: Plan, number: int, part: Part, before: Part | None) -> Iterator[Segment]:
    if before is not None:
        yield _pause(plan, number, part, before)
    steps = part.technique.steps
    if before is not None and before.item == part.item:
        steps = tuple(s for s in steps if s.phase is not StepPhase.SET_UP or s.pose != START_POSE)
    poses = (START_POSE, *(step.pose for step in steps))
    lead_in = _lead_in(plan.rhythm, part.technique)
    for step, (pose_from, pose_to) in zip(steps, pairwise(poses), strict=True):
        if lead_in is not None and step.phase is StepPhase.EASE_IN:
            yield Segment(
                Phase.LEAD_IN, number, lead_in.seconds, pose_from, pose_from, None, (lead_in,)
            )
            lead_in = None
        seconds = _seconds_of(step, plan, part)
        breaths = _breaths_of(step, seconds, plan.rhythm, part.technique)
        yield Segment(Phase(step.phase.value), number, seconds, pose_from, pose_to, step, breaths)


def _seconds_of(step: Step, plan: Plan, part: Part) -> float:
    """How long a step takes: a hold as dosed, a breath as it is breathed."""
    if step.seconds is None:
        return plan.items[part.item].dosage.hold_seconds
    if step.phase is StepPhase.SET_UP and step.breath not in _BREATHED:
        return plan.for_moving(step.seconds)
    return step.seconds


def _pause(plan: Plan, number: int, part: Part, before: Part) -> Segment:
    if part.item != before.item:
        phase, seconds = Phase.NEXT, plan.for_moving(plan.next_seconds)
    elif part.side is not before.side:
        phase, seconds = Phase.CHANGE_SIDES, plan.for_moving(part.technique.change.seconds)
    else:
        phase, seconds = Phase.REST, plan.items[part.item].dosage.rest_seconds
    return Segment(phase, number, seconds, START_POSE, START_POSE)


def _lead_in(rhythm: BreathRhythm | None, technique: Technique) -> BreathSpan | None:
    """One in-breath before a movement that is made on an out-breath."""
    last, first = technique.steps_in(StepPhase.SET_UP)[-1], technique.steps_in(StepPhase.EASE_IN)[0]
    if first.breath is not BreathCue.OUT or last.breath in _BREATHED:
        return None
    if rhythm is None:
        return BreathSpan(BreathPhase.FREE, 0.0, UNPACED_LEAD_IN_SECONDS, 1)
    return BreathSpan(BreathPhase.IN, 0.0, rhythm.in_seconds, 1)


def _breaths_of(
    step: Step, seconds: float, rhythm: BreathRhythm | None, technique: Technique
) -> tuple[BreathSpan, ...]:
    if rhythm is None:
        return ()
    if step.phase is StepPhase.HOLD:
        back = technique.steps_in(StepPhase.EASE_OUT)[0].breath
        return fitted_breaths(seconds, rhythm, return_on_out=back is BreathCue.OUT)
    match step.breath:
        case BreathCue.IN:
            return (BreathSpan(BreathPhase.IN, 0.0, seconds, 1),)
        case BreathCue.OUT:
            return (BreathSpan(BreathPhase.OUT, 0.0, seconds, 1),)
        case _:
            return ()


def _breath_at(breaths: tuple[BreathSpan, ...], elapsed: float) -> BreathMoment:
    if not breaths:
        return BreathMoment(BreathPhase.FREE)
    span = next(span for span in reversed(breaths) if span.start <= elapsed)
    progress = min(1.0, (elapsed - span.start) / span.seconds)
    return BreathMoment(span.phase, progress, span.number, breaths[-1].number)
