"""One person on the way between two poses: trunk, legs and arms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from backcoach.domain.stretch.technique import Role
from backcoach.figure.geometry.posed_body import BodyPart, Grip, HandShape, PosedBody
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
    Bones,
    Frames3,
    LimbParts,
    bearings,
    bone_lengths,
    slerp_limb,
    swung_limb,
)
from backcoach.figure.posing.limb_goal import ArmGoal, LegGoal, Touch
from backcoach.figure.posing.pose import BodyPose, Pelvis, Spine
from backcoach.figure.posing.rhythm import Beats, rhythm
from backcoach.figure.posing.scene import Surface
from backcoach.figure.posing.trunk import Frames, hung, trunk

Bodies = dict[Role, PosedBody]
# Degrees by which a limb is lifted halfway.
_LIFT = 4.0
Goal = TypeVar("Goal", LegGoal, ArmGoal)
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
        bend = partial(leg_frames, limb=limb, hip=hip, world=world)
        carry = _lifted(slerp_limb, hip.left, bone_lengths(limb, stature))
        _hang(limb, _moved(bend, leg, done, carry), frames)
    for limb, arm in _arms_in_order(way):
        done = beat.arm_left if limb is ARM_LEFT else beat.arm_right
        shoulder = hung(limb.upper, frames[BodyPart.THORAX], frames, stature)
        lay = partial(arm_frames, limb=limb, shoulder=shoulder, world=world, bodies=bodies)
        carry = _lifted(carried, shoulder.left, bone_lengths(limb, stature))
        _hang(limb, _moved(lay, arm, done, carry), frames)


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


def _moved(
    solve: Callable[[Goal], Frames3],
    goals: tuple[Goal, Goal],
    share: float,
    carry: Callable[[Frames3, Frames3, float], Frames3],
) -> Frames3:
    """A limb between two goals: of one kind they are interpolated, else it is carried."""
    goal = between(*goals, share)
    return carry(solve(goals[0]), solve(goals[1]), share) if goal is None else solve(goal)


def _lifted(
    carry: Callable[[Frames3, Frames3, float, Bones], Frames3], left: Vec, bones: Bones
) -> Callable[[Frames3, Frames3, float], Frames3]:
    """Carry a limb a little to the body's front, so that it clears what it lay on."""

    def carried_and_lifted(here: Frames3, there: Frames3, share: float) -> Frames3:
        limb = carry(here, there, share, bones)
        return swung_limb(limb, left, -_LIFT * 4.0 * share * (1.0 - share), bones)

    return carried_and_lifted


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
