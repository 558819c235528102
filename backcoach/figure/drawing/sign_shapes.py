"""The signs in colours and in pixels: what moves, what presses, what stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, dist, hypot, sin

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import FigureColours
from backcoach.figure.drawing.signs import AIR, ARROW_LEAST, ARROW_THICK, PIN, Pressing
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import spread, through
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.shape import Line, Path, Point, Shape

# The outlines of what is seen of each hand, in metres on the camera's plane.
Hands = Mapping[tuple[Role, BodyPart], tuple[Line, ...]]

# Pixels: what is thinner or smaller does not read.
_LEAST_THICK, _LEAST_PIN, _LEAST_RIM = 3.2, 6.0, 1.7
# Metres: the rim of a hand that presses, and the wedge beside it.
_RIM, _WEDGE = 0.0085, 0.030
_HEAD = 2.0
# Wedges nearer than so many metres say the same.
_SHARED = 0.16
_SMALL = 0.02


@dataclass(frozen=True, slots=True)
class Signs:
    """Which signs are shown."""

    arrow: bool = True
    ghost: bool = True
    presses: bool = True
    still: bool = True


NO_SIGNS = Signs(arrow=False, ghost=False, presses=False, still=False)


def arrow(way: Sequence[Point], screen: Screen, palette: FigureColours) -> tuple[Shape, ...]:
    """A curved arrow along a way on the camera's plane, pale edge first."""
    thick = max(_LEAST_THICK, ARROW_THICK * screen.scale)
    points = spread([screen.flat(point) for point in way], ARROW_LEAST / ARROW_THICK * thick)
    tip, shaft = _shaft(points, 1.3 * _HEAD * thick)
    angle = atan2(tip[1] - shaft[-1][1], tip[0] - shaft[-1][0])
    head = _triangle(tip, angle, _HEAD * thick)
    line = through(shaft)
    return (
        Shape((line,), "", palette.sign_edge, 1.8 * thick, closed=False),
        Shape((head,), palette.sign_edge, palette.sign_edge, 0.8 * thick),
        Shape((line,), "", palette.sign, thick, closed=False),
        Shape((head,), palette.sign, palette.sign, 0.2 * thick),
    )


def _shaft(points: Sequence[Point], head: float) -> tuple[Point, list[Point]]:
    """The tip and the points of the shaft, which ends where the head begins."""
    tip = points[-1]
    shaft = [point for point in points[:-1] if dist(point, tip) > head] or [points[0]]
    (x, y), (tx, ty) = shaft[-1], tip
    size = hypot(tx - x, ty - y) or 1.0
    ux, uy = (tx - x) / size, (ty - y) / size
    if len(shaft) == 1:
        shaft = [(tx - 2.2 * head * ux, ty - 2.2 * head * uy)]
    return tip, [*shaft, (tx - head * ux, ty - head * uy)]


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
    pressing: Sequence[Pressing], hands: Hands, screen: Screen, palette: FigureColours
) -> tuple[Shape, ...]:
    """The rim of each hand that presses, as far as it is seen, and a wedge ahead of it.

    Hands that press side by side the same way share one wedge.
    """
    rims: list[Path] = []
    wedges: list[Path] = []
    told: list[Point] = []
    for press in pressing:
        rings = [
            [(point.real, point.imag) for point in ring]
            for ring in hands.get((press.role, press.hand), ())
            if _wide(ring) > _SMALL
        ]
        rims += [tuple(screen.flat(point) for point in ring) for ring in rings]
        if rings and press.toward is not None:
            tip = _ahead([point for ring in rings for point in ring], press.toward)
            if all(dist(tip, other) > _SHARED for other in told):
                told.append(tip)
                x, y = press.toward
                size = max(_LEAST_THICK, _WEDGE * screen.scale)
                wedges.append(_triangle(screen.flat(tip), atan2(-y, x), size))
    width = max(_LEAST_RIM, _RIM * screen.scale)
    edge, sign = palette.sign_edge, palette.sign
    return (
        *((Shape(tuple(rims), "", edge, 1.9 * width),) if rims else ()),
        *((Shape(tuple(wedges), edge, edge, 1.2 * width),) if wedges else ()),
        *((Shape(tuple(rims), "", sign, width),) if rims else ()),
        *((Shape(tuple(wedges), sign, sign, 0.2 * width),) if wedges else ()),
    )


def _wide(ring: Line) -> float:
    """How far an outline reaches across or up, whichever is more."""
    across, up = [point.real for point in ring], [point.imag for point in ring]
    return max(max(across) - min(across), max(up) - min(up))


def _ahead(points: Sequence[Point], toward: Point) -> Point:
    """Where the tip of a wedge lies ahead of a hand."""
    ux, uy = toward
    count = len(points)
    x, y = sum(p[0] for p in points) / count, sum(p[1] for p in points) / count
    far = max((px - x) * ux + (py - y) * uy for px, py in points) + AIR + 1.45 * _WEDGE
    return (x + ux * far, y + uy * far)


def pins(places: Sequence[Point], screen: Screen, palette: FigureColours) -> tuple[Shape, ...]:
    """The mark of each limb that stays: a drawing pin on a disc."""
    shapes: list[Shape] = []
    r = max(_LEAST_PIN, PIN * screen.scale)
    for place in places:
        x, y = screen.flat(place)
        disc: Path = ((x, y, r, 0.0, 360.0),)
        pin: Path = tuple((x + across * r, y + down * r) for across, down in _PIN)
        shapes += (
            Shape((disc,), palette.still, palette.sign_edge, 0.24 * r),
            Shape((pin,), palette.sign_edge),
        )
    return tuple(shapes)


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
