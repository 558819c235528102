"""Smooth curves from a few numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import dist, hypot

from backcoach.figure.geometry.shape import Cubic, Path, Point

# The cosine of a turn from which a point of a line is a corner.
_SHARP = 0.75
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


def dashed(points: Sequence[Point], width: float) -> tuple[Path, ...]:
    """A closed line of straight steps as dashes for a round pen of this width."""
    way = [*points, points[0]]
    gone = list(accumulate((dist(a, b) for a, b in pairwise(way)), initial=0.0))
    count = max(1, round(gone[-1] / (_DASH * width)))
    step = gone[-1] / count
    return tuple(_stretch(way, gone, n * step, (n + 0.5) * step) for n in range(count))


def _stretch(way: Sequence[Point], gone: Sequence[float], start: float, end: float) -> Path:
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


def finer(points: Sequence[Point], parts: int) -> tuple[Point, ...]:
    """The same line with each step in so many parts, bent so that it is smooth.

    Where it turns sharply a corner stays. It is closed if it comes back to its first point.
    """
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    lengths = [hypot(*step) or 1.0 for step in steps]
    closed = len(points) > 2 and points[0] == points[-1]
    ways = [_tangent(steps, lengths, k, closed=closed) for k in range(len(points))]
    line = [points[0]]
    for k, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        (ux, uy), (vx, vy) = (way or _unit(steps[k]) for way in ways[k : k + 2])
        # A step bends no more than the shorter one beside it, so that long straight ones stay so.
        out = min(lengths[max(k - 1, 0) : k + 1])
        into = min(lengths[k : k + 2])
        for part in range(1, parts):
            t = part / parts
            p, q, r = (1.0 - t) ** 2 * (1.0 + 2.0 * t), t * (1.0 - t) ** 2, t * t * (t - 1.0)
            x = p * ax + (1.0 - p) * bx + q * out * ux + r * into * vx
            y = p * ay + (1.0 - p) * by + q * out * uy + r * into * vy
            line.append((x, y))
        line.append((bx, by))
    return tuple(line)


def _tangent(
    steps: Sequence[Point], lengths: Sequence[float], k: int, *, closed: bool
) -> Point | None:
    """Which way a line goes at a point; none at a corner or an end."""
    if not closed and k in {0, len(steps)}:
        return None
    (ax, ay), (bx, by) = steps[k - 1], steps[k % len(steps)]
    a, b = lengths[k - 1], lengths[k % len(steps)]
    if ax * bx + ay * by < _SHARP * a * b:
        return None
    # The shorter step tells more of the way at the point between them.
    return _unit((ax * b / a + bx * a / b, ay * b / a + by * a / b))


def _unit(way: Point) -> Point:
    size = hypot(*way) or 1.0
    return (way[0] / size, way[1] / size)
