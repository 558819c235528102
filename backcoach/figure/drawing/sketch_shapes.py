"""A sketch in colours and in pixels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.body.look import FigureColours, Look, Outfit, Tone, mixed, strand, tone
from backcoach.figure.drawing.sketch import Edge, Patch, Sketch, Stroke
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import dashed
from backcoach.figure.geometry.polylines import finer, joined, placed, some, straight
from backcoach.figure.geometry.shape import Line, Polylines, Shape

# Pixels: no line is thinner.
_LEAST_LINE = 0.8
# How wide the line of a ghost is, in metres and in pixels.
_GHOST, _LEAST_GHOST = 0.006, 1.6
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


class Coloured(NamedTuple):
    """A sketch far to near: what stands around with the shadows on it, then people and lines."""

    stage: tuple[Shape, ...]
    people: tuple[Shape, ...]


def coloured(sketch: Sketch, brush: Brush) -> Coloured:
    lines = finer(placed([edge.points for edge in sketch.edges], brush.screen))
    people = [patch for patch in sketch.regions if patch.owner]
    return Coloured(
        _stage(sketch, brush, lines),
        (
            *_filled(people, brush, lines),
            *_outlines(sketch.edges, brush, lines),
            *_marks(sketch.strokes, brush),
        ),
    )


def _stage(sketch: Sketch, brush: Brush, lines: Polylines) -> tuple[Shape, ...]:
    shadows = [placed(step, brush.screen) for step in sketch.shadows]
    half = len(shadows) // 2
    on_floor = zip(shadows[:half], _darker(brush.palette, half), strict=True)
    shade = _share(brush.palette.shadow)
    stage = [patch for patch in sketch.regions if patch.owner is None]
    below = [patch for patch in stage if patch.material is stage[0].material]
    beside = [patch for patch in stage if patch.material is not stage[0].material]
    return (
        *(Shape(step, colour) for step, colour in on_floor),
        *_filled(below, brush, lines),
        *(Shape(step, shade) for step in shadows[half:]),
        *_filled(beside, brush, lines),
    )


def _filled(patches: Iterable[Patch], brush: Brush, lines: Polylines) -> Iterator[Shape]:
    for patch in patches:
        cloth = brush.tones[patch.owner, patch.material]
        yield Shape(joined(lines, patch.rings), cloth.shade if patch.shaded else cloth.fill)


def _outlines(edges: Sequence[Edge], brush: Brush, lines: Polylines) -> Iterator[Shape]:
    """One shape for all lines of one colour and width."""
    alike: dict[tuple[bool, str, float], list[int]] = {}
    for number, edge in enumerate(edges):
        if edge.weight:
            line = brush.tones[edge.owner, edge.material].line
            alike.setdefault((edge.owner is not None, line, edge.weight), []).append(number)
    for (_, line, weight), numbers in sorted(alike.items(), key=lambda item: item[0][0]):
        width = brush.palette.line_width * brush.screen.scale * weight
        yield Shape(some(lines, numbers), "", line, max(_LEAST_LINE, width), closed=False)


def ghost(lines: Sequence[Line], brush: Brush) -> Shape:
    """Closed lines, dashed."""
    width = max(_LEAST_GHOST, _GHOST * brush.screen.scale)
    dashes = (dash for line in placed(lines, brush.screen) for dash in dashed(line, width))
    return Shape(straight(dashes), "", brush.palette.ghost, width, closed=False)


def _marks(strokes: Sequence[Stroke], brush: Brush) -> Iterator[Shape]:
    """One shape for all that look alike."""
    lines = placed([stroke.points for stroke in strokes], brush.screen)
    alike: dict[Shape, list[int]] = {}
    for number, stroke in enumerate(strokes):
        alike.setdefault(_mark(stroke, brush), []).append(number)
    for look, numbers in alike.items():
        yield look._replace(paths=some(lines, numbers))


def _mark(stroke: Stroke, brush: Brush) -> Shape:
    """How a mark looks, without its lines."""
    hair, skin = (brush.tones[stroke.owner, m] for m in (Material.HAIR, Material.SKIN))
    width = max(_LEAST_LINE, stroke.width * brush.screen.scale)
    match stroke.kind:
        case MarkKind.WHITE:
            return Shape((), _WHITE)
        case MarkKind.IRIS:
            return Shape((), _IRIS)
        case MarkKind.STRAND:
            colour = strand(hair)
        case MarkKind.LID | MarkKind.BROW:
            colour = tone(skin.line, 2.5).shade
        case _:
            colour = skin.line
    return Shape((), "", colour, width, closed=False)


def _share(shadow: str) -> str:
    """The see-through colour of one step of a shadow."""
    return f"#{round(int(shadow[1:3], 16) / 2):02x}{shadow[3:]}"


def _darker(palette: FigureColours, steps: int) -> list[str]:
    """The ground after each step of a shadow; what is not see-through is painted sooner."""
    step = _share(palette.shadow)
    shades = [palette.ground]
    for _ in range(steps):
        shades.append(mixed(shades[-1], f"#{step[3:]}", int(step[1:3], 16) / 255))
    return shades[1:]
