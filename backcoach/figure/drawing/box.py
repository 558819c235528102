"""Boxes drawn as furniture and kit: with round or sharp corners, as pillows and rolls."""

from collections.abc import Sequence
from math import cos, pi, radians, sin

from backcoach.figure.body.look import Tone
from backcoach.figure.drawing.depth import Piece
from backcoach.figure.drawing.slab import Box, slab
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import ring
from backcoach.figure.geometry.outline import Disc, contour, hull
from backcoach.figure.geometry.shape import Cubic, Path, Point, Shape
from backcoach.figure.geometry.vector import Vec, dot

CORNERS = tuple((x, y, z) for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, 1.0))


def top_path(box: Box, screen: Screen, radius: float, up: float = 1.0) -> Path:
    """The rounded outline of a box's top, or of a level `up` of its height."""
    across, along = radius / (box.size[0] / 2), radius / (box.size[1] / 2)
    curves: list[Point | Cubic] = []
    for quarter, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        centre = _on(screen, box.place(sx * (1 - across), sy * (1 - along), up))
        u = _on(screen, box.place(sx * (1 - across) + across, sy * (1 - along), up))
        v = _on(screen, box.place(sx * (1 - across), sy * (1 - along) + along, up))
        curves += ring(
            centre,
            (u[0] - centre[0], u[1] - centre[1]),
            (v[0] - centre[0], v[1] - centre[1]),
            quarter * pi / 2,
            pi / 2,
        )
    return tuple(curves)


def corners(box: Box, screen: Screen) -> list[Point]:
    """The corners of a box's underside on the screen."""
    return [_on(screen, box.place(x, y, 0.0)) for x in (-1.0, 1.0) for y in (-1.0, 1.0)]


def _on(screen: Screen, point: Vec) -> Point:
    x, y, _, _ = screen.disc(point)
    return (x, y)


def soft(name: str, box: Box, radius: float, style: tuple[Screen, Tone, float]) -> Piece:
    """With rounded corners, such as a mattress."""
    screen, cloth, width = style
    top, bottom = (top_path(box, screen, radius, up) for up in (1.0, 0.0))
    body = around([*_along(top), *_along(bottom)])
    shapes = (
        Shape((body,), "", cloth.line, 2 * width),
        Shape((body,), cloth.shade, rough=True),
        Shape((top,), cloth.fill, rough=True),
        Shape((top,), "", cloth.shade, width),
    )
    return _boxed(name, box, screen, shapes)


def _along(path: Path) -> list[Point]:
    """Points on a path of lines and curves, close enough to join by straight lines."""
    points: list[Point] = []
    for segment in path:
        if len(segment) == 6:
            ax, ay, bx, by, cx, cy = segment
            x, y = points[-1]
            for t in (0.2, 0.4, 0.6, 0.8, 1.0):
                p, q, r, s = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                points.append((p * x + q * ax + r * bx + s * cx, p * y + q * ay + r * by + s * cy))
        else:
            points.append((segment[0], segment[1]))
    return points


def around(points: Sequence[Point]) -> Path:
    """The convex hull of points."""
    discs = [(x, y, 0.0, 0.0) for x, y in points]
    return tuple((discs[turn.disc][0], discs[turn.disc][1]) for turn in hull(discs))


def hard(name: str, box: Box, screen: Screen, wood: Tone, width: float) -> Piece:
    """With sharp edges: top lit, front in half light, sides in shade."""
    shapes = []
    for normal, corners in (
        ((1.0, 0.0, 0.0), ((1, -1, 0), (1, 1, 0), (1, 1, 1), (1, -1, 1))),
        ((-1.0, 0.0, 0.0), ((-1, -1, 0), (-1, 1, 0), (-1, 1, 1), (-1, -1, 1))),
        ((0.0, 1.0, 0.0), ((-1, 1, 0), (1, 1, 0), (1, 1, 1), (-1, 1, 1))),
        ((0.0, -1.0, 0.0), ((-1, -1, 0), (1, -1, 0), (1, -1, 1), (-1, -1, 1))),
        ((0.0, 0.0, 1.0), ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1))),
    ):
        rotated = _rotated(normal, box.heading)
        if dot(rotated, screen.toward) <= 0.0:
            continue
        path = tuple(_on(screen, box.place(*corner)) for corner in corners)
        lit = dot(rotated, screen.right) < -0.3 or normal[2] > 0.0
        shapes.append(Shape((path,), wood.fill if lit else wood.shade, wood.line, width))
    return _boxed(name, box, screen, tuple(shapes))


def _rotated(normal: Vec, heading: float) -> Vec:
    a = radians(heading)
    x, y, z = normal
    return (x * cos(a) - y * sin(a), x * sin(a) + y * cos(a), z)


def puffed(name: str, box: Box, screen: Screen, cloth: Tone, width: float) -> Piece:
    """A pillow: thick in the middle, thin and rounded at the corners."""
    high = box.size[2]
    rim, crown = high * 0.30, high * 0.42
    inner = tuple(1.0 - 2.0 * rim / side for side in box.size[:2])
    corners = [
        screen.disc(box.place(sx * inner[0], sy * inner[1], 0.42), rim)
        for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    ]
    tops = [
        screen.disc(box.place(sx * 0.45, sy * 0.45, 1.0 - crown / high), crown)
        for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    ]
    whole = [*corners, *tops]
    body = contour(whole, hull(whole))
    lit = [(x - 0.1 * r, y - 0.45 * r, z, 0.62 * r) for x, y, z, r in whole]
    shapes = (
        Shape((body,), "", cloth.line, 2 * width),
        Shape((body,), cloth.shade, rough=True),
        Shape((contour(lit, hull(lit)),), cloth.fill),
    )
    return _boxed(name, box, screen, shapes)


def roll(box: Box, screen: Screen, cloth: Tone, width: float) -> Piece:
    """A rolled towel that lies along the longer side of its box."""
    thick = box.size[2] / 2.0
    along = box.size[0] >= box.size[1]
    share = 1.0 - 2.0 * thick / max(box.size[:2])
    ends: list[Disc] = []
    for sign in (-1.0, 1.0):
        x, y = (sign * share, 0.0) if along else (0.0, sign * share)
        ends.append(screen.disc(box.place(x, y, 0.5), thick))
    turns = hull(ends)
    near = max(ends, key=lambda disc: disc[2])
    rolls = tuple(((near[0], near[1], near[3] * f, 20.0, 300.0),) for f in (0.68, 0.36))
    shapes = (
        Shape((contour(ends, turns),), cloth.fill, cloth.line, width),
        Shape(rolls, "", cloth.shade, width, closed=False),
    )
    return _boxed("towel", box, screen, shapes)


def _boxed(name: str, box: Box, screen: Screen, shapes: tuple[Shape, ...]) -> Piece:
    corners = [screen.disc(box.place(*corner)) for corner in CORNERS]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    middle = screen.disc(box.place(0.0, 0.0, 0.5))[2]
    return Piece(
        "stage",
        name,
        (min(xs), min(ys), max(xs), max(ys)),
        tuple(zip(corners[::2], corners[1::2], strict=True)),
        middle,
        shapes,
        still=True,
        slab=slab(box, screen),
    )
