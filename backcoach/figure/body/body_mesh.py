"""The surfaces of a body at rest, dressed, and how they hang on its bones. Shares of stature."""

from collections.abc import Mapping
from dataclasses import dataclass

from backcoach.figure.body.dressed import Material
from backcoach.figure.body.features import Face
from backcoach.figure.geometry.arrays import Floats, Ints
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.vector import Vec

# The joints of a finger from the palm out, and its tip.
Finger = tuple[Vec, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A surface among all: which points are its own, and its triangles, counted from the first."""

    material: Material
    first: int
    end: int
    triangles: Ints
    hands: "Ints | None" = None


@dataclass(frozen=True, eq=False, slots=True)
class BodyMesh:
    """One build. `points` and `normals` are (3, n), of all panels one after the other.

    `weights` (bones, n) come to 1 at each point. `inside` (n,) ends a surface where it falls below
    0, and `lift` (n, 2) raises its edge before a bent left and right thigh. `swell` (n,) is the
    share of a breath's rise. `frames` and `fingers` (by side) are those at rest.
    """

    panels: tuple[Panel, ...]
    points: Floats
    normals: Floats
    weights: Floats
    inside: Floats
    lift: Floats
    swell: Floats
    frames: Mapping[BodyPart, Frame]
    fingers: Mapping[str, Mapping[str, Finger]]
    face: Face
