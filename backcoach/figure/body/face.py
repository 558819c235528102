"""The face of a head: lines that stay where they are, and eyes that are closed or look somewhere.

Numbers are shares of stature, along the head's left, front and up.
"""

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

import numpy as np

from backcoach.figure.body.dressed import Mark, MarkKind
from backcoach.figure.body.features import Face, FaceLine
from backcoach.figure.geometry.arrays import Floats
from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.vector import Vec, dot, scale, subtract

# Half of an eye between its corners, how far the outer one is higher, and the ball behind.
_HALF, _TILT, _BALL, _IRIS = 0.0094, 0.0005, 0.0064, 0.0037
# How far an eye turns aside, down and up, in radians.
_ASIDE, _DOWN, _UP = 0.60, 0.50, 0.30
_LID, _CLOSED_LID = 0.0023, 0.0021
_SIDES = (1.0, -1.0)
# A place on a lid: outward and up from the middle of the eye.
_Place = tuple[float, float]


def face_marks(face: Face, head: Frame, stature: float, gaze: Vec | None) -> tuple[Mark, ...]:
    """A face at ease; its eyes look at `gaze`, a point in the world, or are closed."""
    lines = [*face.lines]
    for side in _SIDES:
        lines += _closed(face, side) if gaze is None else _open(face, side, head, stature, gaze)
    return tuple(
        Mark(line.kind, _placed(line.points, head, stature), line.width * stature) for line in lines
    )


def _placed(points: Sequence[Vec], head: Frame, stature: float) -> Floats:
    axes = np.array([head.left, head.front, head.up]) * stature
    return np.asarray(np.array(head.origin) + np.array(points) @ axes, np.float32)


def _on_lid(face: Face, side: float, places: Sequence[_Place]) -> tuple[Vec, ...]:
    x, z = face.eye
    one, a, b, c, d, e = face.bulge
    return tuple(
        (side * (x + u), one + a * u + b * v + c * u * u + d * u * v + e * v * v, z + v)
        for u, v in places
    )


def _closed(face: Face, side: float) -> tuple[FaceLine, ...]:
    lid = [(u, 0.0032 * (u / _HALF) ** 2 - 0.0038 - 0.0006 * u / _HALF) for u in _across(face.lash)]
    return (FaceLine(MarkKind.LID, _on_lid(face, side, lid), _CLOSED_LID),)


def _open(face: Face, side: float, head: Frame, stature: float, gaze: Vec) -> tuple[FaceLine, ...]:
    turned, raised = _look(_on_lid(face, side, [(0.0, 0.0)])[0], head, stature, gaze)
    high = 0.0049 + 0.0030 * raised
    low = 0.0031 - 0.0014 * raised
    upper = [(u, _arc(u, high)) for u in _across(0.0)]
    lower = [(u, _arc(u, -low)) for u in _across(0.0)]
    middle = (side * _BALL * sin(turned), _BALL * sin(raised))
    iris = [
        (min(max(middle[0] + _IRIS * cos(turn), -_HALF), _HALF), middle[1] + _IRIS * sin(turn))
        for turn in (2.0 * pi * step / 20 for step in range(20))
    ]
    seen = [(u, min(max(v, _arc(u, -low)), _arc(u, high))) for u, v in iris]
    lid = [
        *upper,
        *((_HALF + face.lash * share, _TILT + face.lash * share) for share in (0.5, 1.0)),
    ]
    return (
        FaceLine(MarkKind.WHITE, _on_lid(face, side, [*upper, *reversed(lower)]), 0.0),
        FaceLine(MarkKind.IRIS, _on_lid(face, side, seen), 0.0),
        FaceLine(MarkKind.LID, _on_lid(face, side, lid if face.lash else upper), _LID),
    )


def _across(more: float) -> list[float]:
    """From the inner corner of an eye to the outer one, and so much farther."""
    return [-_HALF + (2.0 * _HALF + more) * step / 10 for step in range(11)]


def _arc(u: float, height: float) -> float:
    """The rim of a lid that stands so high in its middle."""
    return height * (1.0 - (u / _HALF) ** 2) + _TILT * u / _HALF


def _look(eye: Vec, head: Frame, stature: float, gaze: Vec) -> tuple[float, float]:
    """How far an eye turns to the left and up, in radians."""
    way = subtract(gaze, head.at(*scale(eye, stature)))
    left, front, up = dot(way, head.left), dot(way, head.front), dot(way, head.up)
    turned = atan2(left, front)
    raised = atan2(up, hypot(left, front))
    return min(max(turned, -_ASIDE), _ASIDE), min(max(raised, -_DOWN), _UP)
