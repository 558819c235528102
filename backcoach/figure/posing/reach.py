"""Inverse kinematics of two bones: where an elbow or knee goes for a given hand or foot."""

from dataclasses import dataclass
from math import sqrt

from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.vector import (
    Vec,
    add,
    cross,
    dot,
    length,
    normalized,
    scale,
    subtract,
)

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Reach:
    """A solved limb of two bones; `miss` is how far its end is from the target, in metres."""

    root: Vec
    joint: Vec
    end: Vec
    pole: Vec
    miss: float


def across(v: Vec, axis: Vec) -> Vec:
    """The unit vector at right angles to a unit axis nearest to v, or any if v is along it."""
    square = subtract(v, scale(axis, dot(v, axis)))
    if dot(square, square) < _TINY:
        square = cross(axis, (1.0, 0.0, 0.0) if abs(axis[0]) < abs(axis[1]) else (0.0, 1.0, 0.0))
    return normalized(square)


def reach(root: Vec, target: Vec, bones: tuple[float, float], pole: Vec) -> Reach:
    """Bend two bones so that their end is at the target, or as near as they get.

    The middle joint lies toward `pole`, a direction. Bones keep their lengths.
    """
    upper, lower = bones
    way = subtract(target, root)
    wanted = length(way)
    ahead = scale(way, 1.0 / wanted) if wanted > _TINY else across(pole, (0.0, 0.0, 1.0))
    far = max(abs(upper - lower) + _TINY, min(upper + lower, wanted))
    along = (upper * upper - lower * lower + far * far) / (2.0 * far)
    aside = sqrt(max(0.0, upper * upper - along * along))
    toward = across(pole, ahead)
    joint = add(root, add(scale(ahead, along), scale(toward, aside)))
    return Reach(root, joint, add(root, scale(ahead, far)), toward, abs(wanted - far))


def bone_frames(limb: Reach, forward: float) -> tuple[Frame, Frame]:
    """The frames of both bones.

    `forward` is 1 for a knee, which points to the front, and -1 for an elbow.
    """
    up = normalized(subtract(limb.root, limb.joint))
    front = across(scale(limb.pole, forward), up)
    left = cross(up, front)
    lower_up = normalized(subtract(limb.joint, limb.end))
    return (
        Frame(limb.root, left, front, up),
        Frame(limb.joint, left, cross(left, lower_up), lower_up),
    )
