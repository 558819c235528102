"""Many lines of straight steps, reckoned at once."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil, inf, sqrt
from operator import sub

from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.shape import Line, Point, Polylines

# The cosine of a turn from which a point of a line is a corner.
_SHARP = 0.75
# How far a line may leave the curve through its points, in pixels, and into how many parts a step
# goes for that at the most.
_OFF, _MOST_PARTS = 0.08, 4
# By how many parts: of each inner point, the shares of the step's beginning, and of the ways out of
# it and into its end.
_SHARES = {
    parts: [
        ((1.0 - t) ** 2 * (1.0 + 2.0 * t), t * (1.0 - t) ** 2, t * t * (t - 1.0))
        for t in (number / parts for number in range(1, parts))
    ]
    for parts in range(2, _MOST_PARTS + 1)
}


def placed(lines: Sequence[Line], screen: Screen) -> Polylines:
    """Lines of the plane that faces the viewer, in pixels."""
    scale, corner = screen.scale, complex(screen.x, screen.y)
    points = tuple(point.conjugate() * scale + corner for line in lines for point in line)
    return Polylines(points, tuple(accumulate(map(len, lines))))


def straight(lines: Iterable[Sequence[Point]]) -> Polylines:
    lines = [*lines]
    points = tuple(complex(x, y) for line in lines for x, y in line)
    return Polylines(points, tuple(accumulate(map(len, lines))))


def joined(lines: Polylines, rings: Iterable[Sequence[int]]) -> Polylines:
    """Some of the lines, those of each ring one after the other; `~n` goes backwards."""
    bounds, points, ends = (0, *lines.ends), list[complex](), list[int]()
    for ring in rings:
        for n in ring:
            start, end = bounds[n if n >= 0 else ~n], bounds[n + 1 if n >= 0 else ~n + 1]
            part = lines.points[start:end]
            points += part if n >= 0 else part[::-1]
        ends.append(len(points))
    return Polylines(tuple(points), tuple(ends))


def some(lines: Polylines, numbers: Iterable[int]) -> Polylines:
    """The lines of these numbers."""
    return joined(lines, ((number,) for number in numbers))


def finer(lines: Polylines) -> Polylines:
    """The same lines with more points where their steps would be seen, and so smooth.

    Where one turns sharply a corner stays. It is closed if it comes back to its first point.
    """
    points, bounds = lines.points, lines.bounds
    if not points:
        return lines
    # There is a step into each point; the one into the first point of a line goes nowhere.
    steps = [*map(sub, points, (0j, *points))]
    lengths = [abs(step) or 1.0 for step in steps]
    for start, _ in bounds:
        steps[start], lengths[start] = 0j, inf
    curve, starts = list[complex](), list[int]()
    here = way_here = 0j
    before = inf
    ways, afters = _ways(points, steps, lengths, bounds), (*lengths[1:], inf)
    for there, step, long, way, after in zip(points, steps, lengths, ways, afters, strict=True):
        if long == inf:
            starts.append(len(curve))
        else:
            # A step bends no more than the shorter one beside it, so that long straight ones stay.
            own = step / long
            out = (way_here or own) * min(long, before)
            into = (way or own) * min(long, after)
            off = abs(out - into) / 8.0
            if off > _OFF:
                curve += [
                    p * here + (1.0 - p) * there + q * out + r * into
                    for p, q, r in _SHARES[min(ceil(sqrt(off / _OFF)), _MOST_PARTS)]
                ]
        curve.append(there)
        here, way_here, before = there, way, long
    ends = dict(zip((0, *(end for _, end in bounds)), (*starts, len(curve)), strict=True))
    return Polylines(tuple(curve), tuple(ends[end] for end in lines.ends))


def _ways(
    points: Line,
    steps: Sequence[complex],
    lengths: Sequence[float],
    bounds: Iterable[tuple[int, int]],
) -> Sequence[complex]:
    """Which way the lines go at each point, as unit vectors; 0 at a corner or an end."""
    next_steps, next_lengths = [*steps[1:], 0j], [*lengths[1:], inf]
    closed = []
    for start, end in bounds:
        if end - start > 2 and points[start] == points[end - 1]:
            closed.append((start, end - 1))
            next_steps[end - 1], next_lengths[end - 1] = steps[start + 1], lengths[start + 1]
    ways = [
        # The shorter step tells more of the way at the point between them.
        _unit(step * (b / a) + after * (a / b))
        if step and after and (step.conjugate() * after).real >= _SHARP * a * b
        else 0j
        for step, after, a, b in zip(steps, next_steps, lengths, next_lengths, strict=True)
    ]
    for start, last in closed:
        ways[start] = ways[last]
    return ways


def _unit(way: complex) -> complex:
    return way / abs(way)
