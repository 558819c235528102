"""Soft shadows straight under people and things: discs on the ground, seen at a slant."""

from collections.abc import Sequence
from dataclasses import dataclass

from backcoach.figure.camera import Screen
from backcoach.figure.furniture import footprint, top_path
from backcoach.figure.outline import Disc, contour, hull
from backcoach.figure.person import Drawn
from backcoach.figure.scene import Stage
from backcoach.figure.shape import Path, Shape

_FLATTEST = 0.08
_SOFT = 1.1


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor and the top of the surface as seen, and the colour of shadows."""

    screen: Screen
    colour: str
    height: float
    box: tuple[float, float, float, float]
    clip: Path


def ground(stage: Stage, screen: Screen, colour: str) -> Ground:
    """Return where shadows fall in a scene."""
    box = footprint(stage.surface)
    (x, y, _), (wide, long, _) = box.at, box.size
    return Ground(
        screen,
        colour,
        stage.surface.height,
        (x - wide / 2, y - long / 2, x + wide / 2, y + long / 2),
        top_path(box, screen, 0.05),
    )


def shadows(people: Sequence[Drawn], where: Ground) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """Return what falls on the floor and what falls on the surface."""
    slant = where.screen.toward[2]
    if slant < _FLATTEST:
        return (), ()
    floor: list[Path] = []
    top: list[Path] = []
    for person in people:
        for spine, heights in person.spines():
            onto_top = _is_over(where, spine, heights)
            level = where.height if onto_top else 0.0
            fallen = [
                _fallen(disc, high - level, where.screen, slant)
                for disc, high in zip(spine, heights, strict=True)
            ]
            (top if onto_top else floor).append(contour(fallen, hull(fallen)))
    matrix = (1.0, 0.0, 0.0, slant, 0.0, 0.0)
    return (
        (Shape(tuple(floor), where.colour, matrix=matrix),) if floor else (),
        (Shape(tuple(top), where.colour, matrix=matrix, clip=where.clip),) if top else (),
    )


def _fallen(disc: Disc, drop: float, screen: Screen, slant: float) -> Disc:
    x, y, z, r = disc
    return (x, (y + drop * screen.scale * screen.up[2]) / slant, z, r * _SOFT)


def _is_over(where: Ground, spine: tuple[Disc, Disc], heights: tuple[float, float]) -> bool:
    if min(heights) < where.height:
        return False
    screen = where.screen
    x = y = 0.0
    for disc in spine:
        place = screen.place(disc)
        x, y = x + place[0] / 2.0, y + place[1] / 2.0
    left, low, right, high = where.box
    return left <= x <= right and low <= y <= high
