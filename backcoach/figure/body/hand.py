"""A left hand in each of its shapes, in shares of stature. The palm faces front, fingers down."""

from collections.abc import Mapping
from math import cos, radians, sin

from backcoach.figure.body.solid import Ball, Cloth, Seam, Solid
from backcoach.figure.geometry.posed_body import BodyPart, HandShape

_HAND = BodyPart.HAND_LEFT
_FINGER = 0.0063
# Where each finger begins, and how long it is: index to little.
_KNUCKLES = (
    (0.0185, -0.0520, 0.046),
    (0.0060, -0.0545, 0.051),
    (-0.0062, -0.0530, 0.047),
    (-0.0178, -0.0490, 0.038),
)
# How far each finger joint bends, in degrees, and how far the thumb stands off.
_BENDS: Mapping[HandShape, tuple[float, float, float, float]] = {
    HandShape.RELAXED: (22.0, 28.0, 22.0, 0.022),
    HandShape.FLAT: (2.0, 3.0, 2.0, 0.030),
    HandShape.CUPPED: (30.0, 32.0, 24.0, 0.026),
    HandShape.LACED: (62.0, 60.0, 18.0, 0.016),
}


def hand(shape: HandShape) -> tuple[Solid, ...]:
    """Palm, fingers and thumb of a left hand."""
    first, second, third, spread = _BENDS[shape]
    wrist = Ball(_HAND, 0.0, 0.0, 0.0, 0.0165)
    palm = (
        wrist,
        Ball(_HAND, 0.0150, 0.0, -0.0460, 0.0095),
        Ball(_HAND, -0.0150, 0.0, -0.0440, 0.0095),
        Ball(_HAND, 0.0120, 0.0040, -0.0200, 0.0115),
    )
    fingers = tuple(
        ball
        for left, up, length in _KNUCKLES
        for ball in _finger(left, up, length, (first, second, third))
    )
    thumb = (
        Ball(_HAND, 0.0130, 0.0050, -0.0170, 0.0078),
        Ball(_HAND, 0.0130 + spread * 0.55, 0.0080, -0.0390, 0.0078),
        Ball(_HAND, 0.0130 + spread * 0.62, 0.0100, -0.0600, 0.0078),
    )
    own = frozenset({"palm left", "fingers left", "thumb left", "forearm left"})
    return (
        Solid("palm left", Cloth.SKIN, palm, (Seam(0),), own, rank=4),
        Solid(
            "fingers left",
            Cloth.SKIN,
            fingers,
            (),
            own,
            rank=5,
            strands=(4, 4, 4, 4),
            spines=((0, 1), (1, 3), (12, 13), (13, 15)),
        ),
        Solid("thumb left", Cloth.SKIN, thumb, (), own, rank=6, strands=(3,)),
    )


def _finger(
    left: float, up: float, length: float, bends: tuple[float, float, float]
) -> tuple[Ball, ...]:
    front, angle, balls = 0.0, 0.0, [Ball(_HAND, left * 0.94, 0.0, up + 0.010, _FINGER)]
    for bend, share in zip(bends, (0.42, 0.32, 0.26), strict=True):
        angle += radians(bend)
        front, up = front + sin(angle) * length * share, up - cos(angle) * length * share
        balls.append(Ball(_HAND, left, front, up, _FINGER))
    return tuple(balls)
