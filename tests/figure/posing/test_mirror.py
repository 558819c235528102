from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart, Grip, HandShape, mirrored_part
from backcoach.figure.geometry.vector import cross
from backcoach.figure.posing.limb_goal import Arm, Leg, LegJoints, Touch
from backcoach.figure.posing.mirror import mirrored_body, mirrored_spot, mirrored_stage
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.pose import Pelvis, Posture, Spine
from backcoach.figure.posing.scene import Arrow, Kit, KitKind, Press
from tests.figure.people import LYING, STAGE, STANDING, changed, pair

TWISTED = changed(
    LYING,
    pelvis=Pelvis(posture=Posture.SUPINE, turn_right=-30.0),
    spine=Spine(turn_right=25.0),
    leg_right=Leg(joints=LegJoints(flexion=90.0, knee=90.0, abduction=-15.0)),
)
REACHING = changed(
    STANDING,
    arm_left=Arm(touch=Touch(Spot(BodyPart.THIGH_RIGHT, 0.8, 90.0), hand=HandShape.CUPPED)),
)
SCENE = pair(REACHING, TWISTED)
FULL_STAGE = replace(
    STAGE,
    surface=replace(STAGE.surface, at=(0.1, 0.2)),
    camera=Camera(-38.0, 40.0),
    kit=(Kit(KitKind.PILLOW, (0.1, 0.7, 0.0), (0.6, 0.4, 0.1), heading=10.0),),
    arrow=Arrow(Spot(BodyPart.THIGH_RIGHT, 1.0)),
    presses=(Press(BodyPart.HAND_LEFT, toward=(1.0, 0.0, -1.0)), Press(BodyPart.HAND_RIGHT)),
    still=(BodyPart.THIGH_LEFT, BodyPart.HEAD),
)


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_the_left_side_is_the_mirror_of_the_right_at_any_moment(
    share: float, breath: float
) -> None:
    right = posed(SCENE, Side.RIGHT, "set", "hold", share, breath=breath)
    left = posed(SCENE, Side.LEFT, "set", "hold", share, breath=breath)
    for role, body in right.bodies.items():
        other = left.bodies[role]
        assert (other.stature, other.breath) == (body.stature, body.breath)
        for part, frame in body.frames.items():
            x, y, z = frame.origin
            assert other.frames[mirrored_part(part)].origin == (-x, y, z)


@given(st.floats(0.0, 1.0))
def test_a_body_mirrored_twice_is_itself(share: float) -> None:
    people = posed(SCENE, Side.RIGHT, "set", "hold", share)
    for body in people.bodies.values():
        assert mirrored_body(mirrored_body(body)) == body


def test_a_mirrored_body_still_has_its_left_on_its_left() -> None:
    for frame in posed(SCENE, Side.LEFT, "set", "hold", 0.5).receiver.frames.values():
        assert cross(frame.front, frame.left) == pytest.approx(frame.up)


def test_the_shape_of_a_hand_goes_with_the_hand() -> None:
    helper = posed(SCENE, Side.LEFT, "hold", "hold", 1.0).bodies["helper"]
    assert helper.hands == {BodyPart.HAND_RIGHT: Grip(HandShape.CUPPED, HandShape.CUPPED, 1.0)}


def test_what_a_body_looks_at_is_mirrored() -> None:
    body = replace(posed(SCENE, Side.RIGHT, "set", "set", 1.0).receiver, gaze=(0.3, 0.2, 0.1))
    assert mirrored_body(body).gaze == (-0.3, 0.2, 0.1)
    assert mirrored_body(replace(body, gaze=None)).gaze is None


def test_a_stage_mirrored_twice_is_itself() -> None:
    assert mirrored_stage(mirrored_stage(FULL_STAGE)) == FULL_STAGE
    assert mirrored_stage(mirrored_stage(STAGE)) == STAGE


def test_a_mirrored_stage_swaps_everything_that_has_a_side() -> None:
    stage = mirrored_stage(FULL_STAGE)
    assert (stage.surface.at, stage.surface.turned) == ((-0.1, 0.2), True)
    assert stage.camera.azimuth == 38.0
    assert (stage.kit[0].at, stage.kit[0].heading) == ((-0.1, 0.7, 0.0), -10.0)
    assert stage.arrow is not None
    assert stage.arrow.spot.part is BodyPart.THIGH_LEFT
    assert stage.presses == (
        Press(BodyPart.HAND_RIGHT, toward=(-1.0, 0.0, -1.0)),
        Press(BodyPart.HAND_LEFT),
    )
    assert stage.still == (BodyPart.THIGH_RIGHT, BodyPart.HEAD)


def test_a_place_on_the_chest_changes_its_side_and_one_on_a_limb_its_limb() -> None:
    assert mirrored_spot(Spot(BodyPart.THORAX, 0.7, 40.0)) == Spot(BodyPart.THORAX, 0.7, -40.0)
    assert mirrored_spot(Spot(BodyPart.THIGH_LEFT, 0.8, 90.0)) == Spot(
        BodyPart.THIGH_RIGHT, 0.8, 90.0
    )
