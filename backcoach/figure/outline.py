"""Outlines of discs that a tight string is drawn round: arcs and the straight edges between."""

from collections.abc import Sequence
from math import acos, atan2, cos, degrees, hypot, radians, sin, tan
from typing import NamedTuple

from backcoach.figure.shape import Arc, Cubic, Path, Point

# Screen x, screen y (down), depth towards the viewer, radius.
Disc = tuple[float, float, float, float]

SHADOW_SIDE = -62.0
SHADOW_REACH = 78.0


class Turn(NamedTuple):
    """The part of the string that lies on one disc: its index, start and span in degrees."""

    disc: int
    start: float
    span: float


def hull(discs: Sequence[Disc]) -> tuple[Turn, ...]:
    """Return the turns of the convex hull of discs, anticlockwise."""
    return _of_two(discs[0], discs[1]) if len(discs) == 2 else _wrapped(discs)  # noqa: PLR2004


def _of_two(a: Disc, b: Disc) -> tuple[Turn, ...]:
    across, up = b[0] - a[0], a[1] - b[1]
    distance = hypot(across, up)
    if distance <= abs(a[3] - b[3]):
        return (Turn(0 if a[3] >= b[3] else 1, 0.0, 360.0),)
    towards = degrees(atan2(up, across))
    half = degrees(acos((a[3] - b[3]) / distance))
    return (
        Turn(1, towards - half, 2.0 * half),
        Turn(0, towards + half, 360.0 - 2.0 * half),
    )


def _wrapped(discs: Sequence[Disc]) -> tuple[Turn, ...]:
    current = first = min(range(len(discs)), key=lambda i: discs[i][0] - discs[i][3])
    angle, turns = -180.0, []
    while angle < 180.0:
        following, step = _next(discs, current, angle)
        step = min(step, 180.0 - angle)
        turns.append(Turn(current, angle, step))
        angle, current = angle + step, following
    if len(turns) > 1 and turns[-1].disc == first:
        last = turns.pop()
        turns[0] = Turn(first, last.start - 360.0, last.span + turns[0].span)
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
        if ahead < step and ahead < 359.999999:  # noqa: PLR2004
            best, step = index, ahead
    return best, step


def on_disc(disc: Disc, angle: float) -> Point:
    """Return the point on a disc's rim in the direction of an angle in degrees."""
    a = radians(angle)
    return (disc[0] + disc[3] * cos(a), disc[1] - disc[3] * sin(a))


def contour(discs: Sequence[Disc], turns: Sequence[Turn]) -> Path:
    """Return the closed path along the turns."""
    return tuple([_arc(discs[disc], start, span) for disc, start, span in turns])


def _arc(disc: Disc, start: float, span: float) -> Arc:
    return (disc[0], disc[1], disc[3], start, span)


def open_lines(
    discs: Sequence[Disc],
    turns: Sequence[Turn],
    seams: Sequence[int],
    beyond: Sequence[Disc | None],
) -> tuple[Path, ...]:
    """Return the lines to draw: no line across an end that goes on into a neighbour.

    `seams` numbers the open end that each disc belongs to, 0 for none; `beyond` is the far disc of the
    neighbour there, whose body hides that part of the rim, or None where all of the rim is hidden.
    """
    lines: list[Path] = []
    run: list[Point | Arc | Cubic] = []
    for index, (disc, start, span) in enumerate(turns):
        if seams[disc] == 0:
            run.append(_arc(discs[disc], start, span))
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
    return tuple(line for line in lines if len(line) > 1 or len(line[0]) == 5)  # noqa: PLR2004


def _outer_bend(disc: Disc, start: float, span: float, far: Disc) -> tuple[Path, ...]:
    across, up = far[0] - disc[0], disc[1] - far[1]
    distance = hypot(across, up)
    if distance <= abs(disc[3] - far[3]):
        return ()
    half = degrees(acos((disc[3] - far[3]) / distance))
    covered = (degrees(atan2(up, across)) - half - start) % 360.0
    before = covered if covered < span else 0.0
    uncovered = (covered + 2.0 * half) % 360.0
    after = span - uncovered if covered + 2.0 * half > 360.0 or uncovered < span else 0.0
    arcs = []
    if 0.0 < before:
        arcs.append((_arc(disc, start, before),))
    if 0.0 < after < span:
        arcs.append((_arc(disc, start + span - after, after),))
    return tuple(arcs)


def shade(discs: Sequence[Disc], turns: Sequence[Turn], seams: Sequence[int]) -> Path | None:
    """Return the strip along the side that faces away from the light, or None.

    It is widest where the skin faces straight away, and thins out towards the light and to a seam.
    """
    rim: list[Point | Arc | Cubic] = []
    inner: list[Point] = []
    angle, ordered = _from_the_light(turns)
    for index, (disc, _, span) in enumerate(ordered):
        first, last = max(angle, -SHADOW_REACH), min(angle + span, SHADOW_REACH)
        if seams[disc] == 0 and first < last:
            rim.append(_arc(discs[disc], SHADOW_SIDE + first, last - first))
            inner += [_inset(discs[disc], at) for at in (first, (first + last) / 2, last)]
        angle += span
        other = ordered[(index + 1) % len(ordered)].disc
        across_end = seams[disc] and seams[disc] == seams[other]
        if -SHADOW_REACH < angle < SHADOW_REACH and other != disc and not across_end:
            begin, end = (on_disc(discs[one], SHADOW_SIDE + angle) for one in (disc, other))
            a, b = _inset(discs[disc], angle), _inset(discs[other], angle)
            rim += [begin, end]
            inner += [
                begin if seams[disc] else a,
                ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0),
                end if seams[other] else b,
            ]
    return (*rim, *_smooth(inner[::-1])) if rim else None


def _inset(disc: Disc, angle: float) -> Point:
    depth = 0.62 * disc[3] * cos(radians(angle * 90.0 / SHADOW_REACH))
    a = radians(SHADOW_SIDE + angle)
    return (disc[0] + (disc[3] - depth) * cos(a), disc[1] - (disc[3] - depth) * sin(a))


def _smooth(points: Sequence[Point]) -> Path:
    """Return a curve from the first point to the last that the others pull at."""
    curves: list[Point | Arc | Cubic] = [points[0]]
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


def _from_the_light(turns: Sequence[Turn]) -> tuple[float, Sequence[Turn]]:
    """Return the turns beginning with the one that faces the light, and its angle from the shadow."""
    for index, (_, start, span) in enumerate(turns):
        angle = (start - SHADOW_SIDE + 180.0) % 360.0 - 180.0
        if angle + span >= 180.0:
            return angle - 360.0, (*turns[index:], *turns[:index])
    return (turns[0].start - SHADOW_SIDE + 180.0) % 360.0 - 180.0, turns


def _lens(rim: list[Point | Arc | Cubic], ends: list[Point], thickness: float) -> Path:
    """Return the rim closed by a curve that lies `thickness` inside of where it bulges most."""
    (x0, y0), (x1, y1) = ends[0], ends[-1]
    across, along = x1 - x0, y1 - y0
    size = hypot(across, along) or 1.0
    nx, ny = -along / size, across / size
    outermost = max(x * nx + y * ny for x, y in ends)
    push = 4.0 / 3.0 * (outermost - thickness - x0 * nx - y0 * ny)
    dx, dy = push * nx, push * ny
    back = (
        x1 - across * 0.22 + dx,
        y1 - along * 0.22 + dy,
        x0 + across * 0.22 + dx,
        y0 + along * 0.22 + dy,
        x0,
        y0,
    )
    return (*rim, back)


def ring(
    centre: Point, u: Point, v: Point, start: float, span: float
) -> tuple[Point, *tuple[Cubic, ...]]:
    """Return the curve centre + u cos t + v sin t over a span of t in radians."""
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
