"""One person on the way between two poses: trunk, legs and arms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import cast

from backcoach.domain.stretch.technique import Role
from backcoach.figure.geometry.posed_body import BodyPart, Frame, Grip, HandShape, PosedBody
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.arm import arm_frames
from backcoach.figure.posing.easing import between
from backcoach.figure.posing.give import breathing, giving
from backcoach.figure.posing.hand_way import carried
from backcoach.figure.posing.leg import leg_frames
from backcoach.figure.posing.limb import (
    ARM_LEFT,
    ARM_RIGHT,
    LEG_LEFT,
    LEG_RIGHT,
    Bearings,
    Bones,
    Frames3,
    LimbParts,
    bearings,
    bone_lengths,
    slerp_limb,
    swung_limb,
)
from backcoach.figure.posing.limb_goal import ArmGoal, ArmJoints, LegGoal, Touch
from backcoach.figure.posing.pose import BodyPose, Pelvis, Spine
from backcoach.figure.posing.rhythm import Beats, rhythm
from backcoach.figure.posing.scene import Surface
from backcoach.figure.posing.trunk import Frames, hung, trunk

Bodies = dict[Role, PosedBody]
# Degrees by which a limb is lifted halfway.
_LIFT = 4.0
_ArmWay = tuple[LimbParts, tuple[ArmGoal, ArmGoal]]


@dataclass(frozen=True, slots=True)
class PersonWay:
    """One person between two poses, at a share of the time, with so much breath."""

    role: Role
    here: BodyPose
    there: BodyPose
    share: float
    breath: float


def add_body(way: PersonWay, surface: Surface, stature: float, bodies: Bodies) -> None:
    """Pose trunk, legs and arms in this order: a hand may lie on anything posed before it."""
    here, there = way.here, way.there
    beat = rhythm(here, there, way.share)
    pelvis, spine = _trunk_goal(way, beat)
    frames = trunk(pelvis, spine, surface, stature)
    bodies[way.role] = PosedBody(stature, frames, way.breath, _grips(way, beat))
    world = bearings(pelvis, surface, stature)
    for limb, leg, done in (
        (LEG_LEFT, (here.leg_left.goal, there.leg_left.goal), beat.leg_left),
        (LEG_RIGHT, (here.leg_right.goal, there.leg_right.goal), beat.leg_right),
    ):
        hip = hung(limb.upper, frames[BodyPart.PELVIS], frames, stature)
        _hang(limb, _leg(leg, done, limb, hip, world), frames)
    last = trunk(*breathing(there.pelvis, there.spine, way.breath), surface, stature)
    for limb, arm in _arms_in_order(way):
        done = beat.arm_left if limb is ARM_LEFT else beat.arm_right
        now, then = (
            hung(limb.upper, each[BodyPart.THORAX], each, stature) for each in (frames, last)
        )
        lay = partial(arm_frames, limb=limb, world=world, bodies=bodies)
        _hang(limb, _arm(arm, done, lay, (now, then), bone_lengths(limb, stature)), frames)


def _trunk_goal(way: PersonWay, beat: Beats) -> tuple[Pelvis, Spine]:
    here, there = way.here, way.there
    pelvis = cast("Pelvis", between(here.pelvis, there.pelvis, beat.pelvis))
    low, chest, head = (
        cast("Spine", between(here.spine, there.spine, done))
        for done in (beat.lumbar, beat.chest, beat.head)
    )
    spine = Spine(
        low.lumbar_forward,
        chest.thorax_forward,
        chest.lean_right,
        chest.turn_right,
        head.neck_forward,
        head.neck_right,
        head.neck_turn_right,
        head.pillow,
    )
    given = giving(pelvis, spine, (here, there), way.share)
    return breathing(*given, way.breath)


def _leg(
    goals: tuple[LegGoal, LegGoal], share: float, limb: LimbParts, hip: Frame, world: Bearings
) -> Frames3:
    """Goals of one kind are interpolated, else each joint is."""
    goal = between(*goals, share)
    if goal is not None:
        return leg_frames(goal, limb, hip, world)
    here, there = (leg_frames(end, limb, hip, world) for end in goals)
    bones = bone_lengths(limb, world.stature)
    return _lifted(slerp_limb(here, there, share, bones), hip.left, share, bones)


def _arm(
    goals: tuple[ArmGoal, ArmGoal],
    share: float,
    lay: Callable[..., Frames3],
    shoulders: tuple[Frame, Frame],
    bones: Bones,
) -> Frames3:
    """Goals of one kind are interpolated, else a hand is carried.

    A hand that goes where no body is goes to where it will be when the chest has moved too: the
    second shoulder is the one at the end.
    """
    now, then = shoulders
    goal = between(*goals, share)
    if goal is not None:
        return lay(goal, shoulder=now)
    here, there = (lay(end, shoulder=now) for end in goals)
    hand = lay(goals[1], shoulder=then)[2] if isinstance(goals[1], ArmJoints) else there[2]
    return _lifted(carried(here, there, hand, share, bones), now.left, share, bones)


def _lifted(limb: Frames3, left: Vec, share: float, bones: Bones) -> Frames3:
    """A limb on its way, a little to the body's front, so that it clears what it lay on."""
    return swung_limb(limb, left, -_LIFT * 4.0 * share * (1.0 - share), bones)


def _hang(limb: LimbParts, limb_frames: Frames3, frames: Frames) -> None:
    frames[limb.upper], frames[limb.lower], frames[limb.end] = limb_frames


def _grips(way: PersonWay, beat: Beats) -> dict[BodyPart, Grip]:
    here, there = way.here, way.there
    grips = {
        BodyPart.HAND_LEFT: Grip(here.arm_left.goal.hand, there.arm_left.goal.hand, beat.arm_left),
        BodyPart.HAND_RIGHT: Grip(
            here.arm_right.goal.hand, there.arm_right.goal.hand, beat.arm_right
        ),
    }
    relaxed = {HandShape.RELAXED}
    return {part: grip for part, grip in grips.items() if {grip.before, grip.after} != relaxed}


def _arms_in_order(way: PersonWay) -> tuple[_ArmWay, _ArmWay]:
    """The arms and their goals; an arm that touches the other one comes last."""
    left = (ARM_LEFT, (way.here.arm_left.goal, way.there.arm_left.goal))
    right = (ARM_RIGHT, (way.here.arm_right.goal, way.there.arm_right.goal))
    theirs = {ARM_LEFT.upper, ARM_LEFT.lower, ARM_LEFT.end}
    right_on_left = any(
        isinstance(goal, Touch) and goal.on.body is way.role and goal.on.part in theirs
        for goal in right[1]
    )
    return (left, right) if right_on_left else (right, left)
