"""An image of areas without slivers and specks."""

from typing import TypeVar

import numpy as np

from backcoach.figure.geometry.arrays import Floats, Ints

Image = TypeVar("Image", Floats, Ints)

_ROUNDS = 3


# Metres between two things: what is between them parts them, however narrow it is.
_APART = 0.02


def tidied(area: Ints, depth: Floats, least: float, least_shade: float) -> Ints:
    """The image with less of what is too small to be seen; sizes in pixels.

    An odd number is the shade of the even one before it.
    """
    area = _without_slivers(area, depth)
    area = _without_specks(area | 1, depth, least) & ~1 | area & 1
    return _without_specks(area, depth, least_shade)


def _without_slivers(area: Ints, depth: Floats) -> Ints:
    """Each pixel between two alike ones becomes as they are, unless one is before the other."""
    area = area.copy()
    for (before, here, after), (near, _, far) in (
        (_threes(area, 1), _threes(depth, 1)),
        (_threes(area, 0), _threes(depth, 0)),
    ):
        alike = (before == after) & (np.abs(near - far) < _APART)
        np.copyto(here, before.copy(), where=alike & (here != before))
    return area


def _threes(image: Image, axis: int) -> tuple[Image, Image, Image]:
    """Parts of an image in which a pixel lies between its neighbours along an axis."""
    size = image.shape[axis] - 2
    turned = np.moveaxis(image, axis, 0)
    first, middle, last = (np.moveaxis(turned[k : k + size], 0, axis) for k in range(3))
    return first, middle, last


def _without_specks(area: Ints, depth: Floats, least: float) -> Ints:
    """Each connected area that is too small becomes as the one beside it with a depth like it."""
    area = area.copy()
    for _ in range(_ROUNDS):
        runs, group = _connected(area)
        small = np.bincount(group[runs.ravel()])[group] < least
        if not small.any():
            break
        flat, wide = runs.ravel(), area.shape[1]
        first = np.flatnonzero(np.diff(flat, prepend=-1))
        last = np.append(first[1:], len(flat)) - 1
        left, right = np.maximum(first - 1, 0), np.minimum(last + 1, len(flat) - 1)
        deep = depth.ravel()
        to_left = np.where(first % wide, np.abs(deep[left] - deep[first]), np.inf)
        to_right = np.where((last + 1) % wide, np.abs(deep[right] - deep[last]), np.inf)
        beside = np.where(to_left <= to_right, left, right)
        area = area.ravel()[np.where(small, beside, first)][flat].reshape(area.shape)
    return area


def _connected(area: Ints) -> tuple[Ints, Ints]:
    """The number of each pixel's run in its row, and for each run the group that it hangs with."""
    begins = np.ones(area.shape, np.bool_)
    begins[:, 1:] = area[:, 1:] != area[:, :-1]
    runs = (np.cumsum(begins.ravel()) - 1).astype(np.int32).reshape(area.shape)
    alike = area[1:] == area[:-1]
    alike[:, 1:] &= begins[1:, 1:] | begins[:-1, 1:] | ~alike[:, :-1]
    above, below = runs[1:][alike], runs[:-1][alike]
    group = np.arange(runs[-1, -1] + 1, dtype=np.int32)
    while True:
        lowest = np.minimum(group[above], group[below])
        after = group.copy()
        np.minimum.at(after, group[above], lowest)
        np.minimum.at(after, group[below], lowest)
        after = after[after]
        if np.array_equal(after, group):
            return runs, group
        group = after
