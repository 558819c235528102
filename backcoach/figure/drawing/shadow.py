"""Soft shadows straight under people and things: discs on the ground, seen at a slant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backcoach.figure.drawing.box import around, corners, top_path
from backcoach.figure.drawing.drawn_person import Drawn
from backcoach.figure.drawing.furniture import footprint
from backcoach.figure.drawing.slab import Box
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.outline import Disc, contour, hull
from backcoach.figure.geometry.shape import Path, Shape
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.scene import Stage

_FLATTEST = 0.08
_SOFT = 1.1
# Over the edge of something as low as a mat a shadow may run on.
_LOW = 0.06
# How far round a body a mattress is drawn down, and how deep it must be for that, in metres.
_DENT, _LEAST_DENT = 0.06, 0.005


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor and the top of the surface as seen, and the colour of shadows."""

    screen: Screen
    colour: str
    height: float
    gives: bool
    box: tuple[float, float, float, float]
    clip: Path


def ground(stage: Stage, screen: Screen, colour: str) -> Ground:
    """Where shadows fall in a scene."""
    box = footprint(stage.surface)
    (x, y, _), (wide, long, _) = box.at, box.size
    return Ground(
        screen,
        colour,
        stage.surface.height,
        stage.surface.sag > 0.0,
        (x - wide / 2, y - long / 2, x + wide / 2, y + long / 2),
        top_path(box, screen, 0.05),
    )


def _beneath(where: Ground) -> Iterator[Path]:
    """The shadow of a raised surface on the floor, before it is seen at a slant."""
    slant = where.screen.toward[2]
    if where.height > _LOW:
        left, low, right, high = where.box
        box = Box(((left + right) / 2, (low + high) / 2, 0.0), (right - left, high - low, 0.0))
        yield around([(x, y / slant) for x, y in corners(box, where.screen)])


def shadows(people: Sequence[Drawn], where: Ground) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """What falls on the floor, and what falls on the surface."""
    slant = where.screen.toward[2]
    if slant < _FLATTEST:
        return (), ()
    floor = list(_beneath(where))
    top: list[Path] = []
    dents: list[Path] = []
    over_edge = False
    for person in people:
        for spine, heights in person.spines():
            onto_top = min(heights) >= where.height and _is_over(where, spine)
            if onto_top and where.height > _LOW and not over_edge:
                over_edge = _hangs_over(where, spine)
            level = where.height if onto_top else 0.0
            fallen = [
                _fallen(disc, high - level, where.screen, slant)
                for disc, high in zip(spine, heights, strict=True)
            ]
            (top if onto_top else floor).append(contour(fallen, hull(fallen)))
            if where.gives and onto_top and _sinks(where, spine, heights):
                wide = [(x, y, z, r + _DENT * where.screen.scale) for x, y, z, r in fallen]
                dents.append(contour(wide, hull(wide)))
    clip = where.clip if over_edge else None
    layers = ((dents, _faint(where.colour)), (top, where.colour))
    return (
        (_flat(floor, where.colour, slant, None),) if floor else (),
        tuple(_flat(paths, colour, slant, clip) for paths, colour in layers if paths),
    )


def _flat(paths: Sequence[Path], colour: str, slant: float, clip: Path | None) -> Shape:
    matrix = (1.0, 0.0, 0.0, slant, 0.0, 0.0)
    return Shape(tuple(paths), colour, matrix=matrix, clip=clip, rough=True)


def _faint(colour: str) -> str:
    return f"#{int(colour[1:3], 16) // 2:02x}{colour[3:]}"


def _sinks(where: Ground, spine: Sequence[Disc], heights: Sequence[float]) -> bool:
    """Whether something lies lower than the top of a surface that gives way."""
    lowest = min(z - d[3] / where.screen.scale for d, z in zip(spine, heights, strict=True))
    return lowest < where.height - _LEAST_DENT


def _fallen(disc: Disc, drop: float, screen: Screen, slant: float) -> Disc:
    x, y, z, r = disc
    return (x, (y + drop * screen.scale * screen.up[2]) / slant, z, r * _SOFT)


def _is_over(where: Ground, spine: tuple[Disc, Disc]) -> bool:
    (ax, ay, az, _), (bx, by, bz, _) = spine
    middle = ((ax + bx) / 2.0, (ay + by) / 2.0, (az + bz) / 2.0, 0.0)
    return _room(where, where.screen.place(middle)) >= 0.0


def _hangs_over(where: Ground, spine: tuple[Disc, Disc]) -> bool:
    screen = where.screen
    return any(_room(where, screen.place(d)) < _SOFT * d[3] / screen.scale for d in spine)


def _room(where: Ground, point: Vec) -> float:
    """How far inside the surface's edge a point is, in metres, seen from above."""
    left, low, right, high = where.box
    return min(point[0] - left, right - point[0], point[1] - low, high - point[1])
