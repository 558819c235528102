"""The convex hull of discs: arcs, and the straight edges between them."""

from collections.abc import Sequence
from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from backcoach.figure.geometry.shape import Arc, Path, Point

# Screen x, screen y (down), depth towards the viewer, radius.
Disc = tuple[float, float, float, float]

_ALL_ROUND, _TURN = 180.0, 360.0
# A shorter arc, in degrees, is a speck and no line.
_SPECK = 8.0


class ContactArc(NamedTuple):
    """The part of the hull that lies on one disc: its index, start and span in degrees."""

    disc: int
    start: float
    span: float


def hull(discs: Sequence[Disc]) -> tuple[ContactArc, ...]:
    """The arcs of the convex hull of discs, anticlockwise."""
    return _of_two(discs[0], discs[1]) if len(discs) == 2 else _wrapped(discs)


def _of_two(a: Disc, b: Disc) -> tuple[ContactArc, ...]:
    across, up = b[0] - a[0], a[1] - b[1]
    distance = hypot(across, up)
    if distance <= abs(a[3] - b[3]):
        return (ContactArc(0 if a[3] >= b[3] else 1, 0.0, 360.0),)
    towards = degrees(atan2(up, across))
    half = degrees(acos((a[3] - b[3]) / distance))
    return (
        ContactArc(1, towards - half, 2.0 * half),
        ContactArc(0, towards + half, 360.0 - 2.0 * half),
    )


def _wrapped(discs: Sequence[Disc]) -> tuple[ContactArc, ...]:
    current = first = min(range(len(discs)), key=lambda i: discs[i][0] - discs[i][3])
    angle, turns = -180.0, []
    while angle < _ALL_ROUND:
        following, step = _next(discs, current, angle)
        step = min(step, _ALL_ROUND - angle)
        turns.append(ContactArc(current, angle, step))
        angle, current = angle + step, following
    if len(turns) > 1 and turns[-1].disc == first:
        last = turns.pop()
        turns[0] = ContactArc(first, last.start - 360.0, last.span + turns[0].span)
    return tuple(turns)


def _next(discs: Sequence[Disc], current: int, angle: float) -> tuple[int, float]:
    x, y, _, r = discs[current]
    best, step = current, 360.0
    for index, (ox, oy, _, other) in enumerate(discs):
        across, up = ox - x, y - oy
        squared = across * across + up * up
        if index == current or squared <= (r - other) * (r - other):
            continue
        normal = degrees(atan2(up, across) - acos((r - other) / squared**0.5))
        ahead = (normal - angle) % 360.0
        if ahead < step and ahead < 359.999999:
            best, step = index, ahead
    return best, step


def on_disc(disc: Disc, angle: float) -> Point:
    """The point on a disc's rim in the direction of an angle in degrees."""
    a = radians(angle)
    return (disc[0] + disc[3] * cos(a), disc[1] - disc[3] * sin(a))


def contour(discs: Sequence[Disc], turns: Sequence[ContactArc]) -> Path:
    """The closed path along the arcs of a hull."""
    return tuple([arc(discs[disc], start, span) for disc, start, span in turns])


def arc(disc: Disc, start: float, span: float) -> Arc:
    """A part of a disc's rim, in degrees."""
    return (disc[0], disc[1], disc[3], start, span)


def open_lines(
    discs: Sequence[Disc],
    turns: Sequence[ContactArc],
    seams: Sequence[int],
    beyond: Sequence[Disc | None],
) -> tuple[Path, ...]:
    """The lines to draw: none across an end that goes on into a neighbour.

    `seams` numbers the open end that each disc belongs to, 0 for none; `beyond` is the far disc of
    the neighbour there, whose body hides part of the rim, or None where all of it is hidden.
    """
    lines: list[Path] = []
    run: list[Point | Arc] = []
    for index, (disc, start, span) in enumerate(turns):
        if seams[disc] == 0:
            run.append(arc(discs[disc], start, span))
        else:
            run.append(on_disc(discs[disc], start))
            lines.append(tuple(run))
            far = beyond[disc]
            if far is not None:
                lines.extend(_outer_bend(discs[disc], start, span, far))
            run = [on_disc(discs[disc], start + span)]
        following = turns[(index + 1) % len(turns)]
        if seams[disc] and seams[disc] == seams[following.disc]:
            run = []
    if run:
        head = turns[0]
        lines.append((*run, on_disc(discs[head.disc], head.start)))
    return tuple(line for line in lines if len(line) > 1 or len(line[0]) == 5)


def _outer_bend(disc: Disc, start: float, span: float, far: Disc) -> tuple[Path, ...]:
    across, up = far[0] - disc[0], disc[1] - far[1]
    distance = hypot(across, up)
    if distance <= abs(disc[3] - far[3]):
        return ()
    half = degrees(acos((disc[3] - far[3]) / distance))
    covered = (degrees(atan2(up, across)) - half - start) % _TURN
    before = covered if covered < span else 0.0
    after = span - (covered + 2.0 * half) % _TURN
    arcs = []
    if before > _SPECK:
        arcs.append((arc(disc, start, before),))
    if _SPECK < after < span:
        arcs.append((arc(disc, start + span - after, after),))
    return tuple(arcs)
