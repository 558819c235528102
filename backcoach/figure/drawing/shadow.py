"""Soft shadows straight under people and things, on the floor and on what carries them."""

from collections.abc import Sequence

import numpy as np

from backcoach.figure.body.dressed import Layer
from backcoach.figure.drawing.depth_buffer import Grid, nearest
from backcoach.figure.drawing.outlines import outlines
from backcoach.figure.geometry.arrays import Bools, Doubles, Floats
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
    for layer in people:
        own = (layer.inside >= 0.0) & (layer.points[:, 2] > level - _BELOW)
        spots = _dropped(camera, layer.points[own], level)
        column, row = np.rint((spots - (grid.x, grid.y)) * _SCALE).astype(np.int32).T
        inside = (column > 0) & (column < grid.width - 1) & (row > 0) & (row < grid.height - 1)
        covered[row[inside], column[inside]] = True
    for axis in (0, 1):
        covered |= np.roll(covered, 1, axis) | np.roll(covered, -1, axis)
    for layer in stage:
        flat = _dropped(camera, layer.points, level)
        seen = np.column_stack((flat, np.zeros(len(flat)))).astype(np.float32)
        covered |= nearest(grid, seen, layer.triangles).number >= 0
    soft = _blurred(covered, _SOFT * _SCALE)
    return tuple(outlines(grid, soft > least, _SPREAD, _OFF) for least in STEPS)


def _dropped(camera: Camera, points: Floats, level: float) -> Doubles:
    """Where on the plane of the camera points (n, 3) are seen once they have fallen."""
    right, up, _ = axes(camera)
    drop = np.maximum(points[:, 2:] - level, 0.0)
    there = points + drop * (np.array(right) * _ASIDE - np.array((0.0, 0.0, 1.0)))
    return np.asarray(there @ np.array((right, up)).T)


def _blurred(covered: Bools, reach: float) -> Floats:
    """Each pixel as the mean of what is round it, twice."""
    wide = int(reach)
    soft = covered.astype(np.float32)
    for axis in (0, 1, 0, 1):
        room = [(wide + 1, wide) if k == axis else (0, 0) for k in (0, 1)]
        total = np.cumsum(np.pad(soft, room), axis=axis)
        size = total.shape[axis]
        after = np.take(total, range(2 * wide + 1, size), axis=axis)
        before = np.take(total, range(size - 2 * wide - 1), axis=axis)
        soft = (after - before) / np.float32(2 * wide + 1)
    return soft


def clipped(ring: Floats, convex: Floats) -> Floats:
    """The part of a closed line inside a convex one that goes anticlockwise."""
    points = [tuple(point) for point in ring.tolist()]
    corners = convex.tolist()
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
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
