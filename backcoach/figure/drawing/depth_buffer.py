"""Which triangle is nearest at each pixel, found row by row for all triangles at once."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from backcoach.figure.geometry.arrays import Bools, Doubles, Floats, Ints, Places

# Where nothing is, in metres towards the viewer.
FAR = -1000.0
# Depths are told apart to the eighth of a millimetre; triangles by number below that.
_DEPTH_STEPS, _NUMBER_BITS = 8000.0, 24
# Twice the area of the smallest triangle that counts, in pixels.
_LEAST_AREA = 1e-9
# Pixels along the side of a large pixel, and by how many metres what is hidden lies behind it.
_BLOCK, _SURELY = 6, 0.0004


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
    """What is seen at each pixel (height, width): the triangle's number or -1, and its depth.

    All other triangles than those `looked` at are wholly hidden.
    """

    number: Ints
    depth: Floats
    looked: Places


class _Planes(NamedTuple):
    """Triangles on the grid; depth is a + b x + c y over each.

    `x` and `y` have the lowest corners first, (3, number of triangles).
    """

    number: Places
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

    number: Places
    row: Ints
    left: Doubles
    left_depth: Doubles
    right: Doubles
    right_depth: Doubles


def nearest(grid: Grid, points: Floats, triangles: Ints) -> Nearest:
    """What is seen of `triangles` (m, 3) over `points` (n, 3), right, up and towards us.

    Those that face us come first: they hide most of the others, which then need no look.
    """
    there = _on_grid(grid, points)
    facing = _facing(there, triangles)
    best = np.zeros(grid.height * grid.width, np.int64)
    first, others = np.flatnonzero(facing), np.flatnonzero(~facing)
    _lay(best, grid, there, triangles, first)
    others = others[_may_show(best, grid, there, triangles[others])]
    _lay(best, grid, there, triangles, others)
    number = np.where(best > 0, best & ((1 << _NUMBER_BITS) - 1), -1).astype(np.int32)
    far = ((best >> _NUMBER_BITS) / _DEPTH_STEPS + FAR).astype(np.float32)
    size = (grid.height, grid.width)
    return Nearest(number.reshape(size), far.reshape(size), np.concatenate((first, others)))


def sides(grid: Grid, points: Floats, triangles: Ints, near: Bools) -> Sides:
    """The sides of triangles that rows of pixels cross, of all that reach a pixel of `near`."""
    there = _on_grid(grid, points)
    planes = _planes(there, triangles, _reaching(grid, there, triangles, near))
    plane, row, left, right = _rows(grid, planes)
    level = planes.a[plane] + planes.c[plane] * row
    slope = planes.b[plane]
    return Sides(
        planes.number[plane], row, left, level + slope * left, right, level + slope * right
    )


def _on_grid(grid: Grid, points: Floats) -> Doubles:
    """Columns, rows and depths."""
    there = points.T.astype(np.float64)
    there[0] = (there[0] - grid.x) * grid.scale
    there[1] = (there[1] - grid.y) * grid.scale
    return there


def _facing(there: Doubles, triangles: Ints) -> Bools:
    a, b, c = triangles.T
    x, y, _ = there
    return np.asarray((x[b] - x[a]) * (y[c] - y[a]) > (y[b] - y[a]) * (x[c] - x[a]))


def _may_show(best: Places, grid: Grid, there: Doubles, triangles: Ints) -> Bools:
    """Which triangles are not wholly behind what lies there, as far as large pixels tell."""
    tall, wide = (size // _BLOCK for size in (grid.height, grid.width))
    whole = best.reshape(grid.height, grid.width)[: tall * _BLOCK, : wide * _BLOCK]
    deep = np.zeros((tall + 1, wide + 1))
    blocks = whole.reshape(tall, _BLOCK, wide * _BLOCK).min(axis=1)
    deep[:tall, :wide] = blocks.reshape(tall, wide, _BLOCK).min(axis=2) >> _NUMBER_BITS
    deep = deep / _DEPTH_STEPS + FAR
    column, row = (
        np.clip(values / _BLOCK, 0, size).astype(np.int32)
        for values, size in ((there[0], wide), (there[1], tall))
    )
    a, b, c = triangles.T
    nearest_corner = np.maximum(np.maximum(there[2][a], there[2][b]), there[2][c])
    (left, right), (low, high) = _ends(column, triangles), _ends(row, triangles)
    behind = np.minimum(
        np.minimum(deep[low, left], deep[low, right]),
        np.minimum(deep[high, left], deep[high, right]),
    )
    small = (right - left < 2) & (high - low < 2)
    return np.asarray(~small | (nearest_corner > behind - _SURELY))


def _ends(values: Ints, triangles: Ints) -> tuple[Ints, Ints]:
    a, b, c = (values[corner] for corner in triangles.T)
    return np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)


def _lay(best: Places, grid: Grid, there: Doubles, triangles: Ints, which: Places) -> None:
    """Put triangles over what lies there by now."""
    planes = _planes(there, triangles, _with_pixels(grid, there, triangles, which))
    rows = _rows(grid, planes)
    # A pixel whose middle lies on a shared side is in one triangle only.
    first = np.maximum(np.ceil(rows.left), 0).astype(np.int32)
    length = np.minimum(np.ceil(rows.right), grid.width).astype(np.int32) - first
    some = np.flatnonzero(length > 0)
    first, length, row, span = first[some], length[some], rows.row[some], rows.plane[some]
    column = np.arange(int(length.sum()), dtype=np.int32)
    column -= np.repeat((np.cumsum(length) - length - first).astype(np.int32), length)
    depth = np.repeat((planes.a[span] + planes.c[span] * row).astype(np.float32), length)
    depth += np.repeat(planes.b[span].astype(np.float32), length) * column
    pixel = np.repeat(row * grid.width, length) + column
    key = ((depth - np.float32(FAR)) * _DEPTH_STEPS).astype(np.int64) << _NUMBER_BITS
    key |= np.repeat(planes.number[span], length)
    np.maximum.at(best, pixel, key)


def _with_pixels(grid: Grid, there: Doubles, triangles: Ints, which: Places) -> Places:
    """Which of these triangles may have the middle of a pixel in them."""
    column, row = (
        np.clip(np.ceil(values), 0, size).astype(np.int32)
        for values, size in ((there[0], grid.width), (there[1], grid.height))
    )
    own = triangles[which]
    (left, right), (low, high) = _ends(column, own), _ends(row, own)
    return which[(low < high) & (left < right)]


def _reaching(grid: Grid, there: Doubles, triangles: Ints, near: Bools) -> Places:
    """Which triangles have a row of pixels that may leave or enter them at one of `near`."""
    count = np.zeros((grid.height + 1, grid.width + 1), np.int32)
    count[1:, 1:] = near
    np.cumsum(np.cumsum(count, axis=0, out=count), axis=1, out=count)
    row = np.clip(np.ceil(there[1]), 0, grid.height).astype(np.int32)
    begin = np.clip(np.ceil(there[0]) - 1, 0, grid.width).astype(np.int32)
    end = np.clip(np.floor(there[0]) + 1, 0, grid.width).astype(np.int32)
    (low, high), left, right = (
        _ends(row, triangles),
        _ends(begin, triangles)[0],
        _ends(end, triangles)[1],
    )
    found = count[high, right] - count[low, right] - count[high, left] + count[low, left]
    return np.flatnonzero((low < high) & (found > 0))


def _planes(there: Doubles, triangles: Ints, which: Places) -> _Planes:
    corners = _upwards(there[1], np.ascontiguousarray(triangles[which].T))
    x, y, z = (values[corners] for values in there)
    (x1, x2), (y1, y2), (z1, z2) = ((v[1] - v[0], v[2] - v[0]) for v in (x, y, z))
    area = x1 * y2 - x2 * y1
    area[np.abs(area) < _LEAST_AREA] = np.inf
    b, c = (z1 * y2 - z2 * y1) / area, (x1 * z2 - x2 * z1) / area
    return _Planes(which, x, y, z[0] - b * x[0] - c * y[0], b, c)


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
        level = x[[0, 1, 0]] - y[[0, 1, 0]] * slopes
    side = np.where(row >= y[1][plane], plane + np.int32(len(count)), plane)
    whole = level[2][plane] + row * slopes[2][plane]
    bent = level[:2].ravel()[side] + row * slopes[:2].ravel()[side]
    return _Rows(plane, row, np.minimum(whole, bent), np.maximum(whole, bent))
