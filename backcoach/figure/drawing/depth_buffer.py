"""Which triangle is nearest at each pixel, found row by row for all triangles at once."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from backcoach.figure.geometry.arrays import Doubles, Floats, Ints

# Where nothing is, in metres towards the viewer.
FAR = -1000.0
# Depths are told apart to the eighth of a millimetre; triangles by number below that.
_DEPTH_STEPS, _NUMBER_BITS = 8000.0, 24
# Twice the area of the smallest triangle that counts, in pixels.
_LEAST_AREA = 1e-9


@dataclass(frozen=True, slots=True)
class Grid:
    """Pixels on the plane of the camera, rows upwards.

    `x` and `y` are the metres at the middle of the first pixel; `scale` is pixels to the metre.
    """

    x: float
    y: float
    scale: float
    width: int
    height: int


class Nearest(NamedTuple):
    """What is seen at each pixel (height, width): the triangle's number or -1, and its depth."""

    number: Ints
    depth: Floats


class _Planes(NamedTuple):
    """Triangles on the grid; depth is a + b x + c y over each.

    `x` and `y` have the lowest corners first, (3, number of triangles).
    """

    number: Ints
    x: Doubles
    y: Doubles
    a: Doubles
    b: Doubles
    c: Doubles


class _Rows(NamedTuple):
    """Where rows of pixels enter and leave triangles, given by their places among the planes."""

    plane: Ints
    row: Ints
    left: Doubles
    right: Doubles


class Sides(NamedTuple):
    """Where rows of pixels enter and leave triangles, as columns, and how deep it is there."""

    number: Ints
    row: Ints
    left: Doubles
    left_depth: Doubles
    right: Doubles
    right_depth: Doubles


def nearest(grid: Grid, points: Floats, triangles: Ints) -> Nearest:
    """What is seen of `triangles` (m, 3) over `points` (n, 3), right, up and towards us."""
    planes = _planes(grid, points, triangles, 0.0)
    rows = _rows(grid, planes)
    # A pixel whose middle lies on a shared side is in one triangle only.
    first = np.maximum(np.ceil(rows.left), 0).astype(np.int32)
    length = np.minimum(np.ceil(rows.right), grid.width).astype(np.int32) - first
    some = length > 0
    first, length = first[some], length[some]
    span, row = rows.plane[some], rows.row[some]
    column = np.arange(int(length.sum()), dtype=np.int32)
    column -= np.repeat((np.cumsum(length) - length - first).astype(np.int32), length)
    plane = np.repeat(span, length)
    depth = np.repeat((planes.a[span] + planes.c[span] * row).astype(np.float32), length)
    depth += planes.b.astype(np.float32)[plane] * column
    pixel = np.repeat(row * grid.width, length) + column
    key = ((depth - np.float32(FAR)) * _DEPTH_STEPS).astype(np.int64) << _NUMBER_BITS
    key |= planes.number[plane]
    best = np.zeros(grid.height * grid.width, np.int64)
    np.maximum.at(best, pixel, key)
    number = np.where(best > 0, best & ((1 << _NUMBER_BITS) - 1), -1).astype(np.int32)
    far = ((best >> _NUMBER_BITS) / _DEPTH_STEPS + FAR).astype(np.float32)
    size = (grid.height, grid.width)
    return Nearest(number.reshape(size), far.reshape(size))


def sides(grid: Grid, points: Floats, triangles: Ints) -> Sides:
    """All sides of triangles that rows of pixels cross."""
    planes = _planes(grid, points, triangles, 1.0)
    plane, row, left, right = _rows(grid, planes)
    level = planes.a[plane] + planes.c[plane] * row
    slope = planes.b[plane]
    return Sides(
        planes.number[plane], row, left, level + slope * left, right, level + slope * right
    )


def _planes(grid: Grid, points: Floats, triangles: Ints, room: float) -> _Planes:
    """The triangles on rows of pixels, with the middle of one or so many columns from it."""
    seen = points.T.astype(np.float64)
    seen[0] = (seen[0] - grid.x) * grid.scale
    seen[1] = (seen[1] - grid.y) * grid.scale
    corners = np.ascontiguousarray(triangles.T)
    low, high = _reach(seen[1], corners, grid.height)
    left, right = _reach(seen[0], corners, grid.width)
    number = np.flatnonzero((low < high) & (left < right + room)).astype(np.int32)
    order = _upwards(seen[1], corners[:, number])
    x, y, z = (values[order] for values in seen)
    (x1, x2), (y1, y2), (z1, z2) = ((v[1] - v[0], v[2] - v[0]) for v in (x, y, z))
    area = x1 * y2 - x2 * y1
    area[np.abs(area) < _LEAST_AREA] = np.inf
    b, c = (z1 * y2 - z2 * y1) / area, (x1 * z2 - x2 * z1) / area
    return _Planes(number, x, y, z[0] - b * x[0] - c * y[0], b, c)


def _reach(values: Doubles, corners: Ints, size: int) -> tuple[Doubles, Doubles]:
    """From which to before which row or column each triangle goes, within the grid."""
    a, b, c = np.ceil(values)[corners]
    low = np.maximum(np.minimum(np.minimum(a, b), c), 0)
    return low, np.minimum(np.maximum(np.maximum(a, b), c), size)


def _upwards(heights: Doubles, corners: Ints) -> Ints:
    """The corners of each triangle, the lowest first."""
    a, b, c = corners
    a, b = _by_height(heights, a, b)
    b, c = _by_height(heights, b, c)
    a, b = _by_height(heights, a, b)
    return np.stack((a, b, c))


def _by_height(heights: Doubles, one: Ints, other: Ints) -> tuple[Ints, Ints]:
    swapped = heights[one] > heights[other]
    return np.where(swapped, other, one), np.where(swapped, one, other)


def _rows(grid: Grid, planes: _Planes) -> _Rows:
    x, y = planes.x, planes.y
    low = np.maximum(np.ceil(y[0]), 0).astype(np.int32)
    count = np.minimum(np.ceil(y[2]), grid.height).astype(np.int32) - low
    plane = np.repeat(np.arange(len(count), dtype=np.int32), count)
    row = np.arange(len(plane), dtype=np.int32)
    row -= np.repeat((np.cumsum(count) - count - low).astype(np.int32), count)
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes = np.stack([(x[j] - x[i]) / (y[j] - y[i]) for i, j in ((0, 1), (1, 2), (0, 2))])
    begin = (row >= y[1][plane]).astype(np.int8)
    whole = x[0][plane] + (row - y[0][plane]) * slopes[2][plane]
    bent = x[begin, plane] + (row - y[begin, plane]) * slopes[begin, plane]
    return _Rows(plane, row, np.minimum(whole, bent), np.maximum(whole, bent))
