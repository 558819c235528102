"""Many lines of straight steps, reckoned at once."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

import numpy as np

from backcoach.figure.geometry.arrays import Bools, Doubles, Floats, Places
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.shape import Point, Polylines

# The cosine of a turn from which a point of a line is a corner.
_SHARP = 0.75
# How far a line may leave the curve through its points, in pixels, and into how many parts a step
# goes for that at the most.
_OFF, _MOST_PARTS = 0.08, 4


def placed(lines: Sequence[Floats], screen: Screen) -> Polylines:
    """Lines of the plane that faces the viewer, in pixels."""
    metres = np.concatenate([np.zeros((0, 2)), *lines])
    corner, scale = (screen.x, screen.y), (screen.scale, -screen.scale)
    return Polylines(metres * scale + corner, tuple(accumulate(map(len, lines))))


def straight(lines: Iterable[Sequence[Point]]) -> Polylines:
    lines = [*lines]
    points = np.array([point for line in lines for point in line], np.float64).reshape(-1, 2)
    return Polylines(points, tuple(accumulate(map(len, lines))))


def joined(lines: Polylines, rings: Iterable[Sequence[int]]) -> Polylines:
    """Some of the lines, those of each ring one after the other; `~n` goes backwards."""
    points, bounds = lines.points, (0, *lines.ends)
    parts, ends, size = [np.zeros((0, 2))], [], 0
    for ring in rings:
        for n in ring:
            start, end = bounds[n if n >= 0 else ~n], bounds[n + 1 if n >= 0 else ~n + 1]
            part = points[start:end]
            parts.append(part if n >= 0 else part[::-1])
            size += end - start
        ends.append(size)
    return Polylines(np.concatenate(parts), tuple(ends))


def some(lines: Polylines, numbers: Sequence[int]) -> Polylines:
    """The lines of these numbers, which grow."""
    sizes = np.diff([0, *lines.ends])
    wanted = np.zeros(len(sizes), np.bool_)
    wanted[numbers] = True
    return Polylines(
        lines.points[np.repeat(wanted, sizes)], tuple(np.cumsum(sizes[wanted]).tolist())
    )


def finer(lines: Polylines) -> Polylines:
    """The same lines with more points where their steps would be seen, and so smooth.

    Where one turns sharply a corner stays. It is closed if it comes back to its first point.
    """
    points = lines.points
    if not len(points):
        return lines
    bounds = np.array([0, *lines.ends], np.int64)
    starts, ends = bounds[:-1][np.diff(bounds) > 0], bounds[1:][np.diff(bounds) > 0]
    # There is a step into each point; that into the first one of a line has no length.
    first = np.zeros(len(points), np.bool_)
    first[starts] = True
    before = np.arange(len(points)) - ~first
    steps = points - points[before]
    lengths = np.hypot(*steps.T)
    lengths[lengths == 0.0] = 1.0
    own = steps / lengths[:, None]
    ways, bent = _ways(points, steps, lengths, (starts, ends), first)
    out = np.where(bent[before, None], ways[before], own)
    into = np.where(bent[:, None], ways, own)
    # A step bends no more than the shorter one beside it, so that long straight ones stay so.
    out *= np.minimum(lengths, np.where(first[before], np.inf, lengths[before]))[:, None]
    later = np.append(np.where(first[1:], np.inf, lengths[1:]), np.inf)
    into *= np.minimum(lengths, later)[:, None]
    out[first] = into[first] = 0.0
    off = np.hypot(*(out - into).T) / 8.0
    parts = np.clip(np.ceil(np.sqrt(off / _OFF)), 1, _MOST_PARTS).astype(np.int64)
    curve = _curved(points, before, (out, into), parts)
    return Polylines(curve, tuple(np.append(0, np.cumsum(parts))[bounds[1:]].tolist()))


def _ways(
    points: Doubles,
    steps: Doubles,
    lengths: Doubles,
    bounds: tuple[Places, Places],
    first: Bools,
) -> tuple[Doubles, Bools]:
    """Which way the lines go at each point, as unit vectors, and where that is known.

    It is not at a corner or an end.
    """
    starts, ends = bounds
    after = np.arange(1, len(points) + 1)
    closed = (ends - starts > 2) & (points[starts] == points[ends - 1]).all(axis=1)
    after[ends - 1] = np.where(closed, starts + 1, ends - 1)
    a, b = lengths[:, None], lengths[after, None]
    straight = (steps * steps[after]).sum(axis=1) >= _SHARP * lengths * lengths[after]
    # The shorter step tells more of the way at the point between them.
    ways = steps * (b / a) + steps[after] * (a / b)
    bent = straight & ~first & (after != np.arange(len(points)))
    sizes = np.hypot(*ways.T)
    sizes[sizes == 0.0] = 1.0
    ways /= sizes[:, None]
    ways[starts[closed]], bent[starts[closed]] = ways[ends[closed] - 1], bent[ends[closed] - 1]
    return ways, bent


def _curved(
    points: Doubles, before: Places, ways: tuple[Doubles, Doubles], parts: Places
) -> Doubles:
    """Each step in so many parts, along the cubic that leaves and comes that way."""
    step = np.repeat(np.arange(len(points)), parts)
    number = np.arange(len(step)) - (np.cumsum(parts) - parts)[step] + 1
    t = (number / parts[step])[:, None]
    p, q, r = (1.0 - t) ** 2 * (1.0 + 2.0 * t), t * (1.0 - t) ** 2, t * t * (t - 1.0)
    out, into = ways
    curve = p * points[before][step] + (1.0 - p) * points[step]
    return np.asarray(curve + q * out[step] + r * into[step])
