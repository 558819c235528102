import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.skeleton import HAND_THICKNESS, JOINTS, PALM_FROM_WRIST
from backcoach.figure.body.spot import Spot, skin
from backcoach.figure.geometry.posed_body import BodyPart, HandShape, PosedBody
from backcoach.figure.geometry.vector import length, subtract
from backcoach.figure.posing.limb_goal import (
    Arm,
    ArmJoints,
    ArmLie,
    Leg,
    LegJoints,
    Palm,
    Stand,
    Touch,
    Under,
)
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.pose import BodyPose
from tests.figure.people import LYING, STANDING, changed, pair, solo

THIGH = Spot(BodyPart.THIGH_RIGHT, 0.6, 135.0)
KNEE_UP = changed(
    LYING,
    leg_right=Leg(joints=LegJoints(flexion=94.0, knee=100.0)),
    arm_right=Arm(touch=Touch(THIGH, hand=HandShape.CUPPED)),
)
KNEE_IN = changed(KNEE_UP, leg_right=Leg(joints=LegJoints(flexion=112.0, knee=120.0)))
ON_SHIN = Arm(touch=Touch(Spot(BodyPart.FOREARM_LEFT, 0.5), elbow=(1.0, 0.0, -1.0)))
ON_OTHER_SHIN = Arm(touch=Touch(Spot(BodyPart.FOREARM_RIGHT, 0.5), elbow=(1.0, 0.0, -1.0)))
FOLDED = Arm(joints=ArmJoints(flexion=50.0, elbow=100.0, abduction=-10.0))


def gap(body: PosedBody, hand: BodyPart, spot: Spot) -> float:
    palm = body.frames[hand].at(
        0.0, HAND_THICKNESS / 2.0 * body.stature, -PALM_FROM_WRIST * body.stature
    )
    return length(subtract(palm, skin(body, spot).point))


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 1.0])
def test_a_hand_stays_where_it_lies_while_the_leg_moves(share: float) -> None:
    body = posed(solo(KNEE_IN, KNEE_UP), Side.RIGHT, "start", "hold", share).receiver
    assert gap(body, BodyPart.HAND_RIGHT, THIGH) < 1e-6


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 1.0])
def test_segments_keep_their_lengths_on_the_way(share: float) -> None:
    body = posed(solo(KNEE_UP), Side.RIGHT, "start", "hold", share).receiver
    for part, (parent, shares) in JOINTS.items():
        joint = body.frames[parent].at(*(1.7 * each for each in shares))
        assert body.frames[part].origin == pytest.approx(joint, abs=1e-9)


def test_the_way_starts_and_ends_in_the_poses_themselves() -> None:
    scene = solo(KNEE_UP)
    for share, name in ((0.0, "start"), (1.0, "hold")):
        way = posed(scene, Side.RIGHT, "start", "hold", share).receiver
        there = posed(scene, Side.RIGHT, name, name, 1.0).receiver
        for part, frame in there.frames.items():
            assert way.frames[part].origin == pytest.approx(frame.origin, abs=1e-9)


def test_the_way_back_is_the_same_way() -> None:
    scene = solo(KNEE_UP)
    back = posed(scene, Side.RIGHT, "hold", "start", 0.25).receiver
    assert back == posed(scene, Side.RIGHT, "start", "hold", 0.75).receiver


def test_who_stays_in_a_pose_does_not_move() -> None:
    scene = pair(STANDING)
    middle, end = (posed(scene, Side.RIGHT, "hold", "hold", share) for share in (0.5, 1.0))
    assert middle == end


def test_a_leg_is_lifted_off_what_it_lies_on() -> None:
    bent = changed(LYING, leg_right=Leg(stand=Stand((-0.09, -0.5), under=Under.SURFACE)))
    for share in (0.25, 0.5, 0.75):
        body = posed(solo(bent), Side.RIGHT, "start", "hold", share).receiver
        heel = body.frames[BodyPart.FOOT_RIGHT].at(0.0, -0.035 * 1.7, -0.039 * 1.7)
        assert heel[2] > 0.0


@pytest.mark.parametrize(
    ("pose", "hand", "part"),
    [
        (
            changed(LYING, arm_left=FOLDED, arm_right=ON_SHIN),
            BodyPart.HAND_RIGHT,
            BodyPart.FOREARM_LEFT,
        ),
        (
            changed(LYING, arm_right=FOLDED, arm_left=ON_OTHER_SHIN),
            BodyPart.HAND_LEFT,
            BodyPart.FOREARM_RIGHT,
        ),
    ],
)
def test_an_arm_may_hold_the_other_arm(pose: BodyPose, hand: BodyPart, part: BodyPart) -> None:
    body = posed(solo(pose), Side.RIGHT, "hold", "hold", 1.0).receiver
    assert gap(body, hand, Spot(part, 0.5)) < 1e-6


def test_a_hand_goes_from_one_shape_to_the_other_without_a_leap() -> None:
    scene = solo(KNEE_UP)
    grips = [
        posed(scene, Side.RIGHT, "start", "hold", share).receiver.hands[BodyPart.HAND_RIGHT]
        for share in (0.0, 0.4, 0.6, 1.0)
    ]
    assert {(grip.before, grip.after) for grip in grips} == {(HandShape.RELAXED, HandShape.CUPPED)}
    assert [grip.share for grip in grips] == sorted(grip.share for grip in grips)
    assert (grips[0].share, grips[-1].share) == (0.0, 1.0)
    assert [grip.nearer for grip in grips[1:3]] == [HandShape.RELAXED, HandShape.CUPPED]


def test_a_helper_breathes_along_and_less() -> None:
    people = posed(pair(STANDING), Side.RIGHT, "start", "start", 0.0, breath=0.8)
    assert {role: body.breath for role, body in people.bodies.items()} == {
        Role.RECEIVER: 0.8,
        Role.HELPER: 0.4,
    }


def test_a_scene_for_one_has_one_body() -> None:
    people = posed(solo(LYING), Side.BOTH, "start", "hold", 0.5)
    assert people.helper is None
    assert list(people.bodies) == [Role.RECEIVER]


def test_arms_open_wide_from_the_sides() -> None:
    wide = changed(LYING, arm_right=Arm(lie=ArmLie(out=90.0, palm=Palm.UP)))
    body = posed(solo(wide), Side.RIGHT, "start", "hold", 0.5).receiver
    assert -0.8 < body.frames[BodyPart.HAND_RIGHT].origin[0] < -0.4


def test_an_unknown_pose_is_a_fault() -> None:
    with pytest.raises(KeyError):
        posed(solo(LYING), Side.RIGHT, "start", "nowhere", 0.5)
