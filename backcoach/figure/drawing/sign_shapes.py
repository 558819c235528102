"""The signs painted over the people: what moves, what presses, what stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, dist, hypot, sin

from backcoach.figure.body.look import FigureColours
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import through
from backcoach.figure.geometry.shape import Path, Point, Shape
from backcoach.figure.geometry.vector import Vec, dot

_HEAD = 2.0
# A shorter arrow than so many times its thickness does not read.
_LEAST = 11.0
# The radii of a ring and a disc in metres, and in pixels where that is too small to read.
_RING, _LEAST_RING = 0.048, 7.0
_DISC, _LEAST_DISC = 0.036, 6.5
# Rings share one within so many radii; a direction shorter than this on the screen is a dot.
_SHARED, _SLANT = 1.9, 0.3


@dataclass(frozen=True, slots=True)
class Signs:
    """Which signs are shown, and whether a second, small picture is."""

    arrow: bool = True
    ghost: bool = True
    presses: bool = True
    still: bool = True
    inset: bool = True


NO_SIGNS = Signs(arrow=False, ghost=False, presses=False, still=False, inset=False)


def arrow(points: Sequence[Point], thick: float, palette: FigureColours) -> tuple[Shape, ...]:
    """A curved arrow through screen points, pale edge first."""
    tip, shaft = _shaft(_lengthened(points, _LEAST * thick), 1.3 * _HEAD * thick)
    angle = atan2(tip[1] - shaft[-1][1], tip[0] - shaft[-1][0])
    head = _triangle(tip, angle, _HEAD * thick)
    line = through(shaft)
    return (
        Shape((line,), "", palette.sign_edge, 2.0 * thick, closed=False),
        Shape((head,), palette.sign_edge, palette.sign_edge, thick),
        Shape((line,), "", palette.sign, thick, closed=False),
        Shape((head,), palette.sign, palette.sign, 0.2 * thick),
    )


def _lengthened(points: Sequence[Point], least: float) -> Sequence[Point]:
    """The points, spread out from their middle where the way would be too short to see."""
    way = sum(dist(a, b) for a, b in pairwise(points))
    factor = min(3.0, least / max(way, 1e-6))
    if factor <= 1.0:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    x, y = (ax + bx) / 2.0, (ay + by) / 2.0
    return [(x + (px - x) * factor, y + (py - y) * factor) for px, py in points]


def _shaft(points: Sequence[Point], head: float) -> tuple[Point, list[Point]]:
    """The tip and the points of the shaft, which ends where the head begins."""
    tip = points[-1]
    shaft = [p for p in points if hypot(p[0] - tip[0], p[1] - tip[1]) > head]
    if len(shaft) < 2:
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


def presses(
    hands: Sequence[tuple[Vec, Vec]], screen: Screen, palette: FigureColours
) -> tuple[Shape, ...]:
    """A ring round each hand that presses, and a wedge that shows which way.

    Hands come as places and directions. Those that lie on each other share one ring.
    """
    r = max(_RING * screen.scale, _LEAST_RING)
    shapes: list[Shape] = []
    left = [(screen.disc(place)[:2], toward) for place, toward in hands]
    while left:
        (x, y), _ = left[0]
        here = [hand for hand in left if hypot(hand[0][0] - x, hand[0][1] - y) < _SHARED * r]
        left = [hand for hand in left if hand not in here]
        shapes += _press(*_mean(here), r, screen, palette)
    return tuple(shapes)


def _mean(hands: Sequence[tuple[Point, Vec]]) -> tuple[Point, Vec]:
    count = len(hands)
    places, ways = zip(*hands, strict=True)
    x, y = (sum(values) / count for values in zip(*places, strict=True))
    a, b, c = (sum(values) / count for values in zip(*ways, strict=True))
    return (x, y), (a, b, c)


def _press(
    place: Point, toward: Vec, r: float, screen: Screen, palette: FigureColours
) -> tuple[Shape, ...]:
    x, y = place
    ring: Path = ((x, y, r, 0.0, 360.0),)
    thick = 0.17 * r
    across, up = dot(toward, screen.right), dot(toward, screen.up)
    if hypot(across, up) < _SLANT:
        sign: Path = ((x, y, 0.3 * r, 0.0, 360.0),)
    else:
        angle = atan2(-up, across)
        tip = (x + 1.9 * r * cos(angle), y + 1.9 * r * sin(angle))
        sign = _triangle(tip, angle, 0.42 * r)
    return (
        Shape((ring,), "", palette.sign_edge, 2.2 * thick),
        Shape((sign,), palette.sign_edge, palette.sign_edge, 1.4 * thick),
        Shape((ring,), "", palette.sign, thick),
        Shape((sign,), palette.sign, palette.sign, 0.3 * thick),
    )


def still(place: Vec, screen: Screen, palette: FigureColours) -> tuple[Shape, ...]:
    """The mark of a limb that stays: a drawing pin on a disc."""
    x, y, _, _ = screen.disc(place)
    r = max(_DISC * screen.scale, _LEAST_DISC)
    disc: Path = ((x, y, r, 0.0, 360.0),)
    pin: Path = tuple((x + across * r, y + down * r) for across, down in _PIN)
    return (
        Shape((disc,), palette.still, palette.sign_edge, 0.24 * r),
        Shape((pin,), palette.sign_edge),
    )


_RIGHT_OF_PIN = (
    (0.46, -0.64),
    (0.46, -0.44),
    (0.25, -0.40),
    (0.25, -0.10),
    (0.54, 0.04),
    (0.54, 0.22),
    (0.10, 0.22),
    (0.0, 0.76),
)
_PIN = (*_RIGHT_OF_PIN, *((-across, down) for across, down in _RIGHT_OF_PIN[-2::-1]))
