import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.skeleton import standing
from backcoach.figure.body.spot import Spot
from backcoach.figure.checks.joint_angles import CAPS, joint_angles
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, Leg, LegJoints, Touch
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.pose import BodyPose, Pelvis, Spine
from tests.figure.people import HANGING, LYING, STANDING, changed, pair


def angles(**changes: object) -> dict[str, float]:
    pose: BodyPose = changed(STANDING, **changes)
    helper = posed(pair(pose, LYING), Side.RIGHT, "hold", "hold", 1.0).helper
    assert helper is not None
    return {f"{side} {name}".strip(): angle for side, name, angle in joint_angles(helper)}


def test_every_angle_of_the_anatomical_position_is_zero() -> None:
    for _, name, angle in joint_angles(standing(1.7)):
        assert name in CAPS
        assert angle == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_leg_is_measured_as_it_is_written(side: str) -> None:
    joints = LegJoints(flexion=70.0, abduction=-12.0, turn_out=20.0, knee=95.0, foot_down=15.0)
    found = angles(**{f"leg_{side}": Leg(joints=joints)})
    assert found[f"{side} hip flexion"] == pytest.approx(70.0)
    assert found[f"{side} hip abduction"] == pytest.approx(-12.0)
    assert found[f"{side} hip turn out"] == pytest.approx(20.0)
    assert found[f"{side} knee flexion"] == pytest.approx(95.0)
    assert found[f"{side} foot down"] == pytest.approx(15.0)


@pytest.mark.parametrize("side", ["left", "right"])
def test_an_arm_is_measured_as_it_is_written(side: str) -> None:
    joints = ArmJoints(flexion=60.0, turn_out=20.0, elbow=80.0, palm_in=70.0, wrist=25.0)
    found = angles(**{f"arm_{side}": Arm(joints=joints)})
    assert found[f"{side} shoulder elevation"] == pytest.approx(60.0)
    assert found[f"{side} shoulder across"] == pytest.approx(90.0)
    assert found[f"{side} shoulder turn out"] == pytest.approx(20.0)
    assert found[f"{side} elbow flexion"] == pytest.approx(80.0)
    assert found[f"{side} palm in"] == pytest.approx(70.0)
    assert found[f"{side} wrist flexion"] == pytest.approx(25.0)
    assert found[f"{side} wrist sideways"] == pytest.approx(0.0, abs=1e-6)


def test_an_arm_behind_the_body_is_in_extension() -> None:
    found = angles(arm_left=Arm(joints=ArmJoints(flexion=-35.0)), arm_right=HANGING)
    assert found["left shoulder extension"] == pytest.approx(35.0)
    assert "right shoulder extension" not in found


def test_an_arm_across_the_chest_turns_in_further() -> None:
    hug = Touch(
        Spot(BodyPart.THORAX, 0.68, 44.0, Role.HELPER),
        fingers=(0.2, -0.1, 0.4),
        elbow=(-0.1, 1.0, -1.7),
    )
    found = angles(arm_right=Arm(touch=hug))
    turn_in = -found["right shoulder turn out across"]
    assert -CAPS["shoulder turn out"][0] < turn_in < -CAPS["shoulder turn out across"][0]
    assert "left shoulder turn out" in found


def test_the_spine_is_measured_as_it_is_written() -> None:
    found = angles(
        pelvis=Pelvis(at=(0.7, 0.0), height=0.5, lean_forward=30.0),
        spine=Spine(lumbar_forward=10.0, thorax_forward=5.0, neck_forward=14.0),
    )
    assert found["trunk flexion"] == pytest.approx(15.0)
    assert found["thorax flexion"] == pytest.approx(5.0)
    assert found["neck flexion"] == pytest.approx(14.0)
