from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import Phase, Segment, build_timeline
from backcoach.domain.stretch.breath import RHYTHMS, BreathPhase, BreathSpan
from backcoach.domain.stretch.dosage import usual_dosage, within_limits
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import BreathCue, StepPhase
from tests.stretches import HUG, KNEE, STEPS, plan_of, step
from tests.thorough import THOROUGH

P = Phase


def phases(timeline):
    return [segment.phase for segment in timeline.segments]


def test_one_stretch_is_laid_out_side_by_side():
    timeline = build_timeline(plan_of(KNEE))
    side = [P.SET_UP, P.LEAD_IN, P.EASE_IN, P.HOLD, P.EASE_OUT, P.EASE_OUT]
    assert phases(timeline) == [P.READY, P.SET_UP, *side, P.CHANGE_SIDES, *side, P.DONE]
    assert [segment.seconds for segment in timeline.segments] == (
        [5, 10, 8, 4, 6, 20, 6, 5, 12, 8, 4, 6, 20, 6, 5, 0]
    )
    assert timeline.seconds == 125
    assert [(part.side, part.repetition) for part in timeline.parts] == [
        (Side.RIGHT, 1),
        (Side.LEFT, 1),
    ]


def test_it_begins_and_ends_at_rest():
    timeline = build_timeline(plan_of(KNEE))
    assert timeline.segments[0] == Segment(P.READY, 0, 5, "start", "start")
    assert timeline.segments[-1] == Segment(P.DONE, 1, 0.0, "start", "start")


def test_each_segment_knows_its_step():
    timeline = build_timeline(plan_of(KNEE))
    first_side = [segment.step for segment in timeline.segments if segment.part == 0]
    assert [step for step in first_side if step] == list(STEPS)


def test_each_movement_is_one_breath_as_long_as_itself():
    timeline = build_timeline(plan_of(KNEE))
    lead_in, ease_in, ease_out = (timeline.segments[i] for i in (3, 4, 6))
    assert lead_in.breaths == (BreathSpan(BreathPhase.IN, 0.0, 4, 1),)
    assert ease_in.breaths == (BreathSpan(BreathPhase.OUT, 0.0, 6, 1),)
    assert ease_out.breaths == (BreathSpan(BreathPhase.IN, 0.0, 6, 1),)


def test_the_last_step_of_the_set_up_decides_whether_a_breath_is_added():
    steps = (*STEPS[:2], replace(STEPS[1], breath=BreathCue.IN), *STEPS[2:])
    assert P.LEAD_IN not in phases(build_timeline(plan_of(replace(KNEE, steps=steps))))


def test_a_breath_turns_at_its_first_instant():
    breath = build_timeline(plan_of(KNEE)).at(33 + 4).breath
    assert (breath.phase, breath.progress) == (BreathPhase.OUT, 0)


def test_the_chosen_side_comes_first():
    plan = plan_of(KNEE)
    left = replace(plan.items[0], dosage=replace(plan.items[0].dosage, first_side=Side.LEFT))
    timeline = build_timeline(replace(plan, items=(left,)))
    assert [part.side for part in timeline.parts] == [Side.LEFT, Side.RIGHT]


def test_repeats_come_before_the_other_side_with_a_rest_between():
    timeline = build_timeline(plan_of(KNEE, repetitions=2))
    assert [(part.side, part.repetition) for part in timeline.parts] == [
        (Side.RIGHT, 1),
        (Side.RIGHT, 2),
        (Side.LEFT, 1),
        (Side.LEFT, 2),
    ]
    assert [p for p in phases(timeline) if p in {P.REST, P.CHANGE_SIDES}] == [
        P.REST,
        P.CHANGE_SIDES,
        P.REST,
    ]


def test_the_next_stretch_begins_with_its_whole_set_up():
    timeline = build_timeline(plan_of(KNEE, HUG))
    change = phases(timeline).index(P.NEXT)
    assert timeline.segments[change].seconds == 20
    assert timeline.parts[timeline.segments[change].part].technique is HUG
    assert [s.pose_to for s in timeline.segments[change + 1 : change + 3]] == ["start", "set"]


def test_a_stretch_without_sides_is_one_part():
    assert [part.side for part in build_timeline(plan_of(HUG)).parts] == [Side.BOTH]


def test_poses_follow_each_other_without_a_jump():
    timeline = build_timeline(plan_of(KNEE, HUG, repetitions=2))
    for before, after in zip(timeline.segments, timeline.segments[1:], strict=False):
        assert before.pose_to == after.pose_from


def test_an_in_breath_leads_into_a_movement_on_an_out_breath():
    timeline = build_timeline(plan_of(KNEE))
    moment = timeline.at(24)
    assert (moment.segment.phase, moment.breath.phase) == (P.LEAD_IN, BreathPhase.IN)
    assert moment.breath.progress == 0.25
    assert timeline.at(28).breath.phase is BreathPhase.OUT


@pytest.mark.parametrize("cue", [BreathCue.IN, BreathCue.OUT])
def test_no_breath_is_added_where_the_set_up_ends_with_one(cue):
    steps = (STEPS[0], replace(STEPS[1], breath=cue), *STEPS[2:])
    timeline = build_timeline(plan_of(replace(KNEE, steps=steps)))
    assert P.LEAD_IN not in phases(timeline)


def test_no_breath_is_added_before_a_movement_that_needs_none():
    steps = (*STEPS[:2], replace(STEPS[2], breath=BreathCue.FREE), *STEPS[3:])
    assert P.LEAD_IN not in phases(build_timeline(plan_of(replace(KNEE, steps=steps))))


def test_a_second_movement_gets_no_second_lead_in():
    lean = step(StepPhase.EASE_IN, "lean", 6, BreathCue.OUT)
    timeline = build_timeline(plan_of(replace(HUG, steps=(*STEPS[:2], lean, *STEPS[2:]))))
    assert phases(timeline)[3:6] == [P.LEAD_IN, P.EASE_IN, P.EASE_IN]


def test_the_hold_counts_its_whole_breaths():
    timeline = build_timeline(plan_of(KNEE))
    breath = timeline.at(33 + 16).breath
    assert (breath.phase, breath.number, breath.count) == (BreathPhase.OUT, 2, 2)
    assert breath.progress == pytest.approx(1 / 3)


def test_the_hold_ends_full_where_the_way_back_is_on_an_out_breath():
    steps = (*STEPS[:4], replace(STEPS[4], breath=BreathCue.OUT), STEPS[5])
    timeline = build_timeline(plan_of(replace(KNEE, steps=steps)))
    assert timeline.at(33 + 19.9).breath.phase is BreathPhase.IN
    assert timeline.at(33 + 20.1).breath.phase is BreathPhase.OUT


def test_a_breath_at_ones_own_pace_is_never_told():
    timeline = build_timeline(plan_of(KNEE, paced=False))
    assert {timeline.at(s / 2).breath.phase for s in range(250)} == {BreathPhase.FREE}
    lead_in = (BreathSpan(BreathPhase.FREE, 0.0, 4.0, 1),)
    assert timeline.segments[3] == Segment(P.LEAD_IN, 0, 4.0, "set", "set", None, lead_in)


def test_before_the_start_and_after_the_end_the_nearest_moment_is_true():
    timeline = build_timeline(plan_of(KNEE))
    assert timeline.at(-5) == timeline.at(0)
    assert timeline.at(1e9).segment.phase is P.DONE
    assert timeline.at(1e9).progress == 1
    assert timeline.at(1e9).total_left == 0


def test_a_moment_tells_what_is_left():
    moment = build_timeline(plan_of(KNEE)).at(40)
    assert (moment.segment.phase, moment.elapsed, moment.left) == (P.HOLD, 7, 13)
    assert moment.progress == 0.35
    assert moment.total_left == 85
    assert moment.part.side is Side.RIGHT


def test_a_segment_begins_at_its_first_instant():
    timeline = build_timeline(plan_of(KNEE))
    for index, start in enumerate(timeline.starts[:-1]):
        assert timeline.at(start).index == index
        assert timeline.at_segment(index) == timeline.at(start)


def test_parts_and_phases_can_be_found():
    timeline = build_timeline(plan_of(KNEE))
    assert timeline.first_index_of(0) == 0
    assert timeline.first_index_of(1) == phases(timeline).index(P.CHANGE_SIDES)
    assert timeline.index_of(1, P.HOLD) == 12


plans = st.builds(
    lambda techniques, hold, repetitions, rest, rhythm: Plan(
        tuple(
            PlanItem(
                t,
                within_limits(
                    replace(
                        usual_dosage(t, first_time=False),
                        hold_seconds=hold,
                        repetitions=repetitions,
                        rest_seconds=rest,
                    ),
                    t,
                ),
            )
            for t in techniques
        ),
        rhythm,
    ),
    st.lists(st.sampled_from([KNEE, HUG]), min_size=1, max_size=3),
    st.integers(0, 99),
    st.integers(1, 3),
    st.integers(0, 99),
    st.sampled_from(list(RHYTHMS.values())),
)


@THOROUGH
@given(plans, st.floats(0, 1))
def test_the_timeline_covers_its_time_and_never_leaves_the_range(plan, share):
    timeline = build_timeline(plan)
    at = 0.0
    for start, segment in zip(timeline.starts, timeline.segments, strict=True):
        assert start == pytest.approx(at)
        at += segment.seconds
        if segment.phase is P.HOLD:
            hold = timeline.parts[segment.part].technique.hold
            assert hold.shortest <= segment.seconds <= hold.longest
    assert at == pytest.approx(timeline.seconds)
    moment = timeline.at(share * timeline.seconds)
    assert moment.elapsed + moment.left == pytest.approx(moment.segment.seconds)
    assert 0 <= moment.progress <= 1
    assert timeline.starts[moment.index] + moment.elapsed == pytest.approx(share * timeline.seconds)


@THOROUGH
@given(plans)
def test_both_sides_get_the_same_time(plan):
    timeline = build_timeline(plan)

    def held(side):
        return sum(
            s.seconds
            for s in timeline.segments
            if s.phase is P.HOLD and timeline.parts[s.part].side is side
        )

    assert held(Side.LEFT) == held(Side.RIGHT)


def test_more_time_to_get_into_place_leaves_holds_and_breaths_as_they_are() -> None:
    usual = plan_of(KNEE, HUG)
    calm = replace(usual, moving_percent=200)

    changed: dict[Phase, set[float]] = {}
    one, other = build_timeline(usual), build_timeline(calm)
    for before, after in zip(one.segments, other.segments, strict=True):
        if before.seconds:
            changed.setdefault(before.phase, set()).add(after.seconds / before.seconds)

    doubled = {Phase.READY, Phase.SET_UP, Phase.CHANGE_SIDES, Phase.NEXT}
    assert changed == {phase: {2.0} if phase in doubled else {1.0} for phase in changed}


def test_a_breath_before_a_move_takes_as_long_as_it_is_breathed() -> None:
    breathed = replace(
        KNEE, steps=(KNEE.steps[0], replace(KNEE.steps[1], breath=BreathCue.IN), *KNEE.steps[2:])
    )
    timeline = build_timeline(replace(plan_of(breathed), moving_percent=150))

    set_up = [each.seconds for each in timeline.segments if each.phase is Phase.SET_UP]
    assert set_up[:2] == [15.0, 8.0]
