import pytest

from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, Leg, LegJoints, Stand, Touch, Under
from backcoach.figure.posing.rhythm import arm_done, eyes_done, rhythm
from tests.figure.people import LYING, STANDING, changed

RAISED = Leg(joints=LegJoints(flexion=90.0, knee=90.0))
FLAT = Leg(stand=Stand((0.09, -0.5), under=Under.SURFACE))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_the_pelvis_goes_first_and_the_head_last(share: float) -> None:
    beat = rhythm(LYING, changed(LYING, leg_right=RAISED), share)
    order = [beat.pelvis, beat.lumbar, beat.chest, beat.head]
    assert order == sorted(order, reverse=True)
    assert order[0] > order[-1]


def test_everything_starts_and_ends_in_the_poses() -> None:
    there = changed(LYING, leg_left=FLAT, leg_right=FLAT)
    for share in (0.0, 1.0):
        beat = rhythm(LYING, there, share)
        parts = (beat.pelvis, beat.lumbar, beat.chest, beat.head, beat.arm_left, beat.arm_right)
        assert {*parts, beat.leg_left, beat.leg_right, eyes_done(share)} == {share}


def test_two_legs_are_set_down_one_after_the_other() -> None:
    beat = rhythm(LYING, changed(LYING, leg_left=FLAT, leg_right=FLAT), 0.4)
    assert beat.leg_left < beat.pelvis < beat.leg_right


def test_two_feet_step_one_after_the_other() -> None:
    aside = changed(
        STANDING,
        leg_left=Leg(stand=Stand((0.8, -0.09), toes=-90.0)),
        leg_right=Leg(stand=Stand((0.8, 0.09), toes=-90.0)),
    )
    beat = rhythm(STANDING, aside, 0.4)
    assert beat.leg_left < beat.pelvis < beat.leg_right


def test_two_knees_in_the_air_move_together() -> None:
    raised = changed(LYING, leg_left=RAISED, leg_right=RAISED)
    nearer = Leg(joints=LegJoints(flexion=110.0, knee=120.0))
    beat = rhythm(raised, changed(raised, leg_left=nearer, leg_right=nearer), 0.4)
    assert beat.leg_left == beat.leg_right == beat.pelvis


def test_a_hand_lets_go_sooner_than_it_takes_hold() -> None:
    held = Arm(touch=Touch(Spot(BodyPart.THIGH_RIGHT, 0.5))).goal
    free = ArmJoints()
    assert arm_done(held, free, 0.4) > arm_done(free, held, 0.4)
    assert arm_done(held, held, 0.4) == arm_done(free, held, 0.4)


def test_eyes_are_there_before_the_hand() -> None:
    assert eyes_done(0.5) == 1.0
    assert arm_done(ArmJoints(), ArmJoints(elbow=20.0), 0.5) < 1.0
