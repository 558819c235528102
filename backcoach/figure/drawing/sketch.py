"""A moment as it is seen, without colours and without a size: a map of areas and their borders.

All places are in metres on the plane of the camera, x to the right and y up, from where the origin
of the world is seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.geometry.arrays import Floats
from backcoach.figure.geometry.posed_body import BodyPart

# Edges by number, one after the other; `~number` is an edge from its end to its beginning.
Ring = tuple[int, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Edge:
    """The border between two areas, as `points` (k, 2); both use the same one, so no gap is left.

    `weight` is the share of the usual width that its outline is drawn with, 0 for none. The outline
    has the colour of the `owner` and the `material` in front; no owner is the stage.
    """

    points: Floats
    weight: float
    owner: Role | None
    material: Material


@dataclass(frozen=True, slots=True)
class Region:
    """An area of one colour: the inside of its rings, without the holes (odd and even)."""

    owner: Role | None
    material: Material
    shaded: bool
    rings: tuple[Ring, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Stroke:
    """A mark on a head: a line, `width` metres wide, or the area within its points."""

    owner: Role
    kind: MarkKind
    points: Floats
    width: float = 0.0


@dataclass(frozen=True, eq=False, slots=True)
class Sketch:
    """All that is seen, to be painted in this order: stage, shadows, people, edges, strokes.

    `regions` touch and never overlap, those of the stage come first. Each step of `shadows` makes
    what lies under it a little darker; its rings are points (k, 2). `hands` has the outlines of
    what is seen of each hand.
    """

    edges: tuple[Edge, ...]
    regions: tuple[Region, ...]
    shadows: tuple[tuple[Floats, ...], ...] = ()
    strokes: tuple[Stroke, ...] = ()
    hands: Mapping[tuple[Role, BodyPart], tuple[Floats, ...]] = field(default_factory=dict)
