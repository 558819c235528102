"""How each style of hair lies on the head.

Numbers are shares of stature along the head's left, front and up from the top of the neck.
"""

from collections.abc import Mapping
from math import cos, sin, sqrt

from backcoach.figure.look import Hair
from backcoach.figure.posed_body import Part
from backcoach.figure.solid import Ball
from backcoach.figure.vector import Vec, unit

_HEAD = Part.HEAD
# Each cap of hair is the part of the skull past a plane: its normal, and how far out it lies.
CAPS: Mapping[Hair, tuple[tuple[Vec, float], ...]] = {
    Hair.SHORT: ((unit((0.0, -0.42, 0.91)), 0.30), (unit((0.0, -0.93, 0.30)), 0.26)),
    Hair.BUN: ((unit((0.0, -0.42, 0.90)), 0.30), (unit((0.0, -0.95, 0.22)), 0.24)),
    Hair.BOB: ((unit((0.0, -0.36, 0.93)), 0.22), (unit((0.0, -0.98, -0.10)), 0.02)),
    Hair.CURLS: ((unit((0.0, -0.36, 0.93)), 0.26), (unit((0.0, -0.94, 0.25)), 0.20)),
}
VOLUME: Mapping[Hair, float] = {
    Hair.SHORT: 1.055,
    Hair.BUN: 1.05,
    Hair.BOB: 1.09,
    Hair.CURLS: 1.10,
}
_ROUND_CURLS = tuple(
    (
        0.0475 * sqrt(1 - h * h) * sin(a),
        -0.004 - 0.0570 * sqrt(1 - h * h) * cos(a),
        0.040 + 0.054 * h,
        0.0165,
    )
    for h, turns in (
        (-0.25, (-0.9, -0.3, 0.3, 0.9)),
        (0.25, (-1.5, -0.9, -0.3, 0.3, 0.9, 1.5)),
        (0.68, (-2.4, -1.7, -0.85, 0.0, 0.85, 1.7, 2.4, 3.14)),
        (1.0, (0.0,)),
    )
    for a in turns
)


def _locks(*locks: tuple[tuple[float, float, float, float], ...]) -> tuple[tuple[Ball, ...], ...]:
    return tuple(tuple(Ball(_HEAD, *lock) for lock in balls) for balls in locks)


# Hair that hangs or stands off the head, as solids of its own.
LOCKS: Mapping[Hair, tuple[tuple[Ball, ...], ...]] = {
    Hair.SHORT: (),
    Hair.BUN: _locks(((0.0, -0.058, 0.070, 0.0235),)),
    Hair.BOB: _locks(
        (
            (0.020, -0.026, 0.030, 0.030),
            (-0.020, -0.026, 0.030, 0.030),
            (0.026, -0.030, -0.026, 0.018),
            (-0.026, -0.030, -0.026, 0.018),
        ),
    ),
    Hair.CURLS: (),
}
# Hair that falls over the left ear.
SIDE_LOCKS: Mapping[Hair, tuple[tuple[float, float, float, float], ...]] = {
    Hair.BOB: (
        (0.032, 0.012, 0.060, 0.013),
        (0.0400, 0.004, 0.030, 0.010),
        (0.0400, 0.000, -0.020, 0.011),
        (0.0360, -0.032, -0.026, 0.0165),
        (0.030, -0.030, 0.050, 0.020),
    ),
}
# Round curls all over, each a ball.
CURLS: Mapping[Hair, tuple[tuple[float, float, float, float], ...]] = {Hair.CURLS: _ROUND_CURLS}
