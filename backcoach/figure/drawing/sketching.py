"""From what stands and lies there to what is seen of it from one place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import AREAS, Dressed, Layer
from backcoach.figure.drawing.crossings import crossings
from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.mapping import mapped
from backcoach.figure.drawing.outlines import outlines
from backcoach.figure.drawing.seen import Seen, seen
from backcoach.figure.drawing.shadow import Step, clipped, fallen
from backcoach.figure.drawing.sketch import Sketch, Stroke
from backcoach.figure.drawing.surfaces import Kind, surfaces
from backcoach.figure.drawing.tidy import tidied
from backcoach.figure.geometry.arrays import Bools, Floats, line_of
from backcoach.figure.geometry.camera import Camera, axes
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.shape import Line
from backcoach.figure.geometry.window import Window

# Square metres: a smaller area is a speck, a smaller shade too.
_LEAST, _LEAST_SHADE = 6e-5, 4e-4
# Metres: what is round the window and drawn too, and by how much a mark may be hidden by its skin.
_AROUND, _SUNK = 0.05, 0.009
# Metres: how far a surface goes on round a mark, and how much it may fall away there.
_STEPS = np.array([(4, 0, 0), (-4, 0, 0), (0, 4, 0), (0, -4, 0)], np.float32) / 1000.0
_AFLOAT = 0.03
# Metres: what is lower has no shadow, and by how little the points of a level differ.
_LOW, _FLAT = 0.03, 1e-4
_HANDS = ((1, BodyPart.HAND_LEFT), (2, BodyPart.HAND_RIGHT))
_HAND_SPREAD, _HAND_OFF = 1.5, 0.0008


class Things(NamedTuple):
    """What there is in a moment: the stage, the people, and the level that carries them, in metres.

    The first layer of the stage is what carries them.
    """

    stage: Sequence[Layer]
    people: Mapping[Role, Dressed]
    level: float


def sketched(things: Things, camera: Camera, scale: float, window: Window | None = None) -> Sketch:
    """What is seen, drawn from so many pixels to the metre; all of it, or what a window shows."""
    layers: list[tuple[Role | None, Layer]] = [(None, layer) for layer in things.stage]
    layers += [(role, layer) for role, who in things.people.items() for layer in who.layers]
    heap = surfaces(camera, layers)
    grid = _grid(heap.points, scale, window)
    view = seen(grid, heap)
    view = view._replace(
        area=tidied(view.area, view.depth, _LEAST * scale**2, _LEAST_SHADE * scale**2)
    )
    edges, regions = mapped(grid, view, crossings(grid, heap, view), heap.kinds)
    return Sketch(
        edges,
        regions,
        tuple(tuple(map(line_of, step)) for step in _shadows(things, camera, grid)),
        tuple(_strokes(things.people, camera, grid, view)),
        dict(_hands(grid, view, heap.kinds)),
    )


def _grid(points: Floats, scale: float, window: Window | None) -> Grid:
    x, y, _ = points.T
    left, low, right, high = (float(v) for v in (x.min(), y.min(), x.max(), y.max()))
    if window is not None:
        left, low = max(left, window.left), max(low, window.low)
        right, high = min(right, window.right), min(high, window.high)
    # On whole pixels, so that what stays is drawn alike in each moment.
    first, lowest = (int((v - _AROUND) * scale // 1) for v in (left, low))
    last, highest = (int((v + _AROUND) * scale // 1) + 1 for v in (right, high))
    return Grid(first / scale, lowest / scale, scale, last - first, highest - lowest)


def _shadows(things: Things, camera: Camera, grid: Grid) -> Iterator[Step]:
    """The steps on the floor, then those on what carries the people."""
    people = [layer for who in things.people.values() for layer in who.layers]
    onto = fallen(camera, people, (), things.level, grid)
    # A mat throws no shadow, and what falls beside it lies no deeper.
    floor = onto if things.level < _LOW else fallen(camera, people, things.stage, 0.0, grid)
    top = things.stage[0].points
    rim = top[top[:, 2] > top[:, 2].max() - _FLAT] @ np.array(axes(camera)[:2], np.float32).T
    rim = rim[np.sort(np.unique(rim, axis=0, return_index=True)[1])]
    inside = [[clipped(ring, rim) for ring in step] for step in onto]
    yield from floor
    yield from (tuple(ring for ring in step if len(ring)) for step in inside)


def _strokes(
    people: Mapping[Role, Dressed], camera: Camera, grid: Grid, view: Seen
) -> Iterator[Stroke]:
    marks = [(role, mark) for role, who in people.items() for mark in who.marks]
    if not marks:
        return
    turned = np.array(axes(camera), np.float32).T
    points = np.concatenate([mark.points for _, mark in marks]).astype(np.float32) @ turned
    free = _is_free(points, grid, view)
    ends = np.cumsum([len(mark.points) for _, mark in marks]).tolist()
    for (role, mark), end in zip(marks, ends, strict=True):
        own = slice(end - len(mark.points), end)
        cut = _area if mark.kind in AREAS else _lines
        for part in cut(points[own], free[own]):
            yield Stroke(role, mark.kind, line_of(part), mark.width)


def _is_free(points: Floats, grid: Grid, view: Seen) -> Bools:
    """Which points nothing hides, and lie well within the surface that they are drawn on."""
    around = [_above(points + step, grid, view) for step in _STEPS]
    hidden = _above(points, grid, view) < -_SUNK
    return np.asarray(~hidden & (np.max(around, axis=0) < _AFLOAT))


def _above(points: Floats, grid: Grid, view: Seen) -> Floats:
    """How far points are before what is seen there."""
    column, row = np.rint((points[:, :2] - (grid.x, grid.y)) * grid.scale).astype(int).T
    inside = (column >= 0) & (column < grid.width) & (row >= 0) & (row < grid.height)
    depth = view.depth[row.clip(0, grid.height - 1), column.clip(0, grid.width - 1)]
    return np.where(inside, points[:, 2] - depth, np.float32(np.inf))


def _lines(points: Floats, free: Bools) -> Iterator[Floats]:
    for part in np.split(np.arange(len(points)), np.flatnonzero(np.diff(free)) + 1):
        if free[part[0]] and len(part) > 1:
            yield points[part, :2]


def _area(points: Floats, free: Bools) -> Iterator[Floats]:
    """What is left of it, if that is most of it."""
    if 2 * free.sum() > len(points):
        yield points[free, :2]


def _hands(
    grid: Grid, view: Seen, kinds: Sequence[Kind]
) -> Iterator[tuple[tuple[Role, BodyPart], tuple[Line, ...]]]:
    rows, columns = (np.flatnonzero(view.hand.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return
    low, left = int(rows[0]), int(columns[0])
    there = slice(low, rows[-1] + 1), slice(left, columns[-1] + 1)
    area, hand = view.area[there], view.hand[there]
    height, width = area.shape
    part_of = Grid(grid.x + left / grid.scale, grid.y + low / grid.scale, grid.scale, width, height)
    for role in Role:
        own = np.array([False, *(kind[0] is role for kind in kinds)])[area // 2]
        for number, part in _HANDS:
            rings = outlines(part_of, own & (hand == number), _HAND_SPREAD, _HAND_OFF)
            if rings:
                yield (role, part), tuple(map(line_of, rings))
