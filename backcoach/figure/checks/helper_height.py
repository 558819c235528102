"""A helper of another height, posed anew so that their hands reach what they hold."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import cos, inf, radians, sin
from typing import NamedTuple

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import outward
from backcoach.figure.checks.discomfort import Moment, discomfort
from backcoach.figure.geometry.rotation import rotate_about
from backcoach.figure.posing.leg import level
from backcoach.figure.posing.limb_goal import Arm, Leg, Touch
from backcoach.figure.posing.pose import BodyPose, Pelvis
from backcoach.figure.posing.scene import Scene

# The hip joints of somebody who stands or kneels upright, as shares of stature.
_STANDING, _KNEELING = 0.525, 0.29
_BETWEEN = 0.4
# How far in front of the hips hands work, in metres; longer arms work from farther away.
_ARM_ROOM = 0.5
_SIZES = 3

Point = tuple[float, float]


class Stance(NamedTuple):
    """How a helper stands otherwise than authored.

    `nearer` and `aside` (to their left) are steps in metres, `higher` a share of stature; the rest
    is in degrees, the last two turn a hand about its palm.
    """

    nearer: float = 0.0
    aside: float = 0.0
    higher: float = 0.0
    lean_forward: float = 0.0
    lean_right: float = 0.0
    turn_right: float = 0.0
    hand_left: float = 0.0
    hand_right: float = 0.0


Stances = Mapping[str, Stance]

_FIRST_STEPS = Stance(0.08, 0.08, 0.02, 8.0, 6.0, 6.0, 20.0, 20.0)
# The hold comes first: most of what is too hard shows there.
_STRETCH = [("set", "hold", share) for share in (1.0, 0.0, 0.5, 0.2, 0.8, 0.35, 0.65)]


def with_helper_stature(scene: Scene, stature: float) -> Scene:
    """With a helper of this stature, in metres.

    One stance makes the way from set to hold as easy as can be; each other pose starts from it.
    """
    if scene.helper_stature is None or scene.helper_stature == stature:
        return scene
    farther = _ARM_ROOM * (stature / scene.helper_stature - 1.0)
    shared = _easiest(
        Stance(nearer=-farther),
        lambda stance, enough: discomfort(
            _restood(scene, stature, dict.fromkeys(scene.poses, stance)), _STRETCH, enough
        ),
    )
    stances = dict.fromkeys(scene.poses, shared)
    names = list(scene.poses)
    for before, name, after in zip(names[:1] + names, names, names[1:] + names[-1:], strict=False):
        if name not in {"set", "hold"}:
            ways = [(name, name, 1.0), (before, name, 0.5), (name, after, 0.5)]
            alone = partial(_strain_alone, ways, scene, stature, stances)
            stances[name] = _easiest(shared, alone)
    return _restood(scene, stature, stances)


def _strain_alone(
    ways: Sequence[Moment],
    scene: Scene,
    stature: float,
    stances: Stances,
    stance: Stance,
    enough: float,
) -> float:
    """How hard it is to stand so in one pose, and on the ways to and from it."""
    stances = {**stances, ways[0][0]: stance}
    return discomfort(_restood(scene, stature, stances), ways, enough)


def _easiest(stance: Stance, strained: Callable[[Stance, float], float]) -> Stance:
    """Descend to the nearest stance without strain, or to one that no step makes easier."""
    least, step = strained(stance, inf), _FIRST_STEPS
    for _ in range(_SIZES):
        before = inf
        while 0.0 < least < before:
            before = least
            for other in list(_neighbours(stance, step)):
                amount = strained(other, least)
                if amount < least:
                    stance, least = other, amount
        step = Stance(*(size / 2.0 for size in step))
    return stance


def _neighbours(stance: Stance, step: Stance) -> Iterator[Stance]:
    for key, size in step._asdict().items():
        for way in (size, -size):
            yield stance._replace(**{key: getattr(stance, key) + way})


def _restood(scene: Scene, stature: float, stances: Stances) -> Scene:
    """With a helper of this stature who stands so in each pose."""
    share = stature / (scene.helper_stature or stature)
    poses = {
        name: replace(pose, helper=pose.helper and _moved(pose.helper, stances[name], share))
        for name, pose in scene.poses.items()
    }
    return replace(scene, helper_stature=stature, poses=poses)


def _moved(body: BodyPose, stance: Stance, share: float) -> BodyPose:
    """Step in every pose; lean and turn the hands only where they are laid on the receiver."""
    at = _stepped(body.pelvis, stance)
    moved = replace(
        body,
        pelvis=replace(body.pelvis, at=at),
        leg_left=_follows(body.leg_left, body.pelvis.at, at, share),
        leg_right=_follows(body.leg_right, body.pelvis.at, at, share),
    )
    return _bent(moved, stance) if _lays_hands(body) else moved


def _stepped(pelvis: Pelvis, stance: Stance) -> Point:
    ahead, left = level(pelvis.heading), level(pelvis.heading + 90.0)
    x, y = pelvis.at
    return (
        x + ahead[0] * stance.nearer + left[0] * stance.aside,
        y + ahead[1] * stance.nearer + left[1] * stance.aside,
    )


def _follows(leg: Leg, old: Point, new: Point, share: float) -> Leg:
    """Set a foot down beside the pelvis, as much farther from it as the body is taller."""
    if leg.stand is None:
        return leg
    x, y = leg.stand.at
    at = (new[0] + share * (x - old[0]), new[1] + share * (y - old[1]))
    return Leg(stand=replace(leg.stand, at=at))


def _bent(body: BodyPose, stance: Stance) -> BodyPose:
    pelvis, spine = body.pelvis, body.spine
    height = pelvis.height or 0.0
    most = _KNEELING if height < _BETWEEN else _STANDING
    return replace(
        body,
        pelvis=replace(
            pelvis,
            height=min(most, height + stance.higher),
            lean_forward=pelvis.lean_forward + stance.lean_forward,
        ),
        spine=replace(
            spine,
            lean_right=spine.lean_right + stance.lean_right,
            turn_right=spine.turn_right + stance.turn_right,
        ),
        arm_left=_rotated(body.arm_left, stance.hand_left),
        arm_right=_rotated(body.arm_right, stance.hand_right),
    )


def _rotated(arm: Arm, angle: float) -> Arm:
    """Turn a hand on the spot that it lies on."""
    touch = _touch(arm)
    if touch is None or touch.fingers is None:
        return arm
    around = radians(touch.on.around)
    out = (outward(touch.on.part) * sin(around), cos(around), 0.0)
    return Arm(touch=replace(touch, fingers=rotate_about(touch.fingers, out, angle)))


def _lays_hands(body: BodyPose) -> bool:
    return any(_touch(arm) for arm in (body.arm_left, body.arm_right))


def _touch(arm: Arm) -> Touch | None:
    """What an arm does if it lies on the receiver."""
    on_receiver = arm.touch is not None and arm.touch.on.body is Role.RECEIVER
    return arm.touch if on_receiver else None
