import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.skeleton import HAND_THICKNESS, PALM_FROM_WRIST, standing
from backcoach.figure.body.spot import Spot, skin
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.vector import Vec, add, dot, length, scale, subtract
from backcoach.figure.posing.arm import arm_frames
from backcoach.figure.posing.limb import ARM_LEFT, ARM_RIGHT, Frames3, LimbParts, bearings
from backcoach.figure.posing.limb_goal import ArmGoal, ArmJoints, ArmLie, Palm, Prop, Touch
from backcoach.figure.posing.pose import Pelvis, Posture, Spine
from backcoach.figure.posing.trunk import hung, trunk
from tests.figure.people import MAT

H = 1.7
SUPINE = Pelvis(posture=Posture.SUPINE)
UPRIGHT = Pelvis(height=0.53)
OTHER = standing(H)


def posed_arm(goal: ArmGoal, pelvis: Pelvis, limb: LimbParts = ARM_RIGHT) -> Frames3:
    frames = trunk(pelvis, Spine(), MAT, H)
    shoulder = hung(limb.upper, frames[BodyPart.THORAX], frames, H)
    bodies: dict[Role, PosedBody] = {Role.RECEIVER: OTHER}
    return arm_frames(goal, limb, shoulder, bearings(pelvis, MAT, H), bodies)


def palm(hand: Frame) -> Vec:
    return hand.at(0.0, HAND_THICKNESS / 2.0 * H, -PALM_FROM_WRIST * H)


def test_an_arm_without_angles_hangs_with_its_palm_forward() -> None:
    upper, _, hand = posed_arm(ArmJoints(), UPRIGHT)
    assert upper.up == hand.up == pytest.approx((0.0, 0.0, 1.0))
    assert hand.front == pytest.approx((0.0, -1.0, 0.0))


@pytest.mark.parametrize(("limb", "inwards"), [(ARM_RIGHT, 1.0), (ARM_LEFT, -1.0)])
def test_palms_turn_in_to_the_body(limb: LimbParts, inwards: float) -> None:
    hand = posed_arm(ArmJoints(palm_in=90.0), UPRIGHT, limb)[2]
    assert hand.front == pytest.approx((inwards, 0.0, 0.0))


def test_an_elbow_bends_forward_and_an_arm_lifts_out() -> None:
    assert posed_arm(ArmJoints(elbow=90.0), UPRIGHT)[2].origin[1] < -0.2
    assert posed_arm(ArmJoints(abduction=90.0), UPRIGHT, ARM_LEFT)[2].origin[0] > 0.7


@pytest.mark.parametrize(
    ("side", "facing"),
    [(Palm.UP, (0.0, 0.0, 1.0)), (Palm.DOWN, (0.0, 0.0, -1.0)), (Palm.IN, (1.0, 0.0, 0.0))],
)
def test_a_lying_arm_shows_the_palm_as_asked(side: Palm, facing: Vec) -> None:
    hand = posed_arm(ArmLie(palm=side), SUPINE)[2]
    assert hand.front == pytest.approx(facing, abs=1e-9)
    assert hand.origin[2] == pytest.approx(MAT.height + 0.017 * H)


def test_a_lying_arm_reaches_straight_out_at_ninety() -> None:
    upper, _, hand = posed_arm(ArmLie(out=90.0, palm=Palm.UP), SUPINE)
    assert hand.origin[1] == pytest.approx(upper.origin[1])
    assert hand.origin[0] < -0.7


@pytest.mark.parametrize("fingers", [None, (0.0, 0.0, 1.0)])
def test_a_palm_is_laid_on_the_skin(fingers: Vec | None) -> None:
    goal = Touch(Spot(BodyPart.THORAX, 0.7), fingers=fingers, lift=0.02)
    place = skin(OTHER, goal.on)
    hand = posed_arm(goal, Pelvis(at=(0.0, -0.5), heading=180.0, height=0.53))[2]
    there = add(place.point, scale(place.out, 0.02))
    assert length(subtract(palm(hand), there)) < 1e-6
    assert dot(hand.front, place.out) == pytest.approx(-1.0)
    if fingers:
        assert hand.up == pytest.approx((0.0, 0.0, -1.0))


def test_a_palm_that_does_not_reach_stays_on_its_arm() -> None:
    upper, forearm, hand = posed_arm(
        Touch(Spot(BodyPart.THORAX, 0.7)), Pelvis((0.0, -3.0), height=0.53)
    )
    assert forearm.at(0.0, 0.0, -0.146 * H) == pytest.approx(hand.origin)
    assert upper.at(0.0, 0.0, -0.186 * H) == pytest.approx(forearm.origin)


def test_a_propped_palm_lies_on_its_point() -> None:
    hand = posed_arm(Prop((-0.3, -0.1, 0.9), fingers=180.0), UPRIGHT)[2]
    assert palm(hand) == pytest.approx((-0.3, -0.1, 0.9))
    assert hand.up == pytest.approx((0.0, -1.0, 0.0))
