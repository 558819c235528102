"""A stretch shown for someone to watch, on a clock of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.playing.demonstration import (
    LONGEST_LOOK_SECONDS,
    SPEEDS,
    demonstrate,
)
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.side import Side
from tests.stretches import HUG, KNEE, PACED

SIDES = st.sampled_from([Side.LEFT, Side.RIGHT, Side.BOTH])
LOOKS = st.lists(st.floats(0, LONGEST_LOOK_SECONDS), max_size=40)
STEPS = st.lists(st.sampled_from(["next_pose", "previous_pose"]), max_size=20)


def shown(technique=KNEE, side=Side.BOTH):
    return demonstrate(technique, usual_dosage(technique, first_time=False), PACED, side)


def passed(demonstration, looks):
    for seconds in looks:
        demonstration = demonstration.passed(seconds)
    return demonstration


def at(demonstration, phase):
    while demonstration.view.moment.segment.phase is not phase:
        demonstration = demonstration.passed(LONGEST_LOOK_SECONDS)
    return demonstration


def test_it_plays_from_the_first_step_without_getting_ready():
    view = shown().view
    assert (view.playing, view.count_in) == (Playing.PLAYING, 0)
    assert view.moment.segment.phase is Phase.SET_UP
    assert view.moment.part.side is Side.RIGHT


@given(looks=LOOKS, speed=st.sampled_from(SPEEDS))
def test_time_runs_at_the_chosen_speed(looks, speed):
    demonstration = passed(shown().at_speed(speed), looks)
    assert demonstration.at == pytest.approx(sum(looks) * speed)


@given(looks=LOOKS)
def test_frozen_it_stays_at_its_moment_until_it_goes_on(looks):
    frozen = shown().passed(0.4).frozen()
    assert passed(frozen, looks) == frozen
    assert frozen.going_on().passed(0.3).at == pytest.approx(0.7)


@given(looks=st.lists(st.floats(-5, 90_000), max_size=30))
def test_no_more_passes_than_was_seen_and_time_never_goes_back(looks):
    demonstration = shown()
    for seconds in looks:
        later = demonstration.passed(seconds)
        assert 0 <= later.at - demonstration.at <= LONGEST_LOOK_SECONDS + 1e-6
        demonstration = later


@given(side=SIDES, looks=st.integers(0, 700))
def test_a_side_is_shown_over_and_over_and_never_the_other(side, looks):
    demonstration = passed(shown(side=side), [LONGEST_LOOK_SECONDS] * looks)
    moment = demonstration.view.moment
    assert 0 <= demonstration.at < demonstration.timeline.seconds
    assert side in {Side.BOTH, moment.part.side}


def test_after_the_end_it_begins_again():
    whole = shown()
    last = whole.previous_pose().going_on()
    assert last.view.moment.part.side is Side.LEFT
    assert passed(last, [0.5, 0.5]).view.moment.part.side is Side.RIGHT


def test_key_poses_are_each_pose_once_a_side_and_the_hold_from_its_beginning():
    one = shown(side=Side.RIGHT)
    moments = [one.timeline.at(second) for second in one.key_poses]
    poses = [moment.segment.pose_to for moment in moments]
    assert poses == ["start", "set", "hold", "set", "start"]
    assert [moment.segment.phase for moment in moments][2] is Phase.HOLD
    assert moments[2].elapsed == 0
    assert all(moment.progress > 0.999 for moment in (moments[1], *moments[3:]))


@given(side=SIDES, steps=STEPS, technique=st.sampled_from([KNEE, HUG]))
def test_every_step_leads_to_a_key_pose_and_freezes_it(side, steps, technique):
    demonstration = shown(technique, side)
    for step in steps:
        demonstration = getattr(demonstration, step)()
        assert demonstration.at in demonstration.key_poses
        assert not demonstration.running


@given(looks=st.integers(0, 300), side=SIDES)
def test_forward_through_all_key_poses_comes_round_and_back_undoes_forward(looks, side):
    here = passed(shown(side=side), [LONGEST_LOOK_SECONDS] * looks).next_pose()
    round_trip = here
    for _ in here.key_poses:
        assert round_trip.next_pose().previous_pose() == round_trip
        round_trip = round_trip.next_pose()
    assert round_trip == here


def test_the_number_of_the_pose_is_of_the_one_that_was_reached_last():
    demonstration = shown(side=Side.LEFT)
    numbers = [demonstration.pose_number]
    for _ in range(5):
        demonstration = demonstration.next_pose()
        numbers.append(demonstration.pose_number)
    assert numbers == [1, 2, 3, 4, 5, 1]


def test_another_side_goes_on_at_the_same_place():
    right = at(shown(side=Side.RIGHT).at_speed(0.5), Phase.HOLD).passed(0.4)
    left = right.of_side(Side.LEFT)
    assert left.view.moment.part.side is Side.LEFT
    assert left.view.moment.segment.phase is Phase.HOLD
    assert left.view.moment.elapsed == pytest.approx(right.view.moment.elapsed)
    assert (left.speed, left.running) == (0.5, True)


def test_another_side_begins_anew_out_of_a_pause_between_sides():
    pause = at(shown(), Phase.CHANGE_SIDES)
    assert pause.of_side(Side.LEFT).at == 0


def test_a_shorter_hold_stays_a_hold():
    late = at(shown(), Phase.HOLD)
    late = passed(late, [0.5] * 38)
    short = late.with_dose(Dosage(15, 2, Side.RIGHT, 10))
    assert short.view.moment.segment.phase is Phase.HOLD
    assert short.item.dosage == Dosage(15, 2, Side.RIGHT, 10)


def test_rounds_belong_to_the_dose_and_are_not_shown():
    thrice = demonstrate(KNEE, Dosage(20, 3, Side.RIGHT, 10), PACED)
    assert thrice.timeline == shown().timeline


def test_a_stretch_without_sides_is_shown_whole_whatever_side_is_asked_for():
    assert shown(HUG, Side.LEFT).timeline == shown(HUG).timeline


@pytest.mark.parametrize("speed", [0, 0.3, 2, -1])
def test_there_are_four_speeds(speed):
    with pytest.raises(ValueError, match="no speed"):
        shown().at_speed(speed)


def test_a_dose_outside_the_limits_is_not_shown():
    with pytest.raises(ValueError, match="limits"):
        demonstrate(KNEE, Dosage(300, 1, Side.RIGHT, 10), PACED)


def test_time_runs_at_its_pace_and_stands_still_while_frozen():
    slow = shown().at_speed(0.5)
    assert slow.pace == 0.5
    assert slow.frozen().pace == 0
    assert slow.item.technique is KNEE
