"""How each style of hair lies on the head.

Numbers are shares of stature along the head's left, front and up from the top of the neck.
"""

from collections.abc import Mapping
from math import cos, sin, sqrt

from backcoach.figure.body.look import Hair
from backcoach.figure.body.solid import Ball
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import Vec, normalized

_HEAD = BodyPart.HEAD
Balls = tuple[tuple[float, float, float, float], ...]
# Each cap of hair is the part of the skull past a plane: its normal, and how far out it lies.
CAPS: Mapping[Hair, tuple[tuple[Vec, float], ...]] = {
    Hair.SHORT: ((normalized((0.0, -0.42, 0.91)), 0.22), (normalized((0.0, -0.93, 0.30)), 0.26)),
    Hair.BUN: ((normalized((0.0, -0.42, 0.90)), 0.30), (normalized((0.0, -0.95, 0.22)), 0.24)),
    Hair.BOB: ((normalized((0.0, -0.36, 0.93)), 0.22), (normalized((0.0, -0.98, -0.10)), 0.02)),
    Hair.CURLS: ((normalized((0.0, -0.36, 0.93)), 0.26), (normalized((0.0, -0.94, 0.25)), 0.20)),
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

# Hair that stands off the head, as solids of its own.
LOCKS: Mapping[Hair, tuple[tuple[Ball, ...], ...]] = {
    Hair.BUN: ((Ball(_HEAD, 0.0, -0.058, 0.070, 0.0235),),),
}
_OVER_EAR: Balls = (
    (0.0320, 0.012, 0.060, 0.0130),
    (0.0400, 0.004, 0.030, 0.0100),
    (0.0400, 0.000, -0.020, 0.0110),
    (0.0360, -0.032, -0.026, 0.0165),
    (0.0300, -0.030, 0.050, 0.0200),
)
_OVER_NAPE: Balls = (
    (0.020, -0.026, 0.030, 0.0300),
    (-0.020, -0.026, 0.030, 0.0300),
    (0.026, -0.030, -0.026, 0.0180),
    (-0.026, -0.030, -0.026, 0.0180),
)
# Hair that falls, and which way it looks: it lies over the head when that is towards the viewer.
FALLEN: Mapping[Hair, tuple[tuple[Vec, Balls], ...]] = {
    Hair.BOB: (
        ((1.0, -0.35, 0.0), _OVER_EAR),
        ((-1.0, -0.35, 0.0), tuple((-left, front, up, r) for left, front, up, r in _OVER_EAR)),
        ((0.0, -1.0, 0.0), _OVER_NAPE),
    ),
}
# Round curls all over, each a ball.
CURLS: Mapping[Hair, Balls] = {Hair.CURLS: _ROUND_CURLS}
