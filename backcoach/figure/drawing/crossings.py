"""Where between two pixels a border lies, as exactly as triangles and light themselves tell."""

from typing import NamedTuple

import numpy as np

from backcoach.figure.drawing.depth_buffer import Grid, Sides, sides
from backcoach.figure.drawing.seen import Seen
from backcoach.figure.drawing.surfaces import Surfaces
from backcoach.figure.geometry.arrays import Bools, Doubles, Floats, Ints, Places

# Metres: by how much the edge of a surface may be nearer or farther than its last pixel, and how
# far before another it is if it does not go into it.
_NEAR, _BEFORE = 0.04, 0.03
_HALF = 0.5
# In an image: each pixel but the last of its row, and each but the first; turned, of its column.
_HERE, _THERE = (slice(None), slice(-1)), (slice(None), slice(1, None))


class Crossings(NamedTuple):
    """Shares of the way from each pixel to the next in its row, and to the one above it.

    They are true where there is a border, and a half where nothing is known.
    """

    across: Floats
    up: Floats


class _Borders(NamedTuple):
    """All borders between a pixel and the next in one direction.

    `at` is an image of them; `here` and `there` are the places of the pixels on either side. Where
    one is not `main`, light and shade meet. `slope` and `next_slope` are by how much depth grows
    from pixel to pixel on either side.
    """

    at: Bools
    here: Places
    there: Places
    main: Bools
    slope: Floats
    next_slope: Floats


def crossings(grid: Grid, heap: Surfaces, view: Seen) -> Crossings:
    triangles, kind = heap.triangles[view.looked], heap.kind[view.looked]
    width = view.area.shape[1]
    across = _borders(view, view.jump_across, view.across, _HERE, _THERE)
    found = sides(grid, heap.points, triangles, _near(view, across))
    in_rows = _edges(view, across, found, kind, (width, 1))
    up = _borders(view, view.jump_up, view.up, _HERE[::-1], _THERE[::-1])
    turned = Grid(grid.y, grid.x, grid.scale, grid.height, grid.width)
    found = sides(turned, heap.points[:, [1, 0, 2]], triangles, _near(view, up).T)
    in_columns = _edges(view, up, found, kind, (1, width))
    return Crossings(_shares(view, across, in_rows), _shares(view, up, in_columns))


def _borders(
    view: Seen, jump: Bools, slope: Floats, here: tuple[slice, slice], there: tuple[slice, slice]
) -> _Borders:
    area, place = view.area, np.arange(view.area.size).reshape(view.area.shape)
    main = ((area[here] | 1) != (area[there] | 1)) | jump
    at = main | (area[here] != area[there])
    images = (place[here], place[there], main, slope[here], slope[there])
    return _Borders(at, *(image[at] for image in images))


def _near(view: Seen, borders: _Borders) -> Bools:
    """An image of the pixels before a border that is not of shade alone."""
    near = np.zeros(view.area.shape, np.bool_)
    near.ravel()[borders.here[borders.main]] = True
    return near


def _edges(
    view: Seen, borders: _Borders, found: Sides, kinds: Ints, stride: tuple[int, int]
) -> tuple[Doubles, Doubles]:
    """How far from a pixel what is seen there ends, and where what is seen in the next begins.

    It is below 0 or above 1 where no triangle tells. A step along a row and one along a column of
    what was found make a `stride` in the image.
    """
    number = np.full(view.area.size, -1, np.int32)
    number[borders.here[borders.main]] = np.flatnonzero(borders.main)
    area, depth = view.area.ravel(), view.depth.ravel()
    ends, begins = np.full(len(borders.here), -1.0), np.full(len(borders.here), 2.0)
    last = view.area.shape[stride[0] > 1] - 1
    for side, level, pixel, keep in (
        (found.right, found.right_depth, borders.here, np.maximum),
        (found.left, found.left_depth, borders.there, np.minimum),
    ):
        column = (np.floor(side) if side is found.right else np.ceil(side) - 1).astype(np.int32)
        at = np.flatnonzero((column >= 0) & (column < last))
        border = number[found.row[at] * stride[0] + column[at] * stride[1]]
        at, border = at[border >= 0], border[border >= 0]
        good = area[pixel[border]] // 2 - 1 == kinds[found.number[at]]
        good &= np.abs(depth[pixel[border]] - level[at]) < _NEAR
        at, border = at[good], border[good]
        keep.at(ends if side is found.right else begins, border, side[at] - column[at])
    return ends, begins


def _shares(view: Seen, borders: _Borders, edges: tuple[Doubles, Doubles]) -> Floats:
    """For each pixel but the last, how far from it the border to the next one is."""
    depth, light = view.depth.ravel(), view.light.ravel()
    step = depth[borders.here] - depth[borders.there]
    edge = np.where(step > 0.0, *edges)
    met = _met(borders, step, light[borders.here], light[borders.there])
    is_met = (met > 0.0) & (met < 1.0) & ~(borders.main & (np.abs(step) > _BEFORE))
    is_edge = borders.main & (edge >= 0.0) & (edge <= 1.0)
    shares = np.full(borders.at.shape, _HALF, np.float32)
    shares[borders.at] = np.select((is_met, is_edge), (met, edge), _HALF)
    return shares


def _met(borders: _Borders, step: Floats, light: Floats, next_light: Floats) -> Floats:
    """Where two surfaces meet, or light and shade; from 0 to 1 if they do between two pixels."""
    with np.errstate(divide="ignore", invalid="ignore"):
        shade = light / (light - next_light)
        surface = (-borders.next_slope - step) / (borders.slope - borders.next_slope)
    return np.where(borders.main, surface, shade)
