"""A moment as it is seen, without colours and without a size: a map of areas and their borders.

All places are in metres on the plane of the camera, x to the right and y up, from where the origin
of the world is seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.geometry.posed_body import BodyPart, mirrored_part
from backcoach.figure.geometry.shape import Line

# Edges by number, one after the other; `~number` is an edge from its end to its beginning.
Ring = tuple[int, ...]


class Edge(NamedTuple):
    """The border between two areas; both use the same one, so no gap is left.

    `weight` is the share of the usual width that its outline is drawn with, 0 for none. The outline
    has the colour of the `owner` and the `material` in front; no owner is the stage.
    """

    points: Line
    weight: float
    owner: Role | None
    material: Material


class Patch(NamedTuple):
    """An area of one colour: inside its rings, of which those of holes go the other way round.

    A shaded one lies on the whole of what it is the shade of.
    """

    owner: Role | None
    material: Material
    shaded: bool
    rings: tuple[Ring, ...]


class Stroke(NamedTuple):
    """A mark on a head: a line, `width` metres wide, or the area within its points."""

    owner: Role
    kind: MarkKind
    points: Line
    width: float = 0.0


@dataclass(frozen=True, eq=False, slots=True)
class Sketch:
    """All that is seen.

    It is painted in this order: shadows on the floor, what carries the people and all else of its
    material, shadows on that, the rest of the stage, people, edges, strokes. `regions` stand in
    this order, whole areas before their shade. Each step of `shadows` makes what lies under it a
    little darker; the first half of them is on the floor. `hands` has the outlines of what is seen
    of each hand.
    """

    edges: tuple[Edge, ...]
    regions: tuple[Patch, ...]
    shadows: tuple[tuple[Line, ...], ...] = ()
    strokes: tuple[Stroke, ...] = ()
    hands: Mapping[tuple[Role, BodyPart], tuple[Line, ...]] = field(default_factory=dict)


def mirrored(sketch: Sketch) -> Sketch:
    """The other side of a stretch: left and right swapped."""
    return Sketch(
        tuple(edge._replace(points=mirrored_line(edge.points)) for edge in sketch.edges),
        sketch.regions,
        tuple(tuple(map(mirrored_line, step)) for step in sketch.shadows),
        tuple(line._replace(points=mirrored_line(line.points)) for line in sketch.strokes),
        {
            (role, mirrored_part(part)): tuple(map(mirrored_line, rings))
            for (role, part), rings in sketch.hands.items()
        },
    )


def mirrored_line(line: Line) -> Line:
    return tuple(-point.conjugate() for point in line)
