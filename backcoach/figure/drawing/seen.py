"""What is seen at each pixel: whose, of what, in light or shade, and where the depth jumps."""

from typing import NamedTuple

import numpy as np

from backcoach.figure.drawing.depth_buffer import FAR, Grid, nearest
from backcoach.figure.drawing.surfaces import Surfaces
from backcoach.figure.geometry.arrays import Bools, Doubles, Floats, Ints, Places

# Metres between two pixels side by side where one surface lies before another of its kind.
_JUMP = 0.012
# Pixels: a strip of a thing that is no wider has no line of its own.
_NARROW = 2


class Seen(NamedTuple):
    """Images (height, width), rows upwards.

    `area` is 0 for nothing, else 2 + 2 k for kind number k in light, and 1 more in shade; `hand` is
    as in a layer, `light` is above 0 but in shade. `across` and `up` tell by how much depth grows
    to the next pixel on the surface that is seen. `jump_across` (height, width - 1) and `jump_up`
    (height - 1, width) tell where one surface hides another of the same kind. All other triangles
    than those `looked` at are hidden.
    """

    area: Ints
    depth: Floats
    hand: Ints
    light: Floats
    across: Floats
    up: Floats
    jump_across: Bools
    jump_up: Bools
    looked: Places


def seen(grid: Grid, heap: Surfaces) -> Seen:
    number, depth, looked = nearest(grid, heap.points, heap.triangles)
    there = number >= 0
    is_shown = np.zeros(len(heap.triangles) + 1, np.bool_)
    is_shown[number] = True
    shown = np.flatnonzero(is_shown[:-1]).astype(np.int32)
    place = (np.cumsum(is_shown) - 1)[number[there]]
    light, slope = _over(grid, heap, shown)
    rows, columns = np.nonzero(there)
    lit = light[0][place] + light[1][place] * columns + light[2][place] * rows
    kind = heap.kind[shown][place]
    area, hand = np.zeros_like(number), np.zeros_like(number)
    area[there] = 2 + 2 * kind + (lit < 0.0)
    hand[there] = heap.hand[shown][place]
    across, up, bright = (np.zeros_like(depth) for _ in range(3))
    bright[there] = lit
    across[there], up[there] = slope[0][place], slope[1][place]
    return Seen(
        area,
        depth,
        hand,
        bright,
        across,
        up,
        _jump(area, depth, across, 1),
        _jump(area, depth, up, 0),
        looked,
    )


def _over(grid: Grid, heap: Surfaces, shown: Ints) -> tuple[Floats, Floats]:
    """Light as a + b column + c row over each shown triangle, and the slope of its depth.

    Both are (3 or 2, number of triangles). A triangle turned away has no light.
    """
    corners = heap.triangles[shown]
    x = (heap.points[:, 0][corners].astype(np.float64) - grid.x) * grid.scale
    y = (heap.points[:, 1][corners].astype(np.float64) - grid.y) * grid.scale
    (x1, x2), (y1, y2) = ([v[:, k] - v[:, 0] for k in (1, 2)] for v in (x, y))
    area = x1 * y2 - x2 * y1

    def slopes(values: Doubles) -> tuple[Doubles, Doubles]:
        v1, v2 = (values[:, k] - values[:, 0] for k in (1, 2))
        return (v1 * y2 - v2 * y1) / area, (x1 * v2 - x2 * v1) / area

    light = heap.light[corners].astype(np.float64)
    b, c = slopes(light)
    a = light[:, 0] - b * x[:, 0] - c * y[:, 0]
    lit = np.where(area > 0.0, np.stack((a, b, c)), np.array([[-1.0], [0.0], [0.0]]))
    steep = np.stack(slopes(heap.points[:, 2][corners].astype(np.float64)))
    return lit.astype(np.float32), steep.astype(np.float32)


def _jump(area: Ints, depth: Floats, slope: Floats, axis: int) -> Bools:
    """Where depth jumps from a pixel to the next, by more than the farther surface rises there."""
    kind = np.moveaxis(area | 1, axis, 0)
    depth, slope = np.moveaxis(depth, axis, 0), np.moveaxis(slope, axis, 0)
    step = depth[1:] - depth[:-1]
    rise = np.where(step > 0.0, slope[:-1], -slope[1:])
    jump = (kind[1:] == kind[:-1]) & (np.abs(step) > _JUMP + np.maximum(rise, 0.0))
    jump &= depth[:-1] > FAR
    # Beside its rim a thing is not told from what lies so closely behind.
    for wide in range(1, _NARROW + 1):
        jump[wide:] &= kind[: -1 - wide] == kind[wide:-1]
        jump[:-wide] &= kind[1 + wide :] == kind[1:-wide]
    return np.moveaxis(jump, 0, axis)
