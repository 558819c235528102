"""An image of areas without slivers and specks."""

from typing import TypeVar

import numpy as np

from backcoach.figure.geometry.arrays import Bools, Floats, Ints, Places

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
    return _without_specks(area, depth, least_shade, of_shade=True)


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


def _without_specks(area: Ints, depth: Floats, least: float, *, of_shade: bool = False) -> Ints:
    """Each connected area that is too small becomes as the one beside it with a depth like it.

    If it is `of_shade`, it stays among its own kind.
    """
    wide, flat, deep = area.shape[1], area.ravel(), depth.ravel()
    # Pixels that are alike side by side are a run: where it begins, and what it is.
    first = np.flatnonzero(_begins(np.arange(len(flat)), flat, wide))
    value = flat[first]
    for _ in range(_ROUNDS):
        long = np.diff(first, append=len(flat))
        group = _connected(first, long, value, wide)
        small = np.bincount(group, long)[group] < least
        if not small.any():
            break
        own, before = deep[first[1:]], deep[first[1:] - 1]
        step = np.concatenate(([np.inf], np.abs(own - before), [np.inf]))
        step[:-1][first % wide == 0] = np.inf
        if of_shade:
            step[1:-1][value[1:] | 1 != value[:-1] | 1] = np.inf
        beside = np.where(step[:-1] <= step[1:], -1, 1) + np.arange(len(first))
        small &= np.minimum(step[:-1], step[1:]) < np.inf
        value = np.where(small, value[beside.clip(0, len(first) - 1)], value)
        kept = _begins(first, value, wide)
        first, value = first[kept], value[kept]
    return np.repeat(value, np.diff(first, append=len(flat))).reshape(area.shape)


def _begins(place: Places, value: Ints, wide: int) -> Bools:
    """Where a row begins, or something else than before."""
    begins = place % wide == 0
    begins[1:] |= value[1:] != value[:-1]
    return np.asarray(begins)


def _connected(first: Places, long: Places, value: Ints, wide: int) -> Places:
    """For each run the group that it hangs with."""
    above = np.searchsorted(first, first - wide, "right") - 1
    count = np.searchsorted(first, first + long - 1 - wide, "right") - above
    count[above < 0] = 0
    below = np.repeat(np.arange(len(first)), count)
    above = np.arange(len(below)) - np.repeat(np.cumsum(count) - count - above, count)
    alike = value[above] == value[below]
    above, below = above[alike], below[alike]
    group = np.arange(len(first))
    while True:
        lowest = np.minimum(group[above], group[below])
        after = group.copy()
        np.minimum.at(after, group[above], lowest)
        np.minimum.at(after, group[below], lowest)
        after = after[after]
        if np.array_equal(after, group):
            return group
        group = after
