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


class _Spans(NamedTuple):
    """Runs of pixels: the triangle's place among the planes, row, first column, and length."""

    plane: Ints
    row: Ints
    column: Ints
    length: Ints


def nearest(grid: Grid, points: Floats, triangles: Ints) -> Nearest:
    """What is seen of `triangles` (m, 3) over `points` (n, 3), right, up and towards us."""
    planes = _planes(grid, points, triangles)
    spans = _spans(grid, planes)
    starts = np.cumsum(spans.length) - spans.length
    column = np.arange(int(spans.length.sum()), dtype=np.int32)
    column -= np.repeat((starts - spans.column).astype(np.int32), spans.length)
    plane = np.repeat(spans.plane, spans.length)
    left = planes.a[spans.plane] + planes.c[spans.plane] * spans.row
    depth = np.repeat(left.astype(np.float32), spans.length)
    depth += planes.b.astype(np.float32)[plane] * column
    pixel = np.repeat(spans.row * grid.width, spans.length) + column
    key = ((depth - np.float32(FAR)) * _DEPTH_STEPS).astype(np.int64) << _NUMBER_BITS
    key |= planes.number[plane]
    best = np.zeros(grid.height * grid.width, np.int64)
    np.maximum.at(best, pixel, key)
    number = np.where(best > 0, best & ((1 << _NUMBER_BITS) - 1), -1).astype(np.int32)
    far = ((best >> _NUMBER_BITS) / _DEPTH_STEPS + FAR).astype(np.float32)
    size = (grid.height, grid.width)
    return Nearest(number.reshape(size), far.reshape(size))


def _planes(grid: Grid, points: Floats, triangles: Ints) -> _Planes:
    """The triangles that may cover the middle of a pixel."""
    seen = points.T.astype(np.float64)
    seen[0] = (seen[0] - grid.x) * grid.scale
    seen[1] = (seen[1] - grid.y) * grid.scale
    corners = np.ascontiguousarray(triangles.T)
    low, high = _reach(seen[1], corners, grid.height)
    left, right = _reach(seen[0], corners, grid.width)
    number = np.flatnonzero((low < high) & (left < right)).astype(np.int32)
    x, y, z = (values[_upwards(seen[1], corners[:, number])] for values in seen)
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


def _spans(grid: Grid, planes: _Planes) -> _Spans:
    """The runs of pixels whose middles lie in each triangle; a shared side is in one only."""
    x, y = planes.x, planes.y
    low = np.maximum(np.ceil(y[0]), 0).astype(np.int32)
    rows = np.minimum(np.ceil(y[2]), grid.height).astype(np.int32) - low
    plane = np.repeat(np.arange(len(rows), dtype=np.int32), rows)
    row = np.arange(len(plane), dtype=np.int32)
    row -= np.repeat((np.cumsum(rows) - rows - low).astype(np.int32), rows)
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes = np.stack([(x[j] - x[i]) / (y[j] - y[i]) for i, j in ((0, 1), (1, 2), (0, 2))])
    begin = (row >= y[1][plane]).astype(np.int8)
    whole = x[0][plane] + (row - y[0][plane]) * slopes[2][plane]
    bent = x[begin, plane] + (row - y[begin, plane]) * slopes[begin, plane]
    first = np.maximum(np.ceil(np.minimum(whole, bent)), 0).astype(np.int32)
    length = np.minimum(np.ceil(np.maximum(whole, bent)), grid.width).astype(np.int32) - first
    some = length > 0
    return _Spans(plane[some], row[some], first[some], length[some])
