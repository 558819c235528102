"""Smooth curves from a few numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import dist

from backcoach.figure.geometry.shape import Cubic, Path, Point

# A dash and the gap after it, in widths of the line.
_DASH = 6.0


def through(points: Sequence[Point]) -> Path:
    """A smooth path through points (Catmull and Rom)."""
    path: list[Point | Cubic] = [points[0]]
    last = len(points) - 1
    for i in range(last):
        before, a, b, after = (
            points[max(i - 1, 0)],
            points[i],
            points[i + 1],
            points[min(i + 2, last)],
        )
        path.append(
            (
                a[0] + (b[0] - before[0]) / 6,
                a[1] + (b[1] - before[1]) / 6,
                b[0] - (after[0] - a[0]) / 6,
                b[1] - (after[1] - a[1]) / 6,
                b[0],
                b[1],
            )
        )
    return tuple(path)


def dashed(points: Sequence[Point], width: float) -> tuple[tuple[Point, ...], ...]:
    """A closed line of straight steps as dashes for a round pen of this width."""
    way = [*points, points[0]]
    gone = list(accumulate((dist(a, b) for a, b in pairwise(way)), initial=0.0))
    count = max(1, round(gone[-1] / (_DASH * width)))
    step = gone[-1] / count
    return tuple(_stretch(way, gone, n * step, (n + 0.5) * step) for n in range(count))


def _stretch(
    way: Sequence[Point], gone: Sequence[float], start: float, end: float
) -> tuple[Point, ...]:
    """The part of a line between two lengths along it."""
    inner = way[bisect_right(gone, start) : bisect_left(gone, end)]
    return (_along(way, gone, start), *inner, _along(way, gone, end))


def _along(way: Sequence[Point], gone: Sequence[float], far: float) -> Point:
    after = min(max(bisect_right(gone, far), 1), len(way) - 1)
    (ax, ay), (bx, by) = way[after - 1], way[after]
    room = gone[after] - gone[after - 1]
    share = (far - gone[after - 1]) / room if room else 0.0
    return (ax + (bx - ax) * share, ay + (by - ay) * share)


def spread(points: Sequence[Point], least: float) -> list[Point]:
    """Points along a way, spread out from the middle of its ends up to four times its length.

    They stay as they are where the way is `least` long.
    """
    way = sum(dist(a, b) for a, b in pairwise(points))
    factor = max(1.0, min(4.0, least / max(way, 1e-6)))
    (ax, ay), (bx, by) = points[0], points[-1]
    x, y = (ax + bx) / 2.0, (ay + by) / 2.0
    return [(x + (px - x) * factor, y + (py - y) * factor) for px, py in points]
