"""A sketch in colours and in pixels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.body.look import FigureColours, Look, Outfit, Tone, strand, tone
from backcoach.figure.drawing.sketch import Edge, Patch, Sketch, Stroke
from backcoach.figure.geometry.arrays import Floats
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import finer
from backcoach.figure.geometry.shape import Path, Point, Shape

# Pixels: no line is thinner.
_LEAST_LINE = 0.8
# Pixels to the metre from which the steps of a line are seen, and into how many parts they go.
_COARSE, _MOST_PARTS = 450.0, 4
_WHITE, _IRIS = "#fdfaf4", "#33261f"

# By owner, no one for the stage, and material.
Tones = Mapping[tuple[Role | None, Material], Tone]


def tones(receiver: Look, helper: Look, palette: FigureColours) -> Tones:
    """The colours of all that may be seen."""
    of_stage: Tones = {
        (None, Material.MAT): palette.mat,
        (None, Material.WOOD): palette.wood,
        (None, Material.LINEN): palette.linen,
        (None, Material.PAD): palette.pad,
    }
    return {
        **of_stage,
        **_of_person(Role.RECEIVER, palette.suited(receiver), palette.receiver),
        **_of_person(Role.HELPER, palette.suited(helper), palette.helper),
    }


def _of_person(role: Role, look: Look, outfit: Outfit) -> Tones:
    return {
        (role, Material.SKIN): look.skin,
        (role, Material.HAIR): look.hair,
        (role, Material.SHIRT): outfit.shirt,
        (role, Material.TROUSERS): outfit.trousers,
        (role, Material.SOCKS): outfit.socks,
    }


class Brush(NamedTuple):
    """How a sketch is painted: where on the screen, in which colours."""

    screen: Screen
    tones: Tones
    palette: FigureColours

    def points(self, points: Floats) -> tuple[Point, ...]:
        x = self.screen.x + points[:, 0].astype(float) * self.screen.scale
        y = self.screen.y - points[:, 1].astype(float) * self.screen.scale
        return tuple(zip(x.tolist(), y.tolist(), strict=True))

    def lines(self, edges: Sequence[Edge]) -> list[tuple[Point, ...]]:
        """The points of each, and more between them where their steps would be seen."""
        import numpy as np  # noqa: PLC0415 -- the first window waits for nothing that takes long

        if not edges:
            return []
        points = iter(self.points(np.concatenate([edge.points for edge in edges])))
        lines = [tuple(islice(points, len(edge.points))) for edge in edges]
        parts = int(self.screen.scale / _COARSE) + 1
        return lines if parts == 1 else [finer(line, min(parts, _MOST_PARTS)) for line in lines]


def stage_shapes(sketch: Sketch, brush: Brush) -> tuple[Shape, ...]:
    """What stands around, and the shadows under and on it."""
    paths = brush.lines(sketch.edges)
    shadows = [
        Shape(tuple(brush.points(ring) for ring in step), _share(brush.palette.shadow, 2))
        for step in sketch.shadows
    ]
    half = len(shadows) // 2
    stage = [patch for patch in sketch.regions if patch.owner is None]
    below = [patch for patch in stage if patch.material is stage[0].material]
    beside = [patch for patch in stage if patch.material is not stage[0].material]
    return (
        *shadows[:half],
        *_filled(below, brush, paths),
        *shadows[half:],
        *_filled(beside, brush, paths),
    )


def people_shapes(sketch: Sketch, brush: Brush) -> tuple[Shape, ...]:
    """The people and all lines."""
    paths = brush.lines(sketch.edges)
    return (
        *_filled([patch for patch in sketch.regions if patch.owner], brush, paths),
        *_outlines(sketch.edges, brush, paths),
        *(_line(stroke, brush) for stroke in sketch.strokes),
    )


def _filled(
    patches: Iterable[Patch], brush: Brush, paths: Sequence[tuple[Point, ...]]
) -> Iterator[Shape]:
    for patch in patches:
        cloth = brush.tones[patch.owner, patch.material]
        yield Shape(_rings(patch, paths), cloth.shade if patch.shaded else cloth.fill)


def _rings(region: Patch, paths: Sequence[tuple[Point, ...]]) -> tuple[Path, ...]:
    return tuple(
        tuple(point for n in ring for point in (paths[n] if n >= 0 else paths[~n][::-1]))
        for ring in region.rings
    )


def _outlines(
    edges: Sequence[Edge], brush: Brush, paths: Sequence[tuple[Point, ...]]
) -> Iterator[Shape]:
    """One shape for all lines of one colour and width."""
    alike: dict[tuple[bool, str, float], list[Path]] = {}
    for edge, path in zip(edges, paths, strict=True):
        if edge.weight:
            line = brush.tones[edge.owner, edge.material].line
            alike.setdefault((edge.owner is not None, line, edge.weight), []).append(path)
    for (_, line, weight), lines in sorted(alike.items(), key=lambda item: item[0][0]):
        width = brush.palette.line_width * brush.screen.scale * weight
        yield Shape(tuple(lines), "", line, max(_LEAST_LINE, width), closed=False)


def _line(stroke: Stroke, brush: Brush) -> Shape:
    hair, skin = (brush.tones[stroke.owner, m] for m in (Material.HAIR, Material.SKIN))
    line, width = brush.points(stroke.points), stroke.width * brush.screen.scale
    match stroke.kind:
        case MarkKind.WHITE:
            return Shape((line,), _WHITE)
        case MarkKind.IRIS:
            return Shape((line,), _IRIS)
        case MarkKind.STRAND:
            colour = strand(hair)
        case MarkKind.LID | MarkKind.BROW:
            colour = tone(skin.line, 2.5).shade
        case _:
            colour = skin.line
    return Shape((line,), "", colour, max(_LEAST_LINE, width), closed=False)


def _share(colour: str, steps: int) -> str:
    """A see-through colour that is as dark as itself after so many times."""
    return f"#{round(int(colour[1:3], 16) / steps):02x}{colour[3:]}"
