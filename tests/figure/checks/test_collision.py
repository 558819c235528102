import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.skeleton import standing
from backcoach.figure.checks.collision import (
    Capsule,
    capsules,
    depth_in_trunk,
    mutual_overlaps,
    overlap,
    own_overlaps,
)
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, Leg, LegJoints
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.pose import BodyPose, Pelvis
from tests.figure.people import LYING, STANDING, changed, pair, solo


def rod(near: Vec, far: Vec) -> Capsule:
    return Capsule(BodyPart.FOREARM_LEFT, near, far, 0.05, 0.03)


LEVEL = rod((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))


@pytest.mark.parametrize(
    ("other", "deep"),
    [
        (rod((0.0, -0.5, 0.06), (0.0, 0.5, 0.06)), 0.03),  # across the near end
        (rod((2.0, 0.0, 0.0), (3.0, 0.0, 0.0)), -0.92),  # further on
        (rod((0.0, 0.0, 0.2), (1.0, 0.0, 0.2)), -0.1),  # beside it
        (rod((0.5, 0.0, 0.3), (0.5, 0.0, 0.1)), -0.03),  # pointing at it
    ],
)
def test_capsules_overlap_by_their_radii_less_the_gap(other: Capsule, deep: float) -> None:
    assert overlap(LEVEL, other) == pytest.approx(deep, abs=1e-6)


def test_a_lying_body_is_clear_of_itself() -> None:
    assert faults(LYING) == set()


def test_a_body_has_twelve_limb_capsules_whose_feet_point_forward() -> None:
    found = {capsule.part: capsule for capsule in capsules(standing(1.7))}
    assert len(found) == 12
    assert found[BodyPart.FOOT_LEFT].far[1] < -0.1
    assert found[BodyPart.SHANK_LEFT].far[2] == pytest.approx(0.039 * 1.7)


def faults(pose: BodyPose) -> set[str]:
    return {what for what, _ in own_overlaps(posed(solo(pose), Side.RIGHT, *HOLD).receiver)}


HOLD = ("hold", "hold", 1.0)


def test_a_leg_through_a_leg_is_found() -> None:
    crossed = LegJoints(flexion=20.0, abduction=-15.0)
    pose = changed(LYING, leg_left=Leg(joints=crossed), leg_right=Leg(joints=crossed))
    assert "shank_left in shank_right" in faults(pose)


def test_an_arm_through_the_chest_is_found() -> None:
    pose = changed(LYING, arm_left=Arm(joints=ArmJoints(abduction=-60.0)))
    assert any(fault.startswith("forearm_left in ") for fault in faults(pose))


def two(pelvis: Pelvis) -> PosedScene:
    return posed(pair(changed(STANDING, pelvis=pelvis)), Side.RIGHT, *HOLD)


def test_people_apart_are_clear_of_each_other() -> None:
    people = two(STANDING.pelvis)
    assert people.helper is not None
    assert list(mutual_overlaps(people.helper, people.receiver)) == []


def test_people_in_each_other_are_found() -> None:
    people = two(Pelvis(at=(0.1, -0.2), heading=-90.0, height=0.12))
    assert people.helper is not None
    found = {what for what, _ in mutual_overlaps(people.helper, people.receiver)}
    assert "thigh_left in the other's thigh_left" in found
    assert any("in the other's pelvis" in what for what in found)


def test_a_limb_is_looked_at_from_a_share_of_its_length() -> None:
    body = standing(1.7)
    thigh = next(each for each in capsules(body) if each.part is BodyPart.THIGH_LEFT)
    assert depth_in_trunk(thigh, body)[0] is BodyPart.PELVIS
    assert depth_in_trunk(thigh, body)[1] > depth_in_trunk(thigh, body, 0.9)[1]
