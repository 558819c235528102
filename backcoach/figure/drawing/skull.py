"""The skull, an ellipsoid, and the part of it beyond a plane: a cap of hair.

Numbers are shares of stature along the head's left, front and up from the top of the neck.
"""

from math import acos, atan2, hypot, pi, sqrt

from backcoach.figure.drawing.projection import Projection, direction_depth, point_at
from backcoach.figure.geometry.curve import ring
from backcoach.figure.geometry.shape import Path, Point
from backcoach.figure.geometry.vector import Vec, cross, dot, normalized

CENTRE: Vec = (0.0, -0.002, 0.036)
_SKULL: Vec = (0.0455, 0.0555, 0.0525)
_SLANTED = 0.8
# A cap of which fewer degrees than 14 come round the rim is not drawn: the sine of that.
_SLIVER = 0.24


def _sphere_view(projection: Projection) -> tuple[Vec, Vec, Vec]:
    """The way to the viewer and two across, in the sphere that the skull is stretched from."""
    toward = normalized(
        (
            direction_depth(projection, (1.0, 0.0, 0.0)) * _SKULL[0],
            direction_depth(projection, (0.0, 1.0, 0.0)) * _SKULL[1],
            direction_depth(projection, (0.0, 0.0, 1.0)) * _SKULL[2],
        )
    )
    return toward, *_across(toward)


def _across(axis: Vec) -> tuple[Vec, Vec]:
    other = (1.0, 0.0, 0.0) if abs(axis[0]) < _SLANTED else (0.0, 1.0, 0.0)
    u = normalized(cross(axis, other))
    return u, cross(axis, u)


def _image(projection: Projection, point: Vec, swell: float) -> Point:
    return point_at(
        projection,
        CENTRE[0] + point[0] * _SKULL[0] * swell,
        CENTRE[1] + point[1] * _SKULL[1] * swell,
        CENTRE[2] + point[2] * _SKULL[2] * swell,
    )


def _circle(
    projection: Projection, middle: Vec, u: Vec, v: Vec, swell: float
) -> tuple[Point, Point, Point]:
    centre = _image(projection, middle, swell)
    a = _image(projection, (middle[0] + u[0], middle[1] + u[1], middle[2] + u[2]), swell)
    b = _image(projection, (middle[0] + v[0], middle[1] + v[1], middle[2] + v[2]), swell)
    return centre, (a[0] - centre[0], a[1] - centre[1]), (b[0] - centre[0], b[1] - centre[1])


def skull(projection: Projection) -> Path:
    """The outline of the bare skull."""
    _, u, v = _sphere_view(projection)
    return ring(*_circle(projection, (0.0, 0.0, 0.0), u, v, 1.0), 0.0, 2 * pi)


def cap(projection: Projection, normal: Vec, past: float, swell: float) -> Path:
    """The visible part of the skull beyond a plane: a piece of its rim and a piece of the cut."""
    toward, u, v = _sphere_view(projection)
    across = sqrt(1.0 - past * past)
    if dot(normal, toward) < _SLIVER * past - sqrt(1.0 - _SLIVER * _SLIVER) * across:
        return ()
    rim = _span(0.0, past, (dot(u, normal), dot(v, normal)))
    a, b = _across(normal)
    a, b = _scaled(a, across), _scaled(b, across)
    cut = _span(past * dot(normal, toward), 0.0, (dot(a, toward), dot(b, toward)))
    middle = _scaled(normal, past)
    on_rim: Path = ring(*_circle(projection, (0.0, 0.0, 0.0), u, v, swell), *rim) if rim else ()
    on_cut: Path = ring(*_circle(projection, middle, a, b, swell), *cut) if cut else ()
    return (*on_rim, *on_cut)


def _scaled(a: Vec, factor: float) -> Vec:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def _span(offset: float, least: float, wave: Point) -> tuple[float, float] | None:
    """Where offset + wave . (cos t, sin t) is at least `least`: start and span of t."""
    swing = hypot(*wave)
    if offset - swing >= least:
        return (0.0, 2 * pi)
    if offset + swing <= least:
        return None
    half = acos((least - offset) / swing)
    return (atan2(wave[1], wave[0]) - half, 2 * half)
