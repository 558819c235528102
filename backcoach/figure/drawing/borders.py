"""The borders between the areas of an image, as chains along the corners of its pixels."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from backcoach.figure.drawing.seen import Seen
from backcoach.figure.geometry.arrays import Bools, Floats, Ints, Places

# Directions from a corner, anticlockwise, as steps of (row, column); opposite ones are two apart.
EAST, NORTH, WEST, SOUTH = range(4)
_ALL = (EAST, NORTH, WEST, SOUTH)
# The pixel to the left of who goes in a direction, relative to the corner; that to the right is the
# one before it.
_LEFT = ((0, 0), (0, -1), (-1, -1), (-1, 0))
_NONE, _SHADE, _MAIN = range(3)

_Ways = NDArray[np.int8]


class Chains(NamedTuple):
    """Borders that each go on smoothly, one after the other.

    `corners` (n, 2) are the row and the column of each corner along them; a closed chain comes back
    to its first one. `first` and `last` (k,) are the places of each chain's ends, `main` tells
    borders of things from those of their shade. `stop` (n,) tells where areas or the sort of border
    change. `left` and `right` (n,) are the pixels beside the border from each corner to the next,
    as places in the image with a rim of one pixel; `way` is the direction there.
    """

    corners: Ints
    first: Places
    last: Places
    closed: Bools
    main: Bools
    stop: Bools
    left: Places
    right: Places
    way: Places


def chains(view: Seen) -> Chains:
    """All borders, each once."""
    sorts = _sorts(view)
    degree = (sorts > _NONE).sum(axis=0)
    mains = (sorts == _MAIN).sum(axis=0)
    is_stop = (degree > 2) | (degree == 1) | ((degree == 2) & (mains == 1))
    number = np.full(sorts.shape, -1, np.int32)
    way, row, column = np.nonzero(sorts)
    number[way, row, column] = np.arange(len(way), dtype=np.int32)
    partner = _partners(view, sorts, degree, is_stop)
    steps = np.array([(0, 1), (1, 0), (0, -1), (-1, 0)])
    to_row, to_column = row + steps[way, 0], column + steps[way, 1]
    back = number[(way + 2) % 4, to_row, to_column]
    turned = partner[(way + 2) % 4, to_row, to_column]
    following = np.where(turned < 0, -1, number[turned, to_row, to_column])
    begins = np.flatnonzero(partner[way, row, column] < 0)
    stops = is_stop[row, column].tolist()
    walks = list(_walks(following.tolist(), back.tolist(), begins.tolist(), stops))
    lengths = np.array([len(walk) for walk in walks], np.int64)
    last = np.cumsum(lengths + 1) - 1
    first = last - lengths
    # Each step stands for the corner that it begins at, and a last one for where it ends.
    step = np.array([each for walk in walks for each in (*walk, walk[-1])], np.int64)
    corners = np.stack((row[step], column[step]), axis=1)
    corners[last] = np.stack((to_row[step[last]], to_column[step[last]]), axis=1)
    aside = np.array([r * (view.area.shape[1] + 2) + c for r, c in _LEFT])
    beside = (row[step] + 1) * (view.area.shape[1] + 2) + column[step] + 1
    return Chains(
        corners.astype(np.int32),
        first,
        last,
        (corners[first] == corners[last]).all(axis=1),
        sorts[way, row, column][step[first]] == _MAIN,
        is_stop[corners[:, 0], corners[:, 1]],
        beside + aside[way[step]],
        beside + aside[(way[step] + 3) % 4],
        way[step],
    )


def _sorts(view: Seen) -> _Ways:
    """The sort of border that leaves each corner in each direction: (4, height + 1, width + 1)."""
    area = np.pad(view.area, 1)
    height, width = view.area.shape
    up = _sort(area[:-1, :], area[1:, :])[:, 1:-1]
    across = _sort(area[:, :-1], area[:, 1:])[1:-1, :]
    up[1:-1][view.jump_up] = _MAIN
    across[:, 1:-1][view.jump_across] = _MAIN
    sorts = np.zeros((4, height + 1, width + 1), np.int8)
    sorts[EAST, :, :-1] = sorts[WEST, :, 1:] = up
    sorts[NORTH, :-1] = sorts[SOUTH, 1:] = across
    return sorts


def _sort(one: Ints, other: Ints) -> Ints:
    shade = np.where(one != other, _SHADE, _NONE)
    return np.where((one | 1) != (other | 1), _MAIN, shade).astype(np.int32)


def _partners(view: Seen, sorts: _Ways, degree: Places, is_stop: Bools) -> _Ways:
    """Where a border that comes from a direction goes on from a corner, -1 where it ends."""
    partner = np.full(sorts.shape, -1, np.int8)
    plain = (degree == 2) & ~is_stop
    for one in _ALL:
        for other in _ALL:
            if one != other:
                both = plain & (sorts[one] > _NONE) & (sorts[other] > _NONE)
                partner[one][both] = other
    depth = np.pad(view.depth, 1, constant_values=-np.inf)
    for row, column in zip(*np.nonzero(degree > 2), strict=True):
        here = sorts[:, row, column].tolist()
        near = depth[row : row + 2, column : column + 2]
        for one, other in _pairs(here, near):
            partner[one, row, column], partner[other, row, column] = other, one
    return partner


def _pairs(sorts: list[int], near: Floats) -> Iterator[tuple[int, int]]:
    """The directions that one border runs through; `near` is the depth of the pixels around.

    The border of what is nearest runs on, so that others end at it.
    """
    mains = [way for way in _ALL if sorts[way] == _MAIN]
    shades = [way for way in _ALL if sorts[way] == _SHADE]
    if len(mains) == 2:
        yield mains[0], mains[1]
        return
    if len(mains) < 2:
        if len(shades) == 4:
            yield EAST, NORTH
            yield WEST, SOUTH
        else:
            yield shades[0], shades[1]
        return
    around = (near[1, 1], near[1, 0], near[0, 0], near[0, 1])
    nearest = around.index(max(around))
    after = next(way for way in ((nearest + 1 + k) % 4 for k in _ALL) if way in mains)
    before = next(way for way in ((nearest - k) % 4 for k in _ALL) if way in mains)
    yield before, after
    rest = [way for way in mains if way not in {before, after}]
    if len(rest) == 2:
        yield rest[0], rest[1]


def _walks(
    following: list[int], back: list[int], begins: list[int], stops: list[bool]
) -> Iterator[list[int]]:
    """Steps joined to walks, each in one direction only; a closed one begins at a stop, if any."""
    done = bytearray(len(following))
    for first in (*begins, *range(len(following))):
        if done[first]:
            continue
        walk, step = [first], following[first]
        while step not in {-1, first}:
            walk.append(step)
            step = following[step]
        for each in walk:
            done[each] = done[back[each]] = 1
        if step == first:
            start = next((n for n, each in enumerate(walk) if stops[each]), 0)
            walk = walk[start:] + walk[:start]
        yield walk
