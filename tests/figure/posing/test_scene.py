from dataclasses import replace

import pytest

from backcoach.figure.posing.limb_goal import (
    Arm,
    ArmJoints,
    ArmLie,
    Kneel,
    Leg,
    LegJoints,
    LegLie,
    Prop,
)
from backcoach.figure.posing.pose import Pelvis, Pose
from backcoach.figure.posing.scene import Scene
from tests.figure.people import LYING, STAGE, STANDING, changed, pair, solo


def test_a_scene_needs_its_three_poses() -> None:
    with pytest.raises(ValueError, match="lacks hold, set"):
        Scene("test", STAGE, {"start": Pose(LYING)})


def test_a_helper_is_in_every_pose_or_in_none() -> None:
    scene = pair(STANDING)
    with pytest.raises(ValueError, match="helper_stature"):
        replace(scene, helper_stature=None)
    with pytest.raises(ValueError, match="helper_stature"):
        replace(scene, poses={**scene.poses, "set": Pose(LYING)})


@pytest.mark.parametrize("pelvis", [Pelvis(), replace(LYING.pelvis, height=0.5)])
def test_a_body_keeps_its_posture_and_what_carries_it(pelvis: Pelvis) -> None:
    with pytest.raises(ValueError, match="posture"):
        solo(changed(LYING, pelvis=pelvis))


def test_a_limb_does_one_thing() -> None:
    with pytest.raises(ValueError, match="one key"):
        Leg()
    with pytest.raises(ValueError, match="one key"):
        Arm(joints=ArmJoints(), lie=ArmLie())


def test_a_limb_tells_what_it_does() -> None:
    assert Leg(lie=LegLie()).goal == LegLie()
    assert Leg(joints=LegJoints()).goal == LegJoints()
    assert Leg(kneel=Kneel()).goal == Kneel()
    assert Arm(prop=Prop((0.0, 0.0, 0.0))).goal == Prop((0.0, 0.0, 0.0))
