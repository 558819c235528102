"""What stands around, as boxes."""

from typing import assert_never

from backcoach.figure.drawing.box import CORNERS, Box
from backcoach.figure.geometry.camera import Extent
from backcoach.figure.posing.scene import Stage, Surface, SurfaceKind

_LEG = 0.05


def extents(stage: Stage) -> list[Extent]:
    """The corners of everything, for the framing."""
    things = [*boxes(stage.surface), *(Box(kit.at, kit.size, kit.heading) for kit in stage.kit)]
    return [(box.place(*corner), 0.0) for box in things for corner in CORNERS]


def boxes(surface: Surface) -> list[Box]:
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
