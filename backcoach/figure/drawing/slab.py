"""A box that stands on the floor or on another box, such as a table top, and what it hides."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.outline import Disc
from backcoach.figure.geometry.vector import Vec, add, dot, scale


@dataclass(frozen=True, slots=True)
class Box:
    """A box by the centre of its underside, its size in metres and its heading in degrees."""

    at: Vec
    size: Vec
    heading: float = 0.0

    def place(self, x: float, y: float, z: float) -> Vec:
        """The point at shares of the half length, the half width and the height."""
        a = radians(self.heading)
        across, along = x * self.size[0] / 2.0, y * self.size[1] / 2.0
        return (
            self.at[0] + across * cos(a) - along * sin(a),
            self.at[1] + across * sin(a) + along * cos(a),
            self.at[2] + z * self.size[2],
        )


@dataclass(frozen=True, slots=True)
class Slab:
    """A box as seen: normal and offset of each face on the screen's axes, and if it is seen."""

    faces: tuple[tuple[Vec, float, bool], ...]


def slab(box: Box, screen: Screen) -> Slab:
    """What is needed to tell what the box hides."""
    a = radians(box.heading)
    x, y, z = (cos(a), sin(a), 0.0), (-sin(a), cos(a), 0.0), (0.0, 0.0, 1.0)
    faces = []
    for normal, middle in (
        (x, box.place(1.0, 0.0, 0.5)),
        (scale(x, -1.0), box.place(-1.0, 0.0, 0.5)),
        (y, box.place(0.0, 1.0, 0.5)),
        (scale(y, -1.0), box.place(0.0, -1.0, 0.5)),
        (z, add(box.at, (0.0, 0.0, box.size[2]))),
        (scale(z, -1.0), box.at),
    ):
        seen = (dot(normal, screen.right), -dot(normal, screen.up), dot(normal, screen.toward))
        px, py, pz, _ = screen.disc(middle)
        offset = seen[0] * px + seen[1] * py + seen[2] * pz
        faces.append((seen, offset, seen[2] > 0.0))
    return Slab(tuple(faces))


def hides(one: Slab, discs: Sequence[Disc], ahead: float) -> float:
    """1 if the slab hides what has these discs, -1 if that hides the slab."""
    best, hidden = -1e9, ahead
    for (nx, ny, nz), offset, visible in one.faces:
        apart = min(nx * x + ny * y + nz * z for x, y, z, _ in discs) - offset
        if apart > best:
            best, hidden = apart, -1.0 if visible else 1.0
    return hidden
