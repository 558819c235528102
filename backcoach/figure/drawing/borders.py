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
    wide = sorts.shape[2]
    way, corner = np.divmod(np.flatnonzero(sorts > _NONE), sorts[0].size)
    number = np.full(sorts.shape, -1, np.int32).reshape(4, -1)
    number[way, corner] = np.arange(len(way), dtype=np.int32)
    is_stop, partner = _partners(view, sorts.reshape(4, -1), number, (way, corner))
    there = corner + np.array((1, wide, -1, -wide))[way]
    back = number[(way + 2) % 4, there]
    turned = partner[back]
    following = np.where(turned < 0, -1, number[turned, there])
    walks = list(
        _walks(
            following.tolist(),
            back.tolist(),
            np.flatnonzero(partner < 0).tolist(),
            is_stop.tolist(),
        )
    )
    lengths = np.array([len(walk) for walk in walks], np.int64)
    last = np.cumsum(lengths + 1) - 1
    first = last - lengths
    # Each step stands for the corner that it begins at, and a last one for where it ends.
    step = np.array([each for walk in walks for each in (*walk, walk[-1])], np.int64)
    begins = step.copy()
    begins[last] = back[step[last]]
    at = corner[begins]
    row, column = np.divmod(corner[step], wide)
    aside = np.array([r * (wide + 1) + c for r, c in _LEFT])
    beside = (row + 1) * (wide + 1) + column + 1
    return Chains(
        np.stack(np.divmod(at, wide), axis=1).astype(np.int32),
        first,
        last,
        at[first] == at[last],
        sorts.reshape(4, -1)[way, corner][step[first]] == _MAIN,
        is_stop[begins],
        beside + aside[way[step]],
        beside + aside[(way[step] + 3) % 4],
        way[step],
    )


def _sorts(view: Seen) -> _Ways:
    """The sort of border that leaves each corner in each direction: (4, height + 1, width + 1)."""
    area = np.pad(view.area, 1)
    height, width = view.area.shape
    up = _sort(area[:-1, 1:-1], area[1:, 1:-1])
    across = _sort(area[1:-1, :-1], area[1:-1, 1:])
    up[1:-1][view.jump_up] = _MAIN
    across[:, 1:-1][view.jump_across] = _MAIN
    sorts = np.zeros((4, height + 1, width + 1), np.int8)
    sorts[EAST, :, :-1] = sorts[WEST, :, 1:] = up
    sorts[NORTH, :-1] = sorts[SOUTH, 1:] = across
    return sorts


def _sort(one: Ints, other: Ints) -> _Ways:
    """What differs by its shade alone is one apart."""
    both = one ^ other
    return (both > _NONE).astype(np.int8) + (both > 1)


def _partners(
    view: Seen, sorts: _Ways, number: Ints, steps: tuple[Places, Places]
) -> tuple[Bools, _Ways]:
    """Of each step's first corner: whether areas or the sort of border change there, and where to.

    That is the direction in which a border goes on that comes against the step; -1 if it ends.
    """
    way, corner = steps
    here = sorts[:, corner]
    degree, mains = (here > _NONE).sum(axis=0), (here == _MAIN).sum(axis=0)
    is_stop = (degree > 2) | (degree == 1) | ((degree == 2) & (mains == 1))
    others = np.where(here > _NONE, np.array(_ALL, np.int8)[:, None], 0).sum(axis=0) - way
    partner = np.where((degree == 2) & ~is_stop, others, -1).astype(np.int8)
    depth = np.pad(view.depth, 1, constant_values=-np.inf)
    wide = depth.shape[1] - 1
    for place in np.unique(corner[degree > 2]).tolist():
        row, column = divmod(place, wide)
        near = depth[row : row + 2, column : column + 2]
        for one, other in _pairs(sorts[:, place].tolist(), near):
            partner[number[one, place]], partner[number[other, place]] = other, one
    return is_stop, partner


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
