"""The people of a scene at one moment between two poses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.geometry.posed_body import BodyPart, Grip, HandShape, PosedBody
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.arm import arm_frames
from backcoach.figure.posing.easing import between, eased
from backcoach.figure.posing.leg import leg_frames
from backcoach.figure.posing.limb import (
    ARM_LEFT,
    ARM_RIGHT,
    LEG_LEFT,
    LEG_RIGHT,
    Bones,
    Frames3,
    LimbParts,
    bearings,
    bone_lengths,
    slerp_limb,
    swung_limb,
)
from backcoach.figure.posing.limb_goal import ArmGoal, LegGoal, Touch
from backcoach.figure.posing.mirror import mirrored_body
from backcoach.figure.posing.pose import BodyPose, Pelvis, Spine
from backcoach.figure.posing.scene import Scene
from backcoach.figure.posing.trunk import Frames, hung, trunk

Bodies = dict[Role, PosedBody]
# Degrees by which a limb is lifted halfway.
_LIFT = 3.0
Goal = TypeVar("Goal", LegGoal, ArmGoal)
_ArmWay = tuple[LimbParts, tuple[ArmGoal, ArmGoal]]


@dataclass(frozen=True, slots=True)
class PosedScene:
    """The people of a scene at one moment."""

    receiver: PosedBody
    helper: PosedBody | None = None

    @property
    def bodies(self) -> Mapping[Role, PosedBody]:
        if self.helper is None:
            return {Role.RECEIVER: self.receiver}
        return {Role.RECEIVER: self.receiver, Role.HELPER: self.helper}


@dataclass(frozen=True, slots=True)
class _Way:
    """One person between two poses, and how much of the way is done, 0 to 1."""

    role: Role
    here: BodyPose
    there: BodyPose
    share: float


def posed(
    scene: Scene, side: Side, from_pose: str, to_pose: str, share: float, *, breath: float = 0.0
) -> PosedScene:
    """The people at `share` (0 to 1) of the time between two poses, eased in and out.

    `breath` is how full the receiver's chest is, 0 to 1. Raises KeyError for an unknown pose.
    """
    here, there = scene.poses[from_pose], scene.poses[to_pose]
    bodies: Bodies = {}
    way = _Way(Role.RECEIVER, here.receiver, there.receiver, eased(share))
    _add_body(way, scene, scene.receiver_stature, breath, bodies)
    if scene.helper_stature and here.helper and there.helper:
        way = _Way(Role.HELPER, here.helper, there.helper, eased(share))
        _add_body(way, scene, scene.helper_stature, 0.0, bodies)
    if side is Side.LEFT:
        bodies = {role: mirrored_body(body) for role, body in bodies.items()}
    return PosedScene(bodies[Role.RECEIVER], bodies.get(Role.HELPER))


def _add_body(way: _Way, scene: Scene, stature: float, breath: float, bodies: Bodies) -> None:
    """Pose trunk, legs and arms in this order: a hand may lie on anything posed before it."""
    here, there = way.here, way.there
    pelvis = cast("Pelvis", between(here.pelvis, there.pelvis, way.share))
    spine = cast("Spine", between(here.spine, there.spine, way.share))
    frames = trunk(pelvis, spine, scene.stage.surface, stature)
    bodies[way.role] = PosedBody(stature, frames, breath, _grips(way))
    world = bearings(pelvis, scene.stage.surface, stature)
    for limb, leg in (
        (LEG_LEFT, (here.leg_left.goal, there.leg_left.goal)),
        (LEG_RIGHT, (here.leg_right.goal, there.leg_right.goal)),
    ):
        hip = hung(limb.upper, frames[BodyPart.PELVIS], frames, stature)
        bend = partial(leg_frames, limb=limb, hip=hip, world=world)
        _hang(limb, _moved(bend, leg, way.share, hip.left, bone_lengths(limb, stature)), frames)
    for limb, arm in _arms_in_order(way):
        shoulder = hung(limb.upper, frames[BodyPart.THORAX], frames, stature)
        lay = partial(arm_frames, limb=limb, shoulder=shoulder, world=world, bodies=bodies)
        _hang(limb, _moved(lay, arm, way.share, shoulder.left, bone_lengths(limb, stature)), frames)


def _moved(
    solve: Callable[[Goal], Frames3],
    goals: tuple[Goal, Goal],
    share: float,
    left: Vec,
    bones: Bones,
) -> Frames3:
    """A limb on its way between two goals.

    Goals of one kind are interpolated. Else each joint is, and the limb is lifted a little to the
    body's front, so that it clears what it lay on.
    """
    goal = between(*goals, share)
    if goal is not None:
        return solve(goal)
    limb = slerp_limb(solve(goals[0]), solve(goals[1]), share, bones)
    return swung_limb(limb, left, -_LIFT * 4.0 * share * (1.0 - share), bones)


def _hang(limb: LimbParts, limb_frames: Frames3, frames: Frames) -> None:
    frames[limb.upper], frames[limb.lower], frames[limb.end] = limb_frames


def _grips(way: _Way) -> dict[BodyPart, Grip]:
    hands = {
        BodyPart.HAND_LEFT: (way.here.arm_left.goal.hand, way.there.arm_left.goal.hand),
        BodyPart.HAND_RIGHT: (way.here.arm_right.goal.hand, way.there.arm_right.goal.hand),
    }
    relaxed = (HandShape.RELAXED, HandShape.RELAXED)
    return {part: Grip(*shapes, way.share) for part, shapes in hands.items() if shapes != relaxed}


def _arms_in_order(way: _Way) -> tuple[_ArmWay, _ArmWay]:
    """The arms and their goals; an arm that touches the other one comes last."""
    left = (ARM_LEFT, (way.here.arm_left.goal, way.there.arm_left.goal))
    right = (ARM_RIGHT, (way.here.arm_right.goal, way.there.arm_right.goal))
    theirs = {ARM_LEFT.upper, ARM_LEFT.lower, ARM_LEFT.end}
    right_on_left = any(
        isinstance(goal, Touch) and goal.on.body is way.role and goal.on.part in theirs
        for goal in right[1]
    )
    return (left, right) if right_on_left else (right, left)
