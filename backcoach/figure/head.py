"""A head with an easy face: lowered lids, a small smile, hair that reads from all round.

Numbers are shares of stature along the head's left, front and up from the top of the neck.
"""

from collections.abc import Mapping, Sequence
from math import acos, cos, hypot, pi, sin, sqrt
from math import atan2

from backcoach.figure.cast import Cast, disc_at, direction_depth, point_at
from backcoach.figure.look import Hair, Look
from backcoach.figure.outline import Disc, contour, hull, ring
from backcoach.figure.posed_body import Part
from backcoach.figure.shape import Cubic, Path, Point, Shape
from backcoach.figure.solid import Ball
from backcoach.figure.vector import Vec, cross, dot, unit

_HEAD = Part.HEAD
_CENTRE: Vec = (0.0, -0.002, 0.036)
_SKULL: Vec = (0.0455, 0.0555, 0.0525)
_JAW = (
    (0.0225, 0.0160, 0.0020, 0.0225),
    (-0.0225, 0.0160, 0.0020, 0.0225),
    (0.0270, 0.0060, -0.0150, 0.0125),
    (-0.0270, 0.0060, -0.0150, 0.0125),
    (0.0, 0.0345, -0.0300, 0.0150),
    (0.0, 0.0380, -0.0060, 0.0160),
)
_NOSE = (
    (0.0, 0.0480, 0.0190, 0.0050),
    (0.0, 0.0575, 0.0015, 0.0068),
    (0.0, 0.0500, -0.0030, 0.0050),
)
_EAR = ((0.0440, -0.0060, 0.0210, 0.0098), (0.0430, -0.0010, 0.0030, 0.0058))
_EAR_FOLD = ((0.0480, -0.0010, 0.0260), (0.0490, -0.0110, 0.0240), (0.0470, -0.0050, 0.0080))
# Three points of a curve, the way its skin faces, and how thick it is drawn.
_Mark = tuple[tuple[Vec, Vec, Vec], Vec, float]
_FACE: tuple[_Mark, ...] = (
    (
        ((0.0285, 0.0455, 0.0190), (0.0195, 0.0525, 0.0150), (0.0095, 0.0540, 0.0185)),
        (0.45, 0.88, 0.0),
        1.25,
    ),
    (
        ((0.0290, 0.0455, 0.0320), (0.0195, 0.0525, 0.0375), (0.0085, 0.0545, 0.0345)),
        (0.45, 0.88, 0.1),
        1.1,
    ),
    (
        ((0.0, 0.0560, -0.0185), (0.0085, 0.0545, -0.0185), (0.0150, 0.0480, -0.0145)),
        (0.35, 0.93, -0.1),
        1.15,
    ),
    (
        ((0.0065, 0.0555, 0.0025), (0.0072, 0.0575, -0.0030), (0.0, 0.0620, -0.0055)),
        (0.25, 0.96, -0.1),
        1.0,
    ),
)
# Each cap of hair is the part of the skull past a plane: its normal, and how far out it lies.
_CAPS: Mapping[Hair, tuple[tuple[Vec, float], ...]] = {
    Hair.SHORT: ((unit((0.0, -0.42, 0.91)), 0.30), (unit((0.0, -0.93, 0.30)), 0.26)),
    Hair.BUN: ((unit((0.0, -0.42, 0.90)), 0.30), (unit((0.0, -0.95, 0.22)), 0.24)),
    Hair.BOB: ((unit((0.0, -0.36, 0.93)), 0.22), (unit((0.0, -0.98, -0.10)), 0.02)),
    Hair.CURLS: ((unit((0.0, -0.36, 0.93)), 0.26), (unit((0.0, -0.94, 0.25)), 0.20)),
}
_VOLUME: Mapping[Hair, float] = {
    Hair.SHORT: 1.055,
    Hair.BUN: 1.05,
    Hair.BOB: 1.09,
    Hair.CURLS: 1.10,
}
_CURLS = tuple(
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
_SIDE_LOCKS: Mapping[Hair, tuple[tuple[float, float, float, float], ...]] = {
    Hair.BOB: (
        (0.032, 0.012, 0.060, 0.013),
        (0.0400, 0.004, 0.030, 0.010),
        (0.0400, 0.000, -0.020, 0.011),
        (0.0360, -0.032, -0.026, 0.0165),
        (0.030, -0.030, 0.050, 0.020),
    ),
}


def head_shapes(cast: Cast, look: Look, width: float) -> tuple[Shape, ...]:
    """Return the shapes of a head, far to near; `width` is that of its lines in pixels."""
    skin, hair = look.skin, look.hair
    jaw, nose = _skin_of(cast, _JAW), _skin_of(cast, _NOSE)
    ears = tuple((_skin_of(cast, _mirrored(_EAR, side)), side) for side in (1.0, -1.0))
    skull = _skull(cast, 1.0)
    caps = tuple(_cap(cast, n, k, _VOLUME[look.style]) for n, k in _CAPS[look.style])
    curls = tuple(disc_at(cast, *one) for one in _CURLS) if look.style is Hair.CURLS else ()
    middle = disc_at(cast, *_CENTRE, 0.0)[2]
    behind = tuple(_round(d) for d in curls if d[2] < middle)
    before = tuple(_round(d) for d in curls if d[2] >= middle)
    sides = _SIDE_LOCKS.get(look.style, ())
    all_locks = tuple(
        (_skin_of(cast, _mirrored(sides, side)), side) for side in (1.0, -1.0) if sides
    )
    locks = tuple(p for p, side in all_locks if direction_depth(cast, (side, -0.35, 0.0)) > 0.0)
    under = (jaw, nose, *(ear for ear, _ in ears))
    shapes = [
        Shape((*behind, *(path for path, _ in all_locks)), hair.fill, hair.line, 2 * width),
        Shape(under, skin.fill, skin.line, 2 * width),
        Shape((skull,), skin.fill, skin.line, 2 * width),
        Shape((jaw, nose), skin.fill),
    ]
    covering = tuple(cap for cap in caps if cap)
    shapes += [
        Shape((*covering, *locks), "", hair.line, 2 * width),
        Shape(before, "", hair.line, 2 * width),
        *(Shape((path,), hair.fill) for path in (*covering, *locks)),
        Shape(before, hair.fill),
    ]
    shapes += _features(cast, look, width)
    for ear, side in ears:
        if not sides and direction_depth(cast, (side, -0.25, 0.0)) > 0.25:
            shapes.append(Shape((ear,), skin.fill, skin.line, width))
            fold = tuple(point_at(cast, side * x, y, z) for x, y, z in _EAR_FOLD)
            shapes.append(Shape((_bow(fold),), "", skin.line, width, closed=False))
    return tuple(shape for shape in shapes if shape.paths)


def _mirrored(
    balls: Sequence[tuple[float, float, float, float]], side: float
) -> tuple[tuple[float, float, float, float], ...]:
    return tuple((side * left, front, up, r) for left, front, up, r in balls)


def _skin_of(cast: Cast, balls: Sequence[tuple[float, float, float, float]]) -> Path:
    discs = [disc_at(cast, *ball) for ball in balls]
    return contour(discs, hull(discs))


def _round(disc: Disc) -> Path:
    return ((disc[0], disc[1], disc[3], 0.0, 360.0),)


def _bow(points: Sequence[Point]) -> Path:
    (ax, ay), (bx, by), (cx, cy) = points
    qx, qy = 2 * bx - (ax + cx) / 2, 2 * by - (ay + cy) / 2
    pulled = (ax / 3 + qx / 1.5, ay / 3 + qy / 1.5, cx / 3 + qx / 1.5, cy / 3 + qy / 1.5, cx, cy)
    return ((ax, ay), pulled)


def _features(cast: Cast, look: Look, width: float) -> list[Shape]:
    shapes = []
    for points, normal, thick in _FACE:
        for side in (1.0, -1.0):
            if direction_depth(cast, (side * normal[0], normal[1], normal[2])) < 0.22:
                continue
            path = _bow([point_at(cast, side * x, y, z) for x, y, z in points])
            shapes.append(Shape((path,), "", look.skin.line, thick * width, closed=False))
    return shapes


def _sphere_view(cast: Cast) -> tuple[Vec, Vec, Vec]:
    """Return, in the sphere that the skull is a stretched image of, the way to the viewer and two across."""
    toward = unit(
        (
            direction_depth(cast, (1.0, 0.0, 0.0)) * _SKULL[0],
            direction_depth(cast, (0.0, 1.0, 0.0)) * _SKULL[1],
            direction_depth(cast, (0.0, 0.0, 1.0)) * _SKULL[2],
        )
    )
    return toward, *_across(toward)


def _across(axis: Vec) -> tuple[Vec, Vec]:
    other = (1.0, 0.0, 0.0) if abs(axis[0]) < 0.8 else (0.0, 1.0, 0.0)
    u = unit(cross(axis, other))
    return u, cross(axis, u)


def _image(cast: Cast, point: Vec, swell: float) -> Point:
    return point_at(
        cast,
        _CENTRE[0] + point[0] * _SKULL[0] * swell,
        _CENTRE[1] + point[1] * _SKULL[1] * swell,
        _CENTRE[2] + point[2] * _SKULL[2] * swell,
    )


def _circle(cast: Cast, middle: Vec, u: Vec, v: Vec, swell: float) -> tuple[Point, Point, Point]:
    centre = _image(cast, middle, swell)
    a = _image(cast, (middle[0] + u[0], middle[1] + u[1], middle[2] + u[2]), swell)
    b = _image(cast, (middle[0] + v[0], middle[1] + v[1], middle[2] + v[2]), swell)
    return centre, (a[0] - centre[0], a[1] - centre[1]), (b[0] - centre[0], b[1] - centre[1])


def _skull(cast: Cast, swell: float) -> Path:
    _, u, v = _sphere_view(cast)
    return ring(*_circle(cast, (0.0, 0.0, 0.0), u, v, swell), 0.0, 2 * pi)


def _cap(cast: Cast, normal: Vec, past: float, swell: float) -> Path:
    """Return the visible part of the skull past a plane: a piece of rim and a piece of cut."""
    toward, u, v = _sphere_view(cast)
    rim = _span(0.0, past, (dot(u, normal), dot(v, normal)))
    across = sqrt(1.0 - past * past)
    a, b = _across(normal)
    a, b = _scaled(a, across), _scaled(b, across)
    cut = _span(past * dot(normal, toward), 0.0, (dot(a, toward), dot(b, toward)))
    middle = _scaled(normal, past)
    on_rim = ring(*_circle(cast, (0.0, 0.0, 0.0), u, v, swell), *rim) if rim else ()
    on_cut = ring(*_circle(cast, middle, a, b, swell), *cut) if cut else ()
    if not on_rim or not on_cut:
        return on_cut or (on_rim if dot(normal, toward) > 0.0 else ())
    if _near(on_rim[-1], on_cut[0]) > _near(on_rim[-1], on_cut[-1]):
        assert cut is not None
        on_cut = ring(*_circle(cast, middle, a, b, swell), cut[0] + cut[1], -cut[1])
    return on_rim + on_cut


def _near(a: Point | Cubic, b: Point | Cubic) -> float:
    return hypot(a[-2] - b[-2], a[-1] - b[-1])


def _scaled(a: Vec, factor: float) -> Vec:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def _span(offset: float, least: float, wave: Point) -> tuple[float, float] | None:
    """Return where offset + wave . (cos t, sin t) is at least so much: its start and span."""
    swing = hypot(*wave)
    if offset - swing >= least:
        return (0.0, 2 * pi)
    if offset + swing <= least:
        return None
    half = acos((least - offset) / swing)
    return (atan2(wave[1], wave[0]) - half, 2 * half)
