"""Smooth curves from a few numbers."""

from collections.abc import Sequence
from math import cos, sin, tan

from backcoach.figure.geometry.shape import Cubic, Path, Point


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
