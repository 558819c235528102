"""The frames of a leg, from its goal in a pose."""

from math import copysign, cos, radians, sin, sqrt
from typing import assert_never

from backcoach.figure.body.skeleton import (
    ANKLE_HEIGHT,
    BALL_FROM_ANKLE,
    FOOT_BREADTH,
    HEEL_BEHIND_ANKLE,
)
from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.rotation import bent, leant_forward, leant_left, rotate_about
from backcoach.figure.geometry.vector import Vec, add, cross, normalized, scale, subtract
from backcoach.figure.posing.limb import Bearings, Bones, Frames3, LimbParts, bone_lengths, strung
from backcoach.figure.posing.limb_goal import Kneel, LegGoal, LegJoints, LegLie, Stand, Under
from backcoach.figure.posing.reach import across, bone_frames, reach

_UP: Vec = (0.0, 0.0, 1.0)
# Heights of a knee and an ankle as shares of stature, kneeling with the toes tucked.
_KNEELING_KNEE, _KNEELING_ANKLE, _KNEELING_FOOT_DOWN = 0.045, 0.078, 40.0
_KNEE_OVER_TOES = 0.5


def leg_frames(goal: LegGoal, limb: LimbParts, hip: Frame, world: Bearings) -> Frames3:
    """Thigh, shank and foot; `hip` is how the thigh would hang straight down."""
    match goal:
        case LegJoints():
            return _by_joints(goal, limb, hip, world)
        case LegLie():
            return _lying(goal, limb, hip, world)
        case Stand():
            return _standing(goal, limb, hip, world)
        case Kneel():
            return _kneeling(goal, limb, hip, world)
    assert_never(goal)


def level(heading: float) -> Vec:
    """The level direction of a heading in degrees: 0 along -y, 90 along +x."""
    return (sin(radians(heading)), -cos(radians(heading)), 0.0)


def _by_joints(goal: LegJoints, limb: LimbParts, hip: Frame, world: Bearings) -> Frames3:
    thigh = bent(hip, -goal.flexion, -limb.out * goal.abduction, limb.out * goal.turn_out)
    shank = leant_forward(thigh, goal.knee)
    turns = (thigh, shank, leant_forward(shank, goal.foot_down))
    return strung(hip.origin, turns, bone_lengths(limb, world.stature))


def _lying(goal: LegLie, limb: LimbParts, hip: Frame, world: Bearings) -> Frames3:
    bones = bone_lengths(limb, world.stature)
    onward = world.toward(limb, goal.out)
    ankle_height = world.ground(Under.SURFACE, limb.end) + _foot_rest(goal) * world.stature
    ankle = level_reach(hip.origin, onward, ankle_height, folded(bones, goal.bend))
    toes = rotate_about(_UP, onward, -limb.out * goal.toes_out)
    thigh, shank = bone_frames(reach(hip.origin, ankle, bones, toes), 1.0)
    up = scale(onward, -1.0)
    return (thigh, shank, Frame(ankle, cross(up, toes), toes, up))


def _foot_rest(goal: LegLie) -> float:
    """How high an ankle lies over its heel, or over the side of the foot, turned out."""
    turn = radians(goal.toes_out)
    return HEEL_BEHIND_ANKLE * abs(cos(turn)) + FOOT_BREADTH / 2.0 * abs(sin(turn))


def _standing(goal: Stand, limb: LimbParts, hip: Frame, world: Bearings) -> Frames3:
    foot = _set_foot(goal, limb, world)
    ahead = add(hip.along(0.0, 1.0, 1.0), scale(level(goal.toes), _KNEE_OVER_TOES))
    way = normalized(subtract(foot.origin, hip.origin))
    pole = rotate_about(across(ahead, way), way, -limb.out * goal.knee_out)
    bones = bone_lengths(limb, world.stature)
    thigh, shank = bone_frames(reach(hip.origin, foot.origin, bones, pole), 1.0)
    return (thigh, shank, foot)


def _set_foot(goal: Stand, limb: LimbParts, world: Bearings) -> Frame:
    """Roll a foot that stands flat about its ball, by the heel's lift, and about its edge."""
    front = level(goal.toes)
    ground = world.ground(goal.under, limb.end) + goal.lift
    ankle = (*goal.at, ground + ANKLE_HEIGHT * world.stature)
    flat = Frame(ankle, cross(_UP, front), front, _UP)
    pivot = (
        copysign(FOOT_BREADTH / 2.0, goal.edge) * limb.out if goal.edge else 0.0,
        BALL_FROM_ANKLE if goal.heel else 0.0,
        -ANKLE_HEIGHT,
    )
    arm = tuple(share * world.stature for share in pivot)
    rolled = leant_left(leant_forward(flat, goal.heel), limb.out * goal.edge)
    origin = subtract(flat.at(*arm), rolled.along(*arm))
    return Frame(origin, rolled.left, rolled.front, rolled.up)


def _kneeling(goal: Kneel, limb: LimbParts, hip: Frame, world: Bearings) -> Frames3:
    toward = level(goal.toward)
    upper, lower = bone_lengths(limb, world.stature)
    ground = world.ground(goal.under, limb.lower)
    knee = level_reach(hip.origin, toward, ground + _KNEELING_KNEE * world.stature, upper)
    ankle = level_reach(knee, scale(toward, -1.0), ground + _KNEELING_ANKLE * world.stature, lower)
    left = cross(_UP, toward)
    shank = _hinged(knee, ankle, left)
    foot = leant_forward(shank, _KNEELING_FOOT_DOWN)
    return (_hinged(hip.origin, knee, left), shank, Frame(ankle, foot.left, foot.front, foot.up))


def _hinged(near: Vec, far: Vec, left: Vec) -> Frame:
    up = normalized(subtract(near, far))
    return Frame(near, left, cross(left, up), up)


def folded(bones: Bones, bend: float) -> float:
    """How far apart the ends of two bones are whose joint is bent by so many degrees."""
    a, b = bones
    return sqrt(a * a + b * b + 2.0 * a * b * cos(radians(bend)))


def level_reach(root: Vec, onward: Vec, height: float, far: float) -> Vec:
    """The point at a height that lies `far` from the root, in a level direction."""
    drop = root[2] - height
    out = sqrt(max(0.0, far * far - drop * drop))
    if out == 0.0:
        return (root[0], root[1], root[2] - copysign(far, drop))
    return (root[0] + onward[0] * out, root[1] + onward[1] * out, height)
