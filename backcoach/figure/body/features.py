"""What is drawn on a head at rest. Shares of stature, along the head's left, front and up."""

from dataclasses import dataclass

from backcoach.figure.body.dressed import MarkKind
from backcoach.figure.geometry.vector import Vec


@dataclass(frozen=True, slots=True)
class FaceLine:
    """A line of a face at rest."""

    kind: MarkKind
    points: tuple[Vec, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Face:
    """Lines, and the left eye: x and z of its middle, and the y of its lids.

    With u outward and v up from the middle, `bulge` is the y of 1, u, v, uu, uv and vv. `lash` is
    how far the lashes reach out.
    """

    lines: tuple[FaceLine, ...]
    eye: tuple[float, float]
    bulge: tuple[float, ...]
    lash: float = 0.0
