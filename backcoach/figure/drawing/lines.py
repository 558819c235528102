"""Lines along the corners of pixels made smooth, and with only the points they need.

Lines stand one after the other among points (n, 2); `first` and `last` are the places of their
ends.
"""

import numpy as np

from backcoach.figure.geometry.arrays import Bools, Doubles, Places


def smoothed(points: Doubles, first: Places, last: Places, closed: Bools, spread: float) -> Doubles:
    """The points with corners worn off; `spread` is in points. Ends of open lines stay."""
    if not len(points):
        return points
    reach = int(3.0 * spread) + 1
    weights = np.exp(-((np.arange(-reach, reach + 1) / spread) ** 2) / 2.0)
    weights /= weights.sum()
    count = last - first + 1
    line = np.repeat(np.arange(len(count)), count + 2 * reach)
    begin = np.cumsum(count + 2 * reach) - count - 2 * reach
    place = np.arange(len(line)) - begin[line] - reach
    end = (count - 1)[line]
    turned = place % np.maximum(end, 1)
    mirrored = np.abs(end - np.abs(end - place)).clip(0, end)
    mirrored = np.where(place < 0, np.minimum(-place, end), mirrored)
    mirrored = np.where(place > end, np.maximum(2 * end - place, 0), mirrored)
    around = closed[line]
    longer = points[first[line] + np.where(around, turned, mirrored)]
    beyond = ~around & ((place < 0) | (place > end))
    anchor = points[np.where(place < 0, first[line], last[line])]
    longer = np.where(beyond[:, None], 2.0 * anchor - longer, longer)
    worn = np.stack([np.convolve(longer[:, k], weights, "valid") for k in (0, 1)], axis=1)
    own = (place >= 0) & (place <= end)
    worn = worn[np.flatnonzero(own) - reach]
    for ends in (first[~closed], last[~closed]):
        worn[ends] = points[ends]
    return worn


def pinned(
    points: Doubles, first: Places, last: Places, at: Places, places: Doubles, reach: int
) -> Doubles:
    """The points with those `at` some of them drawn over to `places`, their neighbours less."""
    points = points.copy()
    away = places - points[at]
    line = np.searchsorted(first, at, side="right") - 1
    for share in range(1, reach):
        for near in (at - share, at + share):
            good = (near >= first[line]) & (near <= last[line])
            np.add.at(points, near[good], away[good] * (1.0 - share / reach))
    points[at] = places
    return points


def needed(points: Doubles, starts: Places, ends: Places, off: float) -> Bools:
    """Which points keep every line from `starts` to `ends` within `off` of what it was."""
    keep = np.zeros(len(points), np.bool_)
    keep[starts] = keep[ends] = True
    while True:
        long = ends - starts > 1
        starts, ends = starts[long], ends[long]
        if not len(starts):
            return keep
        inner = ends - starts - 1
        line = np.repeat(np.arange(len(starts)), inner)
        first = np.cumsum(inner) - inner
        at = np.arange(inner.sum()) - np.repeat(first - starts - 1, inner)
        far = _away(points[at], points[starts][line], points[ends][line])
        worst = np.maximum.reduceat(far, first)
        hit = np.flatnonzero(far == worst[line])
        hit = hit[np.diff(line[hit], prepend=-1) > 0]
        split = worst > off
        middle = at[hit[split]]
        keep[middle] = True
        starts, ends = (
            np.concatenate((starts[split], middle)),
            np.concatenate((middle, ends[split])),
        )


def _away(points: Doubles, starts: Doubles, ends: Doubles) -> Doubles:
    """How far points are from the straight lines between starts and ends."""
    along = ends - starts
    size = np.maximum((along**2).sum(axis=1), 1e-12)
    to = points - starts
    share = np.clip((to * along).sum(axis=1) / size, 0.0, 1.0)
    return np.asarray(np.hypot(*(to - share[:, None] * along).T))
