"""A box that stands on the floor or on another box, such as a table top."""

from dataclasses import dataclass
from math import cos, radians, sin

from backcoach.figure.geometry.vector import Vec

CORNERS = tuple((x, y, z) for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, 1.0))


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
