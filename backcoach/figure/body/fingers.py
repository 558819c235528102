"""How far each finger is bent in each shape of a hand. Degrees."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from itertools import pairwise
from math import acos, atan2, degrees

from backcoach.figure.body.body_mesh import Finger
from backcoach.figure.geometry.posed_body import Frame, Grip, HandShape
from backcoach.figure.geometry.rotation import Quaternion, about, compose, rotate_about
from backcoach.figure.geometry.vector import cross, dot, normalized, scale, subtract

# Who stands off so far, in degrees, is a thumb.
_THUMB = 30.0


@dataclass(frozen=True, slots=True)
class FingerShape:
    """A finger: how far it stands off to the thumb's side, and how far each joint is bent.

    The first bend is out of the palm's plane.
    """

    aside: float
    first: float
    second: float
    third: float


Shape = tuple[FingerShape, FingerShape, FingerShape, FingerShape, FingerShape]


def _shape(
    thumb: FingerShape, bends: tuple[float, float, float], more: float, spread: float
) -> Shape:
    """Four fingers bent alike, each `more` than the one before, and spread so far."""
    index, middle, ring, little = (
        FingerShape(spread * aside, *(bend + more * place for bend in bends))
        for place, aside in enumerate((1.0, 0.1, -0.7, -1.6))
    )
    return (thumb, index, middle, ring, little)


SHAPES: Mapping[HandShape, Shape] = {
    HandShape.RELAXED: _shape(FingerShape(36.0, 24.0, 14.0, 16.0), (16.0, 24.0, 14.0), 4.0, 3.0),
    HandShape.FLAT: _shape(FingerShape(42.0, 10.0, 8.0, 6.0), (2.0, 4.0, 2.0), 0.0, 5.0),
    HandShape.CUPPED: _shape(FingerShape(34.0, 26.0, 16.0, 18.0), (28.0, 30.0, 18.0), 0.0, 3.0),
    HandShape.LACED: _shape(FingerShape(28.0, 34.0, 22.0, 18.0), (38.0, 46.0, 22.0), 0.0, 2.0),
}
_AT_REST = Grip(HandShape.RELAXED, HandShape.RELAXED, 0.0)


def shaped(grip: Grip | None) -> Shape:
    """The shape of a hand on its way between two."""
    asked = grip or _AT_REST
    here, there = SHAPES[asked.before], SHAPES[asked.after]
    thumb, index, middle, ring, little = (
        FingerShape(
            *(a + (b - a) * asked.share for a, b in zip(astuple(one), astuple(other), strict=True))
        )
        for one, other in zip(here, there, strict=True)
    )
    return (thumb, index, middle, ring, little)


def turns(finger: Finger, hand: Frame, outer: float, wanted: FingerShape) -> list[Quaternion]:
    """How each bone of a finger turns on the one before, from rest, in a shape.

    `hand` is the hand at rest; `outer` is 1 for a left hand and -1 for a right.
    """
    first, second, third = (normalized(subtract(end, start)) for start, end in pairwise(finger))
    yaw = degrees(atan2(dot(first, hand.left) * outer, -dot(first, hand.up)))
    side = rotate_about(hand.left, hand.front, outer * yaw)
    ahead = rotate_about(scale(hand.up, -1.0), hand.front, outer * yaw)
    pitches = [
        degrees(atan2(dot(way, hand.front), dot(way, ahead))) for way in (first, second, third)
    ]
    curl = scale(side, -1.0)
    bends = [pitches[0], pitches[1] - pitches[0], pitches[2] - pitches[1]]
    if yaw > _THUMB:
        # A thumb curls in the plane that its own bones lie in.
        curl = normalized(cross(first, third))
        bends[1:] = [degrees(acos(dot(a, b))) for a, b in ((first, second), (second, third))]
    base = compose(
        about(hand.front, outer * (wanted.aside - yaw)), about(side, bends[0] - wanted.first)
    )
    return [
        base,
        about(curl, wanted.second - bends[1]),
        about(curl, wanted.third - bends[2]),
    ]
