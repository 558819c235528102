"""A whole limb: its three frames from trunk to hand or foot, and rotations of it."""

from dataclasses import dataclass
from math import cos, radians, sin

from backcoach.figure.body.skeleton import JOINTS
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.rotation import (
    Quaternion,
    compose,
    from_quaternion,
    inverse,
    quaternion,
    rotate_frame,
    slerp,
)
from backcoach.figure.geometry.vector import Vec, add, scale
from backcoach.figure.posing.limb_goal import Under
from backcoach.figure.posing.pose import Pelvis, Posture
from backcoach.figure.posing.scene import Surface
from backcoach.figure.posing.trunk import posture_axes, rest_height

Frames3 = tuple[Frame, Frame, Frame]
Bones = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LimbParts:
    """The parts of a limb from the trunk outwards; `out` is 1 on the left and -1 on the right."""

    upper: BodyPart
    lower: BodyPart
    end: BodyPart
    out: float


ARM_LEFT = LimbParts(BodyPart.UPPER_ARM_LEFT, BodyPart.FOREARM_LEFT, BodyPart.HAND_LEFT, 1.0)
ARM_RIGHT = LimbParts(BodyPart.UPPER_ARM_RIGHT, BodyPart.FOREARM_RIGHT, BodyPart.HAND_RIGHT, -1.0)
LEG_LEFT = LimbParts(BodyPart.THIGH_LEFT, BodyPart.SHANK_LEFT, BodyPart.FOOT_LEFT, 1.0)
LEG_RIGHT = LimbParts(BodyPart.THIGH_RIGHT, BodyPart.SHANK_RIGHT, BodyPart.FOOT_RIGHT, -1.0)


@dataclass(frozen=True, slots=True)
class Bearings:
    """What a limb needs to know of its surroundings.

    `onward` and `left` lie level: where a resting limb points when it lies straight on, and the
    body's left.
    """

    stature: float
    surface: Surface
    onward: Vec
    left: Vec

    def ground(self, under: Under, part: BodyPart) -> float:
        """The height of what carries a part, in metres."""
        return 0.0 if under is Under.FLOOR else rest_height(self.surface, part)

    def toward(self, limb: LimbParts, out: float) -> Vec:
        """The level direction so many degrees out from straight on."""
        c, s = cos(radians(out)), limb.out * sin(radians(out))
        return add(scale(self.onward, c), scale(self.left, s))


def bearings(pelvis: Pelvis, surface: Surface, stature: float) -> Bearings:
    base = posture_axes(pelvis)
    onward = base.front if pelvis.posture is Posture.UPRIGHT else scale(base.up, -1.0)
    return Bearings(stature, surface, onward, base.left)


def bone_lengths(limb: LimbParts, stature: float) -> Bones:
    """Of the upper and the lower bone, in metres."""
    return (-JOINTS[limb.lower][1][2] * stature, -JOINTS[limb.end][1][2] * stature)


def strung(root: Vec, turns: Frames3, lengths: Bones) -> Frames3:
    """Forward kinematics: frames with these axes, each hung on the one before, from a root."""
    upper, lower, end = turns
    joint = _below(root, upper, lengths[0])
    tip = _below(joint, lower, lengths[1])
    return (
        Frame(root, upper.left, upper.front, upper.up),
        Frame(joint, lower.left, lower.front, lower.up),
        Frame(tip, end.left, end.front, end.up),
    )


def slerp_limb(a: Frames3, b: Frames3, share: float, lengths: Bones) -> Frames3:
    """The limb at `share` (0 to 1) from a to b, each joint rotated on its shortest way."""
    turns_a, turns_b = _joint_turns(a), _joint_turns(b)
    upper, at_joint, at_end = (slerp(p, q, share) for p, q in zip(turns_a, turns_b, strict=True))
    lower = compose(upper, at_joint)
    origin = a[0].origin
    turns = (
        from_quaternion(origin, upper),
        from_quaternion(origin, lower),
        from_quaternion(origin, compose(lower, at_end)),
    )
    return strung(origin, turns, lengths)


def swung_limb(limb: Frames3, axis: Vec, angle: float, lengths: Bones) -> Frames3:
    """Rotated stiffly on its root about an axis of the world, in degrees."""
    upper, lower, end = (rotate_frame(frame, axis, angle) for frame in limb)
    return strung(upper.origin, (upper, lower, end), lengths)


def _below(point: Vec, frame: Frame, length: float) -> Vec:
    up = frame.up
    return (point[0] - up[0] * length, point[1] - up[1] * length, point[2] - up[2] * length)


def _joint_turns(limb: Frames3) -> tuple[Quaternion, Quaternion, Quaternion]:
    upper, lower, end = (quaternion(frame) for frame in limb)
    return (upper, compose(inverse(upper), lower), compose(inverse(lower), end))
