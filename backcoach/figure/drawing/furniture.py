"""Surfaces and kit as pieces to be painted."""

from collections.abc import Iterable
from typing import assert_never

from backcoach.figure.body.look import FigureColours, Tone
from backcoach.figure.drawing.box import CORNERS, hard, puffed, roll, soft, top_path
from backcoach.figure.drawing.depth import Piece
from backcoach.figure.drawing.slab import Box
from backcoach.figure.geometry.camera import Extent, Screen
from backcoach.figure.geometry.shape import Shape
from backcoach.figure.posing.scene import Kit, KitKind, Stage, Surface, SurfaceKind

_LEG = 0.05


def furniture(stage: Stage, screen: Screen, palette: FigureColours, width: float) -> list[Piece]:
    """Surface and kit; `width` is that of their lines in pixels."""
    made = _surface(stage.surface, screen, palette, width)
    for kit in stage.kit:
        made += _kit(kit, screen, palette, width)
    return made


def extents(stage: Stage) -> list[Extent]:
    """The corners of everything, for the framing."""
    boxes = [*_boxes(stage.surface), *(Box(kit.at, kit.size, kit.heading) for kit in stage.kit)]
    return [(box.place(*corner), 0.0) for box in boxes for corner in CORNERS]


def _boxes(surface: Surface) -> list[Box]:
    """The boxes of a surface; the first one is what carries the body."""
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
    assert_never(surface.kind)


def _legs(surface: Surface, high: float) -> list[Box]:
    x, y = surface.at
    across, along = surface.width / 2 - _LEG, surface.length / 2 - _LEG
    return [
        Box((x + sx * across, y + sy * along, 0.0), (_LEG, _LEG, high))
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]


def _surface(surface: Surface, screen: Screen, palette: FigureColours, width: float) -> list[Piece]:
    carrier, *rest = _boxes(surface)
    cloth, radius = {
        SurfaceKind.MAT: (palette.mat, 0.05),
        SurfaceKind.BED: (palette.linen, 0.07),
        SurfaceKind.TABLE: (palette.pad, 0.05),
    }.get(surface.kind, (palette.wood, 0.04))
    top = soft("top", carrier, radius, (screen, cloth, width))
    if surface.kind is SurfaceKind.MAT:
        top = top._replace(shapes=(*top.shapes, _seam(carrier, screen, cloth, width)))
    wood = (hard(f"wood {n}", box, screen, palette.wood, width) for n, box in enumerate(rest))
    return [top, *wood]


def _kit(kit: Kit, screen: Screen, palette: FigureColours, width: float) -> list[Piece]:
    box = Box(kit.at, kit.size, kit.heading)
    match kit.kind:
        case KitKind.BLANKET:
            return [
                soft(f"{kit.kind} {n}", layer, 0.03, (screen, palette.pad, width))
                for n, layer in enumerate(_layers(box, 3))
            ]
        case KitKind.TOWEL:
            return [roll(box, screen, palette.linen, width)]
        case KitKind.PILLOW | KitKind.CUSHION:
            cloth = palette.linen if kit.kind is KitKind.PILLOW else palette.pad
            return [puffed(str(kit.kind), box, screen, cloth, width)]
    assert_never(kit.kind)


def _layers(box: Box, count: int) -> Iterable[Box]:
    high = box.size[2] / count
    for n in range(count):
        x, y, z = box.at
        yield Box((x, y, z + n * high), (*box.size[:2], high), box.heading)


def _seam(box: Box, screen: Screen, cloth: Tone, width: float) -> Shape:
    inset = Box(box.at, (box.size[0] - 0.06, box.size[1] - 0.06, box.size[2]), box.heading)
    return Shape((top_path(inset, screen, 0.03),), "", cloth.shade, 0.7 * width)


def footprint(surface: Surface) -> Box:
    """The box that carries the body."""
    return _boxes(surface)[0]
