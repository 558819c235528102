from dataclasses import replace
from math import inf

import pytest

from backcoach.figure.body.spot import Spot
from backcoach.figure.checks.discomfort import discomfort
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, Leg, LegJoints, Touch
from backcoach.figure.posing.pose import Pelvis, Spine
from backcoach.figure.posing.scene import Scene
from tests.figure.people import LYING, STANDING, changed, pair, solo

FOOT_UP = Leg(joints=LegJoints())
IN_THE_AIR = changed(
    STANDING, pelvis=Pelvis(at=(0.7, 0.0), height=0.6), leg_left=FOOT_UP, leg_right=FOOT_UP
)
AT_EASE = changed(
    IN_THE_AIR,
    arm_left=Arm(joints=ArmJoints(palm_in=90.0, elbow=20.0, abduction=15.0)),
    arm_right=Arm(joints=ArmJoints(palm_in=90.0, elbow=20.0, abduction=15.0)),
)


def held(scene: Scene, enough: float = inf) -> float:
    return discomfort(scene, [("hold", "hold", 1.0)], enough)


def test_someone_alone_has_no_helper_to_strain() -> None:
    assert held(solo(LYING)) == 0.0


def test_a_helper_at_ease_has_no_strain() -> None:
    assert held(pair(AT_EASE)) == 0.0


def test_a_joint_beyond_its_cap_strains_by_its_degrees() -> None:
    bent, more = (
        held(pair(changed(AT_EASE, spine=Spine(neck_forward=angle)))) for angle in (50.0, 60.0)
    )
    assert more - bent == pytest.approx(10.0 / 200.0)


def test_a_leg_too_short_for_its_foot_strains() -> None:
    high = replace(STANDING.pelvis, height=0.6)
    assert held(pair(changed(STANDING, pelvis=high))) > held(pair(STANDING))


def test_an_arm_too_short_for_its_spot_strains_the_more_the_farther_it_is() -> None:
    def reaching(x: float) -> float:
        touch = Arm(touch=Touch(Spot(BodyPart.THORAX, 0.5, 90.0), elbow=(0.0, 0.0, -1.0)))
        pelvis = Pelvis(at=(x, 0.2), height=0.6, heading=-90.0, lean_forward=30.0)
        return held(pair(changed(AT_EASE, pelvis=pelvis, arm_right=touch)))

    assert 0.0 < reaching(2.0) < reaching(3.0)


def test_a_helper_who_stands_in_the_receiver_has_a_strain() -> None:
    inside = changed(AT_EASE, pelvis=Pelvis(at=(0.0, 0.0), height=0.3))
    assert held(pair(inside)) > 0.1


def test_the_sum_stops_at_what_is_enough() -> None:
    assert held(pair(changed(AT_EASE, spine=Spine(neck_forward=60.0))), 0.01) == 0.01
