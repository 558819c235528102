"""What moves, what presses, what stays: signs painted over the people."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, dist, hypot, sin

from backcoach.figure.camera import Screen
from backcoach.figure.curve import through
from backcoach.figure.look import Palette
from backcoach.figure.shape import Path, Point, Shape
from backcoach.figure.vector import Vec, dot

_HEAD = 2.0
# A shorter arrow than so many times its thickness does not read.
_LEAST = 11.0


@dataclass(frozen=True, slots=True)
class Cues:
    """Which signs are shown."""

    arrow: bool = True
    ghost: bool = True
    presses: bool = True
    still: bool = True


NO_CUES = Cues(arrow=False, ghost=False, presses=False, still=False)


def arrow(points: Sequence[Point], thick: float, palette: Palette) -> tuple[Shape, ...]:
    """Return a curved arrow through screen points, pale edge first."""
    tip, shaft = _shaft(_lengthened(points, _LEAST * thick), 1.3 * _HEAD * thick)
    angle = atan2(tip[1] - shaft[-1][1], tip[0] - shaft[-1][0])
    head = _triangle(tip, angle, _HEAD * thick)
    line = through(shaft)
    return (
        Shape((line,), "", palette.cue_edge, 2.0 * thick, closed=False),
        Shape((head,), palette.cue_edge, palette.cue_edge, thick),
        Shape((line,), "", palette.cue, thick, closed=False),
        Shape((head,), palette.cue, palette.cue, 0.2 * thick),
    )


def _lengthened(points: Sequence[Point], least: float) -> Sequence[Point]:
    """Return the points, spread out from their middle where the way would be too short to see."""
    way = sum(dist(a, b) for a, b in pairwise(points))
    factor = min(3.0, least / max(way, 1e-6))
    if factor <= 1.0:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    x, y = (ax + bx) / 2.0, (ay + by) / 2.0
    return [(x + (px - x) * factor, y + (py - y) * factor) for px, py in points]


def _shaft(points: Sequence[Point], head: float) -> tuple[Point, list[Point]]:
    """Return the tip and the points of the shaft, which ends where the head begins."""
    tip = points[-1]
    shaft = [p for p in points if hypot(p[0] - tip[0], p[1] - tip[1]) > head]
    if len(shaft) < 2:  # noqa: PLR2004
        (x, y), (tx, ty) = points[0], tip
        size = hypot(tx - x, ty - y) or 1.0
        ux, uy = (tx - x) / size, (ty - y) / size
        shaft = [(tx - 2.2 * head * ux, ty - 2.2 * head * uy), (tx - head * ux, ty - head * uy)]
    return tip, shaft


def _triangle(tip: Point, angle: float, size: float) -> Path:
    x, y = tip
    back, half = 1.45 * size, 0.85 * size
    bx, by = x - back * cos(angle), y - back * sin(angle)
    return (
        (x, y),
        (bx - half * sin(angle), by + half * cos(angle)),
        (bx + half * sin(angle), by - half * cos(angle)),
    )


def press(place: Vec, toward: Vec, screen: Screen, palette: Palette) -> tuple[Shape, ...]:
    """Return a ring round a hand that presses, and a wedge inside that shows which way."""
    x, y, _, r = screen.disc(place, 0.048)
    ring: Path = ((x, y, r, 0.0, 360.0),)
    thick = 0.17 * r
    across, up = dot(toward, screen.right), dot(toward, screen.up)
    slant = hypot(across, up)
    if slant < 0.3:  # noqa: PLR2004
        sign: Path = ((x, y, 0.3 * r, 0.0, 360.0),)
    else:
        angle = atan2(-up, across)
        tip = (x + 1.9 * r * cos(angle), y + 1.9 * r * sin(angle))
        sign = _triangle(tip, angle, 0.42 * r)
    return (
        Shape((ring,), "", palette.cue_edge, 2.2 * thick),
        Shape((sign,), palette.cue_edge, palette.cue_edge, 1.4 * thick),
        Shape((ring,), "", palette.cue, thick),
        Shape((sign,), palette.cue, palette.cue, 0.3 * thick),
    )


def still(place: Vec, screen: Screen, palette: Palette) -> tuple[Shape, ...]:
    """Return the mark of a limb that stays: a disc with two bars, as on a pause button."""
    x, y, _, r = screen.disc(place, 0.036)
    bar, gap, high = 0.24 * r, 0.24 * r, 0.48 * r
    bars = tuple(
        (
            (x + side * gap - bar / 2, y - high),
            (x + side * gap + bar / 2, y - high),
            (x + side * gap + bar / 2, y + high),
            (x + side * gap - bar / 2, y + high),
        )
        for side in (-1, 1)
    )
    disc: Path = ((x, y, r, 0.0, 360.0),)
    return (
        Shape((disc,), palette.still, palette.cue_edge, 0.3 * r),
        Shape(bars, palette.cue_edge),
    )
