"""Soft shadows straight under people and things, on the floor and on what carries them."""

from collections.abc import Sequence

import numpy as np

from backcoach.figure.body.dressed import Layer
from backcoach.figure.drawing.depth_buffer import Grid, nearest
from backcoach.figure.drawing.outlines import outlines
from backcoach.figure.geometry.arrays import Bools, Floats
from backcoach.figure.geometry.camera import Camera, axes

# Pixels to the metre; a shadow has no edge that more would show. How far its corners are worn off.
_SCALE, _SPREAD = 60.0, 1.5
# How far a shadow falls to the right, as a share of its way down, and how soft it is, in metres.
_ASIDE, _SOFT = 0.12, 0.035
# Where it is darker: shares of what the soft shadow hides.
STEPS = (0.25, 0.6)
# Metres: how far its outline may be wrong, and how far it may reach beyond all else.
_OFF, _ROOM = 0.002, 0.3
# Metres: what is farther below a level throws no shadow on it.
_BELOW = 0.02
# Seen flatter than this, as a sine, a shadow is a line.
_FLATTEST = 0.08

Step = tuple[Floats, ...]


def fallen(
    camera: Camera, people: Sequence[Layer], stage: Sequence[Layer], level: float, within: Grid
) -> tuple[Step, ...]:
    """The shadow of people and things on a level: outlines for each step, the palest first.

    People have so many points that they hide what lies between them.
    """
    toward = axes(camera)[2]
    if toward[2] < _FLATTEST:
        return tuple(() for _ in STEPS)
    grid = Grid(
        within.x - _ROOM,
        within.y - _ROOM,
        _SCALE,
        int((within.width / within.scale + 2.0 * _ROOM) * _SCALE) + 1,
        int((within.height / within.scale + 2.0 * _ROOM) * _SCALE) + 1,
    )
    covered = np.zeros((grid.height, grid.width), np.bool_)
    if people:
        covered |= _under_people(camera, people, level, grid)
    if stage:
        covered |= _under_things(camera, stage, level, grid)
    soft = _blurred(covered, _SOFT * _SCALE)
    return tuple(outlines(grid, soft > least, _SPREAD, _OFF) for least in STEPS)


def _under_people(camera: Camera, people: Sequence[Layer], level: float, grid: Grid) -> Bools:
    points = np.concatenate([layer.points.T for layer in people], axis=1)
    own = np.concatenate([layer.inside for layer in people]) >= 0.0
    x, y = _dropped(camera, points[:, own & (points[2] > level - _BELOW)], level)
    column = np.rint((x - grid.x) * _SCALE).astype(np.int32)
    row = np.rint((y - grid.y) * _SCALE).astype(np.int32)
    inside = (column > 0) & (column < grid.width - 1) & (row > 0) & (row < grid.height - 1)
    covered = np.zeros((grid.height, grid.width), np.bool_)
    covered[row[inside], column[inside]] = True
    for axis in (0, 1):
        covered |= np.roll(covered, 1, axis) | np.roll(covered, -1, axis)
    return covered


def _under_things(camera: Camera, stage: Sequence[Layer], level: float, grid: Grid) -> Bools:
    points = np.concatenate([layer.points.T for layer in stage], axis=1)
    starts = np.cumsum([0, *(len(layer.points) for layer in stage)], dtype=np.int32)
    triangles = [layer.triangles + first for layer, first in zip(stage, starts, strict=False)]
    flat = np.stack((*_dropped(camera, points, level), np.zeros_like(points[0]))).T
    return np.asarray(nearest(grid, flat, np.concatenate(triangles)).number >= 0)


def _dropped(camera: Camera, points: Floats, level: float) -> tuple[Floats, Floats]:
    """Where on the plane of the camera points (3, n) are seen once they have fallen."""
    right, up, _ = axes(camera)
    x, y, z = points
    drop = np.maximum(z - level, 0.0)
    across = x * right[0] + y * right[1] + drop * _ASIDE
    return across, x * up[0] + y * up[1] + (z - drop) * up[2]


def _blurred(covered: Bools, reach: float) -> Floats:
    """Each pixel as the mean of what is round it, twice."""
    wide = int(reach)
    soft = covered.astype(np.float32)
    for axis in (0, 1, 0, 1):
        room = [(wide + 1, wide) if k == axis else (0, 0) for k in (0, 1)]
        total = np.cumsum(np.pad(soft, room), axis=axis)
        size = total.shape[axis]
        lines = np.moveaxis(total, axis, 0)
        apart = lines[2 * wide + 1 :] - lines[: size - 2 * wide - 1]
        soft = np.moveaxis(apart, 0, axis) / np.float32(2 * wide + 1)
    return soft


def clipped(ring: Floats, convex: Floats) -> Floats:
    """The part of a closed line inside a convex one that goes anticlockwise."""
    points = [tuple(point) for point in ring.tolist()]
    after = np.roll(convex, -1, axis=0)
    along, (x, y) = (after - convex).T[:, :, None], (ring[:, None] - convex).T
    crossed = (along[0] * y < along[1] * x).any(axis=1)
    for (ax, ay), (bx, by) in zip(convex[crossed].tolist(), after[crossed].tolist(), strict=True):
        sides = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for x, y in points]
        cut = []
        for k, (point, side) in enumerate(zip(points, sides, strict=True)):
            before, far = points[k - 1], sides[k - 1]
            if (far < 0.0) is not (side < 0.0):
                share = far / (far - side)
                cut.append(tuple(p + (q - p) * share for p, q in zip(before, point, strict=True)))
            if side >= 0.0:
                cut.append(point)
        points = cut
    return np.array(points, np.float32).reshape(-1, 2)
