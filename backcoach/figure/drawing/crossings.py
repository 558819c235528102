"""Where between two pixels a border lies, as exactly as triangles and light themselves tell."""

from typing import NamedTuple

import numpy as np

from backcoach.figure.drawing.depth_buffer import Grid, sides
from backcoach.figure.drawing.seen import Seen
from backcoach.figure.drawing.surfaces import Surfaces
from backcoach.figure.geometry.arrays import Bools, Floats, Ints

# Metres: by how much the edge of a surface may be nearer or farther than its last pixel, and how
# far before another it is if it does not go into it.
_NEAR, _BEFORE = 0.04, 0.03
# Pixels along the side of a block; a larger triangle may lie at a border wherever its corners are.
_BLOCK = 4
_HALF = 0.5


_Part = tuple[slice, slice]


class Crossings(NamedTuple):
    """Shares of the way from each pixel to the next in its row, and to the one above it.

    They are true where there is a border, and a half where nothing is known.
    """

    across: Floats
    up: Floats


class _Pair(NamedTuple):
    """Images of pixels and of those beside them, and whether there is a border between."""

    kind: Ints
    depth: Floats
    slope: Floats
    light: Floats
    next_kind: Ints
    next_depth: Floats
    next_slope: Floats
    next_light: Floats
    border: Bools


def crossings(grid: Grid, heap: Surfaces, view: Seen) -> Crossings:
    level = (slice(None), slice(-1)), (slice(None), slice(1, None))
    across = _pair(view, view.across, view.jump_across, *level)
    up = _pair(view, view.up, view.jump_up, *(each[::-1] for each in level))
    near = np.zeros(view.area.shape, np.bool_)
    for rows, columns in ((slice(None), slice(-1)), (slice(None), slice(1, None))):
        near[rows, columns] |= across.border
        near[columns, rows] |= up.border
    which = _at(grid, heap, near)
    points, kind, triangles = heap.points, heap.kind[which], heap.triangles[which]
    turned = Grid(grid.y, grid.x, grid.scale, grid.height, grid.width)
    upright = _Pair._make(image.T for image in up)
    return Crossings(
        _shares(grid, (points, triangles, kind), across),
        _shares(turned, (points[:, [1, 0, 2]], triangles, kind), upright).T,
    )


def _pair(view: Seen, slope: Floats, jump: Bools, here: _Part, there: _Part) -> _Pair:
    kind = view.area // 2 - 1
    one = (kind[here], view.depth[here], slope[here], view.light[here])
    other = (kind[there], view.depth[there], slope[there], view.light[there])
    return _Pair(*one, *other, (one[0] != other[0]) | jump)


def _at(grid: Grid, heap: Surfaces, near: Bools) -> Ints:
    """The triangles that may lie at a border: those with a corner in a block beside one."""
    tall, wide = (size // _BLOCK + 1 for size in near.shape)
    blocks = np.zeros((tall + 2, wide + 2), np.bool_)
    rows, columns = np.nonzero(near)
    rows, columns = rows // _BLOCK + 1, columns // _BLOCK + 1
    for up in (-1, 0, 1):
        for across in (-1, 0, 1):
            blocks[rows + up, columns + across] = True
    x = (heap.points[:, 0] - grid.x) * (grid.scale / _BLOCK)
    y = (heap.points[:, 1] - grid.y) * (grid.scale / _BLOCK)
    column = np.floor(x).clip(-1, wide).astype(np.int32) + 1
    row = np.floor(y).clip(-1, tall).astype(np.int32) + 1
    at = blocks[row, column]
    a, b, c = heap.triangles.T
    large = np.maximum(np.abs(x[a] - x[b]), np.abs(y[a] - y[b])) > 1.0
    large |= np.maximum(np.abs(x[a] - x[c]), np.abs(y[a] - y[c])) > 1.0
    return np.flatnonzero(at[a] | at[b] | at[c] | large).astype(np.int32)


def _shares(grid: Grid, heap: tuple[Floats, Ints, Ints], pair: _Pair) -> Floats:
    """For each pixel but the last of its row, how far from it the border to the next one is."""
    points, triangles, kinds = heap
    found = sides(grid, points, triangles)
    kind, columns = kinds[found.number], grid.width - 1
    ends = np.full(pair.border.size, -1.0)
    begins = np.full(pair.border.size, 2.0)
    for side, depth, seen_kind, seen_depth in (
        (found.right, found.right_depth, pair.kind, pair.depth),
        (found.left, found.left_depth, pair.next_kind, pair.next_depth),
    ):
        is_end = side is found.right
        column = (np.floor(side) if is_end else np.ceil(side) - 1).astype(np.int32)
        at = np.flatnonzero((column >= 0) & (column < columns))
        pixel = found.row[at] * columns + column[at]
        good = pair.border.ravel()[pixel] & (seen_kind.ravel()[pixel] == kind[at])
        good &= np.abs(seen_depth.ravel()[pixel] - depth[at]) < _NEAR
        share = (side[at] - column[at])[good]
        if is_end:
            np.maximum.at(ends, pixel[good], share)
        else:
            np.minimum.at(begins, pixel[good], share)
    step = pair.depth - pair.next_depth
    edge = np.where(step > 0.0, ends.reshape(step.shape), begins.reshape(step.shape))
    met = _met(pair)
    is_met = (met > 0.0) & (met < 1.0) & ~(pair.border & (np.abs(step) > _BEFORE))
    is_edge = pair.border & (edge >= 0.0) & (edge <= 1.0)
    return np.select((is_met, is_edge), (met, edge), _HALF).astype(np.float32)


def _met(pair: _Pair) -> Floats:
    """Where two surfaces meet, or light and shade; from 0 to 1 if they do between two pixels."""
    with np.errstate(divide="ignore", invalid="ignore"):
        light = pair.light / (pair.light - pair.next_light)
        away = pair.next_depth - pair.next_slope - pair.depth
        surface = away / (pair.slope - pair.next_slope)
    return np.where(pair.border, surface, light)
