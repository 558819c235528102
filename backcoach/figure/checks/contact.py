"""Whether hands lie where they should, without stretching for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.skeleton import (
    FOREARM,
    HAND_THICKNESS,
    JOINTS,
    PALM_FROM_WRIST,
    UPPER_ARM,
)
from backcoach.figure.body.spot import skin
from backcoach.figure.geometry.posed_body import BodyPart, mirrored_part
from backcoach.figure.geometry.vector import add, length, scale, subtract
from backcoach.figure.posing.easing import between
from backcoach.figure.posing.limb_goal import ArmGoal, Touch
from backcoach.figure.posing.mirror import mirrored_spot
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.pose import Pose
from backcoach.figure.posing.rhythm import arm_done

_CONTACT_SLACK = 0.02
# The share of an arm, shoulder to palm, beyond which nobody reaches at ease.
LONGEST_REACH = 0.95


def astray(
    moment: PosedScene, poses: tuple[Pose, Pose], share: float, side: Side
) -> Iterator[tuple[str, float]]:
    """Which hand misses its place, by metres, or reaches too far, as a share of its arm."""
    for role, hand, goal in _touches(poses, share):
        laid = _laid(moment, role, hand, goal, side)
        if laid.gap > _CONTACT_SLACK:
            yield (f"{role}: {hand} off {goal.on.part}", laid.gap)
        if laid.stretch > LONGEST_REACH:
            yield (f"{role}: {hand} at the end of its reach", laid.stretch)


def _touches(poses: tuple[Pose, Pose], share: float) -> Iterator[tuple[Role, BodyPart, Touch]]:
    here, there = (pose.bodies for pose in poses)
    for role, body in here.items():
        for hand, arm, next_arm in (
            (BodyPart.HAND_LEFT, body.arm_left, there[role].arm_left),
            (BodyPart.HAND_RIGHT, body.arm_right, there[role].arm_right),
        ):
            goal = _goal_at(arm.goal, next_arm.goal, share)
            if isinstance(goal, Touch):
                yield (role, hand, goal)


def _goal_at(a: ArmGoal, b: ArmGoal, share: float) -> ArmGoal | None:
    """What an arm does; nothing on the way between two kinds."""
    if share in {0.0, 1.0}:
        return a if share == 0.0 else b
    return between(a, b, arm_done(a, b, share))


@dataclass(frozen=True, slots=True)
class _Laid:
    """How far a palm is from where it should lie, and the share of the arm that this takes."""

    gap: float
    stretch: float


def _laid(moment: PosedScene, role: Role, hand: BodyPart, goal: Touch, side: Side) -> _Laid:
    spot, body = goal.on, moment.bodies[role]
    if side is Side.LEFT:
        spot, hand = mirrored_spot(spot), mirrored_part(hand)
    place = skin(moment.bodies[spot.body], spot)
    there = add(place.point, scale(place.out, goal.lift))
    palm = body.frames[hand].at(
        0.0, HAND_THICKNESS / 2.0 * body.stature, -PALM_FROM_WRIST * body.stature
    )
    shoulder = body.frames[JOINTS[JOINTS[hand][0]][0]].origin
    arm = (UPPER_ARM.length + FOREARM.length + PALM_FROM_WRIST) * body.stature
    return _Laid(length(subtract(palm, there)), length(subtract(there, shoulder)) / arm)
