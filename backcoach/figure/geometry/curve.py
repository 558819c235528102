"""Smooth curves from a few numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import cos, dist, sin, tan

from backcoach.figure.geometry.shape import Cubic, Path, Point

# A dash and the gap after it, in widths of the line.
_DASH = 6.0


def ring(
    centre: Point, u: Point, v: Point, start: float, span: float
) -> tuple[Point, *tuple[Cubic, ...]]:
    """The curve centre + u cos t + v sin t over a span of t in radians."""
    pieces = max(1, round(abs(span) / 1.2))
    step = span / pieces
    pull = 4.0 / 3.0 * tan(step / 4.0)
    c, s = cos(start), sin(start)
    x, y = centre[0] + u[0] * c + v[0] * s, centre[1] + u[1] * c + v[1] * s
    begin, curves = (x, y), []
    tx, ty = v[0] * c - u[0] * s, v[1] * c - u[1] * s
    for index in range(1, pieces + 1):
        c, s = cos(start + index * step), sin(start + index * step)
        nx, ny = centre[0] + u[0] * c + v[0] * s, centre[1] + u[1] * c + v[1] * s
        ux, uy = v[0] * c - u[0] * s, v[1] * c - u[1] * s
        curves.append((x + pull * tx, y + pull * ty, nx - pull * ux, ny - pull * uy, nx, ny))
        x, y, tx, ty = nx, ny, ux, uy
    return (begin, *curves)


def smooth(points: Sequence[Point]) -> Path:
    """A curve from the first point to the last that the others pull at."""
    curves: list[Point | Cubic] = [points[0]]
    x, y = points[0]
    last = len(points) - 1
    for index in range(1, last):
        (px, py), (qx, qy) = points[index], points[index + 1]
        ex, ey = (qx, qy) if index + 1 == last else ((px + qx) / 2.0, (py + qy) / 2.0)
        curves.append(
            ((x + 2 * px) / 3, (y + 2 * py) / 3, (ex + 2 * px) / 3, (ey + 2 * py) / 3, ex, ey)
        )
        x, y = ex, ey
    return tuple(curves)


def bow(points: Sequence[Point]) -> Path:
    """One curve through three points."""
    (ax, ay), (bx, by), (cx, cy) = points
    qx, qy = 2 * bx - (ax + cx) / 2, 2 * by - (ay + cy) / 2
    pulled = (ax / 3 + qx / 1.5, ay / 3 + qy / 1.5, cx / 3 + qx / 1.5, cy / 3 + qy / 1.5, cx, cy)
    return ((ax, ay), pulled)


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
