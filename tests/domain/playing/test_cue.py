from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.cue import Cue, CueKind, cues_of, heard_between
from backcoach.domain.playing.timeline import Phase, Timeline, build_timeline
from backcoach.domain.stretch.technique import HoldRange
from tests.stretches import HUG, KNEE, plan_of
from tests.thorough import THOROUGH


def heard(timeline: Timeline, *kinds: CueKind) -> list[float]:
    return [cue.at_seconds for cue in cues_of(timeline) if cue.kind in kinds]


def starts_of(timeline: Timeline, phase: Phase) -> list[float]:
    segments = zip(timeline.starts, timeline.segments, strict=True)
    return [start for start, segment in segments if segment.phase is phase]


def test_each_turn_of_a_stretch_is_heard_where_it_begins() -> None:
    timeline = build_timeline(plan_of(KNEE, HUG, repetitions=2))

    for kind, phase in [
        (CueKind.EASE_IN, Phase.EASE_IN),
        (CueKind.HOLD, Phase.HOLD),
        (CueKind.CHANGE_SIDES, Phase.CHANGE_SIDES),
        (CueKind.REST, Phase.REST),
        (CueKind.NEXT, Phase.NEXT),
        (CueKind.DONE, Phase.DONE),
    ]:
        assert heard(timeline, kind) == starts_of(timeline, phase)


def test_a_way_back_of_two_steps_is_announced_once() -> None:
    timeline = build_timeline(plan_of(HUG))

    assert heard(timeline, CueKind.EASE_OUT) == starts_of(timeline, Phase.EASE_OUT)[:1]


def test_a_hold_tells_its_half_and_its_last_three_seconds() -> None:
    timeline = build_timeline(plan_of(HUG, paced=False))
    start, seconds = starts_of(timeline, Phase.HOLD)[0], HUG.hold.usual

    assert heard(timeline, CueKind.HALF) == [start + seconds / 2]
    assert heard(timeline, CueKind.COUNT) == [start + seconds - left for left in (3, 2, 1)]


def test_a_short_hold_has_no_half_and_counts_only_what_it_has() -> None:
    short = replace(HUG, hold=HoldRange(2, 15, 2, 2, stated=False, why="Ours."))
    timeline = build_timeline(plan_of(short, paced=False))
    start = starts_of(timeline, Phase.HOLD)[0]

    assert heard(timeline, CueKind.HALF) == []
    assert heard(timeline, CueKind.COUNT) == [start + 1]


def test_each_breath_is_heard_where_it_turns() -> None:
    timeline = build_timeline(plan_of(KNEE))
    spans = [
        (start + span.start, CueKind(f"breathe_{span.phase}"))
        for start, segment in zip(timeline.starts, timeline.segments, strict=True)
        for span in segment.breaths
    ]

    told = [
        (cue.at_seconds, cue.kind)
        for cue in cues_of(timeline)
        if cue.kind in {CueKind.BREATHE_IN, CueKind.BREATHE_OUT}
    ]

    assert told == spans
    assert {kind for _, kind in told} == {CueKind.BREATHE_IN, CueKind.BREATHE_OUT}


def test_at_ones_own_pace_no_breath_is_heard() -> None:
    timeline = build_timeline(plan_of(KNEE, paced=False))

    assert heard(timeline, CueKind.BREATHE_IN, CueKind.BREATHE_OUT) == []


def test_a_phase_is_told_before_the_breath_that_begins_with_it() -> None:
    cues = cues_of(build_timeline(plan_of(KNEE)))
    hold = next(i for i, cue in enumerate(cues) if cue.kind is CueKind.HOLD)

    assert cues[hold + 1] == Cue(cues[hold].at_seconds, CueKind.BREATHE_IN)


def test_time_that_stood_still_or_went_back_is_silent() -> None:
    cues = cues_of(build_timeline(plan_of(KNEE)))
    at = cues[0].at_seconds

    assert heard_between(cues, at, at) == ()
    assert heard_between(cues, at + 50, at) == ()


@THOROUGH
@given(st.lists(st.floats(0.01, 3.0), min_size=1, max_size=200))
def test_looking_often_or_seldom_hears_every_cue_once(gaps: list[float]) -> None:
    timeline = build_timeline(plan_of(KNEE, HUG))
    cues = cues_of(timeline)
    looks = [-1.0]
    for gap in gaps:
        looks.append(max(looks[-1], 0.0) + gap)
    looks.append(timeline.seconds + looks[-1])

    told = [cue for before, now in pairwise(looks) for cue in heard_between(cues, before, now)]

    assert told == list(cues)


@THOROUGH
@given(repetitions=st.integers(1, 3), paced=st.booleans())
def test_cues_come_in_order_and_inside_the_timeline(repetitions: int, *, paced: bool) -> None:
    timeline = build_timeline(plan_of(HUG, KNEE, repetitions=repetitions, paced=paced))

    times = [cue.at_seconds for cue in cues_of(timeline)]

    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] == timeline.seconds
