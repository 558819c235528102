"""How hard a posture is for a helper: joints beyond their caps, short arms, collisions."""

from collections.abc import Iterator, Sequence

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.skeleton import JOINTS
from backcoach.figure.checks.collision import (
    GIVE,
    capsules,
    depth_in_trunk,
    mutual_overlaps,
    own_overlaps,
)
from backcoach.figure.checks.contact import LONGEST_REACH, astray
from backcoach.figure.checks.joint_angles import CAPS, joint_angles
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.vector import length, subtract
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene

# So many degrees over a cap weigh as much as a metre of overlap; a reach is a share of the arm.
_DEGREES = 200.0
_ROUNDING = 0.002

# From one pose to another, and how much of the way is done.
Moment = tuple[str, str, float]


def discomfort(scene: Scene, moments: Sequence[Moment], enough: float) -> float:
    """How hard some moments are for a helper, 0.0 if nothing is too hard.

    The sum goes no further than `enough`.
    """
    total = 0.0
    for moment in moments:
        for amount in _strains(scene, *moment):
            total += amount
            if total >= enough:
                return enough
    return total


def _strains(scene: Scene, start: str, end: str, share: float) -> Iterator[float]:
    people = posed(scene, Side.RIGHT, start, end, share)
    if people.helper is None:
        return
    yield from _stiff(people.helper)
    yield from _off_the_leg(people.helper)
    poses = (scene.poses[start], scene.poses[end])
    for _, amount in astray(people, poses, share, Side.RIGHT):
        yield amount - LONGEST_REACH if amount > LONGEST_REACH else amount
    yield from _overlaps(people.helper, people.receiver)


def _stiff(body: PosedBody) -> Iterator[float]:
    for _, name, angle in joint_angles(body):
        least, most = CAPS[name]
        over = max(angle - most, least - angle)
        if over > 0.0:
            yield over / _DEGREES


def _overlaps(helper: PosedBody, receiver: PosedBody) -> Iterator[float]:
    for _, deep in (*own_overlaps(helper), *mutual_overlaps(helper, receiver)):
        yield deep - GIVE
    for limb in capsules(receiver):
        _, deep = depth_in_trunk(limb, helper)
        if deep > GIVE:
            yield deep - GIVE


def _off_the_leg(body: PosedBody) -> Iterator[float]:
    """By how many metres each leg is too short for its foot."""
    for foot in (BodyPart.FOOT_LEFT, BodyPart.FOOT_RIGHT):
        shank, (left, front, up) = JOINTS[foot]
        end = body.frames[shank].at(*(share * body.stature for share in (left, front, up)))
        apart = length(subtract(end, body.frames[foot].origin))
        if apart > _ROUNDING:
            yield apart
