"""What people lie, sit and lean on, as pieces to be painted."""

from collections.abc import Iterable, Sequence
from math import cos, pi, radians, sin

from backcoach.figure.camera import Extent, Screen
from backcoach.figure.depth import Piece
from backcoach.figure.look import Palette, Tone
from backcoach.figure.outline import Disc, contour, hull, ring
from backcoach.figure.scene import Kit, KitKind, Stage, Surface, SurfaceKind
from backcoach.figure.shape import Path, Point, Shape
from backcoach.figure.slab import Box, slab
from backcoach.figure.vector import Vec, dot

_LEG = 0.05
_CORNERS = tuple((x, y, z) for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, 1.0))


def furniture(stage: Stage, screen: Screen, palette: Palette, width: float) -> list[Piece]:
    """Return surface and kit; `width` is that of their lines in pixels."""
    made = _surface(stage.surface, screen, palette, width)
    for kit in stage.kit:
        made += _kit(kit, screen, palette, width)
    return made


def extents(stage: Stage) -> list[Extent]:
    """Return the corners of everything, for the framing."""
    boxes = [*_boxes(stage.surface), *(Box(kit.at, kit.size, kit.heading) for kit in stage.kit)]
    return [(box.place(*corner), 0.0) for box in boxes for corner in _CORNERS]


def _boxes(surface: Surface) -> list[Box]:
    """Return the boxes of a surface; the first one is what carries the body."""
    x, y = surface.at
    wide, long, high = surface.width, surface.length, surface.height
    match surface.kind:
        case SurfaceKind.MAT:
            return [Box((x, y, 0.0), (wide, long, high))]
        case SurfaceKind.BED:
            board = Box((x, y + long / 2 + 0.03, 0.0), (wide + 0.06, 0.06, high + 0.28))
            frame = Box((x, y, 0.10), (wide + 0.06, long + 0.04, high - 0.32))
            mattress = Box((x, y, high - 0.22), (wide, long, 0.22))
            return [mattress, frame, board, *_legs(surface, 0.10)]
        case SurfaceKind.TABLE:
            return [
                Box((x, y, high - 0.09), (wide, long, 0.09)),
                *_legs(surface, high - 0.09),
            ]
        case SurfaceKind.STOOL:
            return [
                Box((x, y, high - 0.05), (wide, long, 0.05)),
                *_legs(surface, high - 0.05),
            ]
        case SurfaceKind.CHAIR_SIDEWAYS:
            back = x + (wide / 2 - 0.02) * (1.0 if surface.turned else -1.0)
            return [
                Box((x, y, high - 0.05), (wide, long, 0.05)),
                *_legs(surface, high - 0.05),
                *(
                    Box((back, y + s * (long / 2 - 0.02), high), (0.04, 0.04, 0.42))
                    for s in (-1, 1)
                ),
                Box((back, y, high + 0.22), (0.03, long - 0.08, 0.18)),
            ]


def _legs(surface: Surface, high: float) -> list[Box]:
    x, y = surface.at
    across, along = surface.width / 2 - _LEG, surface.length / 2 - _LEG
    return [
        Box((x + sx * across, y + sy * along, 0.0), (_LEG, _LEG, high))
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]


def _surface(surface: Surface, screen: Screen, palette: Palette, width: float) -> list[Piece]:
    top, *rest = _boxes(surface)
    match surface.kind:
        case SurfaceKind.MAT:
            pieces = [_soft("top", top, 0.05, (screen, palette.mat, width))]
            return [
                pieces[0]._replace(
                    shapes=(*pieces[0].shapes, _seam(top, screen, palette.mat, width))
                )
            ]
        case SurfaceKind.BED:
            first = _soft("top", top, 0.07, (screen, palette.linen, width))
        case SurfaceKind.TABLE:
            first = _soft("top", top, 0.05, (screen, palette.pad, width))
        case SurfaceKind.STOOL | SurfaceKind.CHAIR_SIDEWAYS:
            first = _soft("top", top, 0.04, (screen, palette.wood, width))
    return [
        first,
        *(_hard(f"wood {n}", box, screen, palette.wood, width) for n, box in enumerate(rest)),
    ]


def _kit(kit: Kit, screen: Screen, palette: Palette, width: float) -> list[Piece]:
    box = Box(kit.at, kit.size, kit.heading)
    match kit.kind:
        case KitKind.BLANKET:
            return [
                _soft(f"{kit.kind} {n}", layer, 0.03, (screen, palette.pad, width))
                for n, layer in enumerate(_layers(box, 3))
            ]
        case KitKind.TOWEL:
            return [_roll(box, screen, palette.linen, width)]
        case KitKind.PILLOW | KitKind.CUSHION:
            cloth = palette.linen if kit.kind is KitKind.PILLOW else palette.pad
            return [_puffed(str(kit.kind), box, screen, cloth, width)]


def _layers(box: Box, count: int) -> Iterable[Box]:
    high = box.size[2] / count
    for n in range(count):
        x, y, z = box.at
        yield Box((x, y, z + n * high), (*box.size[:2], high), box.heading)


def top_path(box: Box, screen: Screen, radius: float, up: float = 1.0) -> Path:
    """Return the rounded outline of a box's top, or of a level `up` of its height."""
    across, along = radius / (box.size[0] / 2), radius / (box.size[1] / 2)
    path: list[Point] = []
    curves: list[object] = []
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
    del path
    return tuple(curves)  # type: ignore[arg-type]


def _on(screen: Screen, point: Vec) -> Point:
    x, y, _, _ = screen.disc(point)
    return (x, y)


def _soft(name: str, box: Box, radius: float, style: tuple[Screen, Tone, float]) -> Piece:
    """Return a box with rounded corners, such as a mattress."""
    screen, cloth, width = style
    top, bottom = (top_path(box, screen, radius, up) for up in (1.0, 0.0))
    body = _around([*_along(top), *_along(bottom)])
    shapes = (
        Shape((body,), cloth.shade, cloth.line, 2 * width),
        Shape((body,), cloth.shade, rough=True),
        Shape((top,), cloth.fill, rough=True),
        Shape((top,), "", cloth.shade, width),
    )
    return _boxed(name, box, screen, shapes)


def _along(path: Path) -> list[Point]:
    """Return points on a path of lines and curves, close enough to join by straight lines."""
    points: list[Point] = []
    for segment in path:
        if len(segment) == 6:  # noqa: PLR2004
            ax, ay, bx, by, cx, cy = segment
            x, y = points[-1]
            for t in (0.2, 0.4, 0.6, 0.8, 1.0):
                p, q, r, s = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                points.append((p * x + q * ax + r * bx + s * cx, p * y + q * ay + r * by + s * cy))
        else:
            points.append((segment[0], segment[1]))
    return points


def _around(points: Sequence[Point]) -> Path:
    """Return the convex outline of points."""
    discs = [(x, y, 0.0, 0.0) for x, y in points]
    return tuple((discs[turn.disc][0], discs[turn.disc][1]) for turn in hull(discs))


def _seam(box: Box, screen: Screen, cloth: Tone, width: float) -> Shape:
    inset = Box(box.at, (box.size[0] - 0.06, box.size[1] - 0.06, box.size[2]), box.heading)
    return Shape((top_path(inset, screen, 0.03),), "", cloth.shade, 0.7 * width)


def _hard(name: str, box: Box, screen: Screen, wood: Tone, width: float) -> Piece:
    """Return a box with sharp edges: top lit, front in half light, sides in shade."""
    shapes = []
    for normal, corners in (
        ((1.0, 0.0, 0.0), ((1, -1, 0), (1, 1, 0), (1, 1, 1), (1, -1, 1))),
        ((-1.0, 0.0, 0.0), ((-1, -1, 0), (-1, 1, 0), (-1, 1, 1), (-1, -1, 1))),
        ((0.0, 1.0, 0.0), ((-1, 1, 0), (1, 1, 0), (1, 1, 1), (-1, 1, 1))),
        ((0.0, -1.0, 0.0), ((-1, -1, 0), (1, -1, 0), (1, -1, 1), (-1, -1, 1))),
        ((0.0, 0.0, 1.0), ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1))),
    ):
        turned = _turned(normal, box.heading)
        if dot(turned, screen.toward) <= 0.0:
            continue
        path = tuple(_on(screen, box.place(*corner)) for corner in corners)
        lit = dot(turned, screen.right) < -0.3 or normal[2] > 0.0  # noqa: PLR2004
        shapes.append(Shape((path,), wood.fill if lit else wood.shade, wood.line, width))
    return _boxed(name, box, screen, tuple(shapes))


def _turned(normal: Vec, heading: float) -> Vec:
    a = radians(heading)
    x, y, z = normal
    return (x * cos(a) - y * sin(a), x * sin(a) + y * cos(a), z)


def _puffed(name: str, box: Box, screen: Screen, cloth: Tone, width: float) -> Piece:
    """Return a pillow: thick in the middle, thin and rounded at the corners."""
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
        Shape((body,), cloth.shade, cloth.line, 2 * width),
        Shape((body,), cloth.shade, rough=True),
        Shape((contour(lit, hull(lit)),), cloth.fill),
    )
    return _boxed(name, box, screen, shapes)


def _roll(box: Box, screen: Screen, cloth: Tone, width: float) -> Piece:
    """Return a rolled towel that lies along the longer side of its box."""
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
    corners = [screen.disc(box.place(*corner)) for corner in _CORNERS]
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


def footprint(surface: Surface) -> Box:
    """Return the box that carries the body."""
    return _boxes(surface)[0]
