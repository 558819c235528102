"""What stands around, as surfaces."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from backcoach.figure.body.dressed import Layer, Material
from backcoach.figure.drawing.box import Box
from backcoach.figure.drawing.furniture import boxes
from backcoach.figure.drawing.solids import pillow, prism, tube
from backcoach.figure.posing.scene import Kit, KitKind, Stage, Surface, SurfaceKind

# What carries the body: its cloth, and how round its corners are in metres.
_TOPS = {
    SurfaceKind.MAT: (Material.MAT, 0.05),
    SurfaceKind.BED: (Material.LINEN, 0.07),
    SurfaceKind.TABLE: (Material.PAD, 0.05),
    SurfaceKind.STOOL: (Material.WOOD, 0.04),
    SurfaceKind.CHAIR_SIDEWAYS: (Material.WOOD, 0.04),
}
_BLANKET_LAYERS = 3


def stage_layers(stage: Stage) -> list[Layer]:
    """Surface and kit; what carries the body comes first."""
    top = _TOPS[stage.surface.kind][0]
    return [*_surface(stage.surface), *(layer for kit in stage.kit for layer in _kit(kit, top))]


def _surface(surface: Surface) -> Iterator[Layer]:
    top, *rest = boxes(surface)
    yield prism(_TOPS[surface.kind][0], top, _TOPS[surface.kind][1])
    yield from (prism(Material.WOOD, box) for box in rest)


def _kit(kit: Kit, under: Material) -> Iterable[Layer]:
    """A pillow is told from the bed that it lies on."""
    box = Box(kit.at, kit.size, kit.heading)
    match kit.kind:
        case KitKind.BLANKET:
            return [prism(Material.PAD, layer, 0.03) for layer in _folds(box)]
        case KitKind.TOWEL:
            return [_roll(box)]
        case KitKind.PILLOW:
            return [pillow(Material.PAD if under is Material.LINEN else Material.LINEN, box)]
        case KitKind.CUSHION:
            return [pillow(Material.PAD, box)]
    assert_never(kit.kind)


def _folds(box: Box) -> Iterator[Box]:
    """The layers of a folded blanket, each a little smaller than the one below."""
    high = box.size[2] / _BLANKET_LAYERS
    for n in range(_BLANKET_LAYERS):
        x, y, z = box.at
        size = (box.size[0] - 0.012 * n, box.size[1] - 0.012 * n, high)
        yield Box((x, y, z + n * high), size, box.heading)


def _roll(box: Box) -> Layer:
    """A rolled towel along the longer side of its box."""
    along = box.size[0] >= box.size[1]
    ends = [box.place(s, 0.0, 0.5) if along else box.place(0.0, s, 0.5) for s in (-1.0, 0.0, 1.0)]
    return tube(Material.LINEN, ends, box.size[2] / 2.0)
