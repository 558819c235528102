"""Soft shadows straight under people and things, on the floor and on what carries them."""

from collections.abc import Iterable, Sequence

import numpy as np

from backcoach.figure.body.dressed import Layer
from backcoach.figure.drawing.depth_buffer import Grid, nearest
from backcoach.figure.drawing.outlines import outlines
from backcoach.figure.geometry.arrays import Bools, Doubles, Floats
from backcoach.figure.geometry.camera import Camera, axes

# Pixels to the metre; a shadow has no edge that more would show.
_SCALE = 90.0
# How far a shadow falls to the right, as a share of its way down, and how soft it is, in metres.
_ASIDE, _SOFT = 0.12, 0.03
# Where it is darker: shares of what the soft shadow hides.
STEPS = (0.25, 0.6)
# Metres: how far its outline may be wrong, and how far it may reach beyond all else.
_OFF, _ROOM = 0.002, 0.3
# Seen flatter than this, as a sine, a shadow is a line.
_FLATTEST = 0.08

Step = tuple[Floats, ...]


def fallen(camera: Camera, layers: Iterable[Layer], level: float, within: Grid) -> tuple[Step, ...]:
    """The shadow of all layers on a level: outlines for each of the steps, the palest first."""
    right, up, toward = axes(camera)
    layers = list(layers)
    if toward[2] < _FLATTEST or not layers:
        return tuple(() for _ in STEPS)
    grid = Grid(
        within.x - _ROOM,
        within.y - _ROOM,
        _SCALE,
        int((within.width / within.scale + 2.0 * _ROOM) * _SCALE) + 1,
        int((within.height / within.scale + 2.0 * _ROOM) * _SCALE) + 1,
    )
    soft = _blurred(_covered(grid, layers, level, (right, up)), _SOFT * _SCALE)
    return tuple(outlines(grid, soft > least, 1.5, _OFF) for least in STEPS)


def _covered(
    grid: Grid, layers: Sequence[Layer], level: float, plane: tuple[Sequence[float], ...]
) -> Bools:
    starts = np.cumsum([0, *(len(layer.points) for layer in layers)])
    points: Doubles = np.concatenate([layer.points.astype(np.float64) for layer in layers])
    triangles = np.concatenate(
        [layer.triangles + start for layer, start in zip(layers, starts, strict=False)]
    )
    drop = np.maximum(points[:, 2] - level, 0.0)
    points += drop[:, None] * (np.array(plane[0]) * _ASIDE - np.array((0.0, 0.0, 1.0)))
    seen = np.column_stack((points @ plane[0], points @ plane[1], np.zeros(len(points))))
    # What looks up covers as much as all.
    (ax, ay), (bx, by), (cx, cy) = (points[triangles[:, k], :2].T for k in range(3))
    up = (bx - ax) * (cy - ay) > (by - ay) * (cx - ax)
    return nearest(grid, seen.astype(np.float32), triangles[up]).number >= 0


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
