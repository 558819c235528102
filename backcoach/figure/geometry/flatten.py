"""Curves flattened to short straight lines."""

from collections.abc import Iterable
from math import acos, ceil, cos, radians, sin

from backcoach.figure.geometry.shape import Arc, Cubic, Path, Point

# How far a line may leave its curve, in pixels.
_OFF = 0.12
_CUBIC_STEPS = tuple(
    ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    for t in (n / 5 for n in range(1, 6))
)


def flattened(path: Path, *, closed: bool) -> list[Point]:
    """The points to join by straight lines; a closed path comes back to its first."""
    points: list[Point] = []
    for segment in path:
        if len(segment) == 5:  # mypy tells segments apart by a literal
            points += _round(segment)
        elif len(segment) == 2:
            points.append(segment)
        else:
            points += _bent(points[-1], segment)
    if closed:
        points.append(points[0])
    return points


def bounds(paths: Iterable[Path]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what holds all of some paths, arcs as whole circles."""
    xs: list[float] = []
    ys: list[float] = []
    for path in paths:
        for segment in path:
            if len(segment) == 5:
                x, y, r, _, _ = segment
                xs += (x - r, x + r)
                ys += (y - r, y + r)
            else:
                xs += segment[::2]
                ys += segment[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def _round(segment: Arc) -> list[Point]:
    x, y, r, start, span = segment
    widest = 2.0 * acos(1.0 - _OFF / r) if r > _OFF else 1.5
    turn = radians(span)
    steps = ceil(abs(turn) / widest) or 1
    a, step = radians(start), turn / steps
    return [(x + r * cos(a + n * step), y - r * sin(a + n * step)) for n in range(steps + 1)]


def _bent(start: Point, segment: Cubic) -> list[Point]:
    x, y = start
    ax, ay, bx, by, cx, cy = segment
    return [
        (p * x + q * ax + r * bx + s * cx, p * y + q * ay + r * by + s * cy)
        for p, q, r, s in _CUBIC_STEPS
    ]
