"""An image of what is seen as a map: areas, and the borders that they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.borders import EAST, SOUTH, WEST, Chains, chains
from backcoach.figure.drawing.crossings import Crossings
from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.lines import needed, pinned, smoothed
from backcoach.figure.drawing.seen import Seen
from backcoach.figure.drawing.sketch import Edge, Patch, Ring
from backcoach.figure.drawing.surfaces import Kind
from backcoach.figure.geometry.arrays import Doubles, Floats, line_of

# How far corners are worn off, in pixels: of things, of their shade.
_SPREAD, _SHADE_SPREAD = 1.3, 4.0
# Over how many pixels a border bends to where another one meets it.
_BEND = 7
# Metres: how far a line may be off, and a shorter fold is none.
_OFF, _LEAST_FOLD = 0.0006, 0.03
# Metres: where one surface of a person lies on another rather than before it, the upper one is
# told by its material.
_ON = 0.02
_UPPER = (Material.SKIN, Material.SOCKS, Material.TROUSERS, Material.SHIRT, Material.HAIR)
# Shares of the usual width of a line, round things and within them.
_OUTER, _INNER = 1.0, 0.75


class _Border(NamedTuple):
    """Part of a chain, between two areas, and from which corner to which.

    `nearer` is how much nearer what is on the left is, in metres, and `long` how long it is.
    """

    points: Floats
    left: int
    right: int
    start: int
    end: int
    chain: int
    is_drawn: bool
    nearer: float
    long: float

    @property
    def is_fold(self) -> bool:
        """Whether a thing is beside itself here."""
        return self.left | 1 == self.right | 1


def mapped(
    grid: Grid, view: Seen, exact: Crossings, kinds: Sequence[Kind]
) -> tuple[tuple[Edge, ...], tuple[Patch, ...]]:
    """Edges and regions, those of the stage first."""
    borders = list(_without_short_folds(_borders(grid, view, exact)))
    areas = {area for border in borders for area in (border.left, border.right) if area}
    order = sorted(areas, key=lambda area: (kinds[area // 2 - 1][0] is not None, area))
    leaving = _leaving(borders)
    return (
        tuple(_edge(border, kinds) for border in borders),
        tuple(
            Patch(*kinds[area // 2 - 1], bool(area % 2), tuple(_rings(leaving[area])))
            for area in order
        ),
    )


def _borders(grid: Grid, view: Seen, exact: Crossings) -> Iterator[_Border]:
    found = chains(view)
    points = _met(found, _worn(found, _placed(found, exact))) / grid.scale
    points += (grid.x, grid.y)
    bound = found.stop.copy()
    bound[found.first] = bound[found.last] = True
    at = np.flatnonzero(bound)
    chain = np.searchsorted(found.first, at, side="right") - 1
    together = chain[1:] == chain[:-1]
    start, end, chain = at[:-1][together], at[1:][together], chain[:-1][together]
    keep = needed(points, start, end, _OFF)
    area, depth = np.pad(view.area, 1).ravel(), np.pad(view.depth, 1, mode="edge").ravel()
    nearer = _gone(depth[found.left] - depth[found.right])
    long = _gone(np.hypot(*np.diff(points, axis=0, append=points[-1:]).T))
    corner = found.corners[:, 0] * (grid.width + 1) + found.corners[:, 1]
    columns = (
        area[found.left[start]],
        area[found.right[start]],
        corner[start],
        corner[end],
        chain,
        found.main[chain],
        (nearer[end] - nearer[start]) / (end - start),
        long[end] - long[start],
    )
    lists = zip(start, end, *(column.tolist() for column in columns), strict=True)
    for a, b, *rest in lists:
        yield _Border(points[a : b + 1][keep[a : b + 1]].astype(np.float32), *rest)


def _gone(values: Floats | Doubles) -> Doubles:
    """The sum of all values before each."""
    return np.concatenate(([0.0], np.cumsum(values[:-1], dtype=np.float64)))


def _placed(found: Chains, exact: Crossings) -> Doubles:
    """The corners, x before y, each in the middle of where its border crosses beside it."""
    across = np.pad(exact.across, 1, constant_values=0.5)
    up = np.pad(exact.up, 1, constant_values=0.5)
    row, column = found.corners.T
    way = found.way
    level = (way == EAST) | (way == WEST)
    low, left = row - (way == SOUTH), column - (way == WEST)
    x = np.where(level, left, column - 1 + across[low + 1, column])
    y = np.where(level, row - 1 + up[row, left + 1], low)
    steps = np.stack((x, y), axis=1)
    before = np.arange(len(steps)) - 1
    before[found.first] = np.where(found.closed, found.last - 1, found.first)
    after = np.arange(len(steps))
    after[found.last] = np.where(found.closed, found.first, found.last - 1)
    return np.asarray((steps[before] + steps[after]) / 2.0)


def _worn(found: Chains, corners: Doubles) -> Doubles:
    """The corners smoothed."""
    worn = corners.copy()
    for main, spread in ((True, _SPREAD), (False, _SHADE_SPREAD)):
        which = np.flatnonzero(found.main == main)
        count = (found.last - found.first + 1)[which]
        begin = np.cumsum(count) - count
        own = np.arange(count.sum()) + np.repeat(found.first[which] - begin, count)
        worn[own] = smoothed(corners[own], begin, begin + count - 1, found.closed[which], spread)
    return worn


def _met(found: Chains, points: Doubles) -> Doubles:
    """The points, moved so that chains meet where one ends at another or crosses it."""
    at = np.flatnonzero(found.stop)
    chain = np.searchsorted(found.first, at, side="right") - 1
    is_end = ~found.closed[chain] & ((at == found.first[chain]) | (at == found.last[chain]))
    rank = 2 * is_end + ~found.main[chain]
    corner = found.corners[at, 0].astype(np.int64) * (found.corners[:, 1].max() + 1)
    corner += found.corners[at, 1]
    order = np.lexsort((rank, corner))
    _, begin, same = np.unique(corner[order], return_index=True, return_inverse=True)
    places = np.empty((len(at), 2))
    places[order] = points[at[order[begin]]][same]
    return pinned(points, found.first, found.last, at, places, _BEND)


def _without_short_folds(borders: Iterator[_Border]) -> Iterator[_Border]:
    """The borders; where a thing is beside itself for too short, no line is drawn."""
    for (_, is_fold), run in groupby(borders, lambda border: (border.chain, border.is_fold)):
        here = list(run)
        short = is_fold and sum(border.long for border in here) < _LEAST_FOLD
        for border in here:
            if not short or border.left != border.right:
                yield border._replace(is_drawn=border.is_drawn and not short)


def _edge(border: _Border, kinds: Sequence[Kind]) -> Edge:
    sides = [kinds[area // 2 - 1] if area else None for area in (border.left, border.right)]
    left, right = sides
    front = left if right is None or (left is not None and border.nearer > 0.0) else right
    inner = left is not None and right is not None and left[0] == right[0]
    if left is not None and right is not None and inner and abs(border.nearer) < _ON:
        front = max(left, right, key=_rank)
    owner, material = front or (None, Material.MAT)
    weight = (_INNER if inner else _OUTER) if border.is_drawn else 0.0
    return Edge(line_of(border.points), weight, owner, material)


def _rank(kind: Kind) -> int:
    return _UPPER.index(kind[1]) if kind[1] in _UPPER else -1


# By corner: the borders that begin there, and the corners where they end.
_Leaving = dict[int, list[tuple[int, int]]]


def _leaving(borders: Sequence[_Border]) -> Mapping[int, _Leaving]:
    """By area: the borders round it; round the whole of it, if it is the one in light."""
    found: dict[int, _Leaving] = defaultdict(lambda: defaultdict(list))
    for n, border in enumerate(borders):
        left, right = ({area, area & ~1} for area in (border.left, border.right))
        for area in left - right:
            found[area][border.start].append((n, border.end))
        for area in right - left:
            found[area][border.end].append((~n, border.start))
    return found


def _rings(leaving: _Leaving) -> Iterator[Ring]:
    """The closed ways along borders."""
    while leaving:
        start = here = next(iter(leaving))
        ring = []
        while True:
            number, there = leaving[here].pop()
            if not leaving[here]:
                del leaving[here]
            ring.append(number)
            here = there
            if here == start:
                break
        yield tuple(ring)
