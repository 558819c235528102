"""The frames of an arm, from its goal in a pose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.skeleton import FOREARM, HAND_THICKNESS, PALM_FROM_WRIST
from backcoach.figure.body.spot import skin
from backcoach.figure.geometry.posed_body import Frame, PosedBody
from backcoach.figure.geometry.rotation import bent, leant_forward, rotate_about, turned_left
from backcoach.figure.geometry.vector import Vec, add, cross, scale, subtract
from backcoach.figure.posing.leg import folded, level, level_reach
from backcoach.figure.posing.limb import Bearings, Frames3, LimbParts, bone_lengths, strung
from backcoach.figure.posing.limb_goal import ArmGoal, ArmJoints, ArmLie, Palm, Prop, Touch, Under
from backcoach.figure.posing.reach import across, bone_frames, reach

Bodies = Mapping[Role, PosedBody]

_UP: Vec = (0.0, 0.0, 1.0)
# How far the palm and the elbow's crease are turned inwards from facing up, in a resting arm.
_PALM_IN = {Palm.UP: 0.0, Palm.IN: 90.0, Palm.DOWN: 180.0}
_CREASE_IN = {Palm.UP: -20.0, Palm.IN: 50.0, Palm.DOWN: 50.0}
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a palm is laid: the point, the way out of it, where fingers and elbow point."""

    point: Vec
    out: Vec
    fingers: Vec | None
    elbow: Vec


def arm_frames(
    goal: ArmGoal, limb: LimbParts, shoulder: Frame, world: Bearings, bodies: Bodies
) -> Frames3:
    """Upper arm, forearm and hand; `shoulder` is how the arm would hang by the chest."""
    match goal:
        case ArmJoints():
            return _by_joints(goal, limb, shoulder, world)
        case ArmLie():
            return _lying(goal, limb, shoulder, world)
        case Touch():
            return _laid(_touched(goal, bodies), limb, shoulder, world)
        case Prop():
            return _laid(_propped(goal), limb, shoulder, world)
    assert_never(goal)


def _by_joints(goal: ArmJoints, limb: LimbParts, shoulder: Frame, world: Bearings) -> Frames3:
    upper = bent(shoulder, -goal.flexion, -limb.out * goal.abduction, limb.out * goal.turn_out)
    forearm = leant_forward(upper, -goal.elbow)
    hand = leant_forward(turned_left(forearm, -limb.out * goal.palm_in), -goal.wrist)
    return strung(shoulder.origin, (upper, forearm, hand), bone_lengths(limb, world.stature))


def _lying(goal: ArmLie, limb: LimbParts, shoulder: Frame, world: Bearings) -> Frames3:
    bones = bone_lengths(limb, world.stature)
    onward = world.toward(limb, goal.out)
    height = world.ground(Under.SURFACE, limb.end) + FOREARM.far * world.stature
    wrist = level_reach(shoulder.origin, onward, height, folded(bones, goal.bend))
    crease = rotate_about(_UP, onward, limb.out * _CREASE_IN[goal.palm])
    upper, forearm = bone_frames(reach(shoulder.origin, wrist, bones, scale(crease, -1.0)), -1.0)
    palm = rotate_about(_UP, onward, limb.out * _PALM_IN[goal.palm])
    up = scale(onward, -1.0)
    return (upper, forearm, Frame(wrist, cross(up, palm), palm, up))


def _touched(goal: Touch, bodies: Bodies) -> _Seat:
    body = bodies[goal.on.body]
    spot = skin(body, goal.on)
    fingers = goal.fingers and body.frames[goal.on.part].along(*goal.fingers)
    return _Seat(add(spot.point, scale(spot.out, goal.lift)), spot.out, fingers, goal.elbow)


def _propped(goal: Prop) -> _Seat:
    return _Seat(goal.at, _UP, level(goal.fingers), goal.elbow)


def _laid(seat: _Seat, limb: LimbParts, shoulder: Frame, world: Bearings) -> Frames3:
    """Reach with a palm; fingers without a direction run on from the shoulder, then the elbow."""
    bones = bone_lengths(limb, world.stature)
    out, front, up = seat.elbow
    pole = shoulder.along(limb.out * out, front, up)
    arm = shoulder.origin
    for _ in range(1 if seat.fingers else _ROUNDS):
        hand = _hand_at(seat, subtract(seat.point, arm), world.stature)
        upper, forearm = bone_frames(reach(shoulder.origin, hand.origin, bones, pole), -1.0)
        arm = forearm.origin
    return strung(shoulder.origin, (upper, forearm, hand), bones)


def _hand_at(seat: _Seat, onward: Vec, stature: float) -> Frame:
    fingers = across(seat.fingers or onward, seat.out)
    up = scale(fingers, -1.0)
    palm = scale(seat.out, -1.0)
    hand = Frame(seat.point, cross(up, palm), palm, up)
    back = (0.0, -HAND_THICKNESS / 2.0 * stature, PALM_FROM_WRIST * stature)
    return Frame(hand.at(*back), hand.left, palm, up)
