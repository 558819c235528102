"""A dressed body in one moment: surfaces of triangles, and the lines of a face."""

from dataclasses import dataclass
from enum import StrEnum

from backcoach.figure.geometry.arrays import Floats, Ints


class Material(StrEnum):
    """What a surface is made of; the first five are of people, the others of what stands around."""

    SKIN = "skin"
    HAIR = "hair"
    SHIRT = "shirt"
    TROUSERS = "trousers"
    SOCKS = "socks"
    MAT = "mat"
    WOOD = "wood"
    LINEN = "linen"
    PAD = "pad"


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """A surface in the world, in metres.

    `points` and unit `normals` are (n, 3), `triangles` (m, 3). `inside` (n,) is interpolated over
    each triangle; the surface ends where it falls below 0: at hem, neck, sleeve and hairline.
    `hands` (m,) tells the triangles of the left hand (1) and of the right (2) from all others (0).
    """

    material: Material
    points: Floats
    normals: Floats
    inside: Floats
    triangles: Ints
    hands: "Ints | None" = None


class MarkKind(StrEnum):
    """What a mark on a head shows: lines of the face, strands, the two areas of an eye."""

    LID = "lid"
    BROW = "brow"
    MOUTH = "mouth"
    CREASE = "crease"
    STRAND = "strand"
    WHITE = "white"
    IRIS = "iris"


# These are filled within their points, not drawn along them.
AREAS = frozenset({MarkKind.WHITE, MarkKind.IRIS})


@dataclass(frozen=True, eq=False, slots=True)
class Mark:
    """A line on a surface through `points` (k, 3), `width` metres wide, or an area within them.

    It lies about 1 mm above the surface, and is hidden where something is in front of it.
    """

    kind: MarkKind
    points: Floats
    width: float = 0.0


@dataclass(frozen=True, eq=False, slots=True)
class Dressed:
    """One person in one moment."""

    layers: tuple[Layer, ...]
    marks: tuple[Mark, ...] = ()
