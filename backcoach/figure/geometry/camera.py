"""Where the viewer stands, and what that makes of a point in space."""

from dataclasses import dataclass
from math import cos, radians, sin

from backcoach.figure.geometry.shape import Point
from backcoach.figure.geometry.vector import Vec, dot

# Screen x, screen y (down), depth towards the viewer, radius.
Disc = tuple[float, float, float, float]
# A point in space and the radius of what is round it, in metres.
Extent = tuple[Vec, float]


@dataclass(frozen=True, slots=True)
class Camera:
    """Orthographic. Azimuth 0 looks from -y, 90 from +x; elevation 90 degrees looks down."""

    azimuth: float
    elevation: float

    def orbited(self, right: float, up: float) -> "Camera":
        """Turned round the scene by so many degrees, never past the zenith."""
        return Camera(
            (self.azimuth + right + 180.0) % 360.0 - 180.0,
            min(max(self.elevation + up, 0.0), 90.0),
        )


@dataclass(frozen=True, slots=True)
class Screen:
    """A camera with a size: `scale` pixels to the metre and the screen place of the origin."""

    right: Vec
    up: Vec
    toward: Vec
    scale: float
    x: float
    y: float

    def disc(self, point: Vec, radius: float = 0.0) -> Disc:
        """Where a ball is on the screen, and its depth, in pixels."""
        return (
            self.x + dot(point, self.right) * self.scale,
            self.y - dot(point, self.up) * self.scale,
            dot(point, self.toward) * self.scale,
            radius * self.scale,
        )

    def flat(self, place: Point) -> Point:
        """Where a point of the plane that faces the viewer is, in pixels."""
        return (self.x + place[0] * self.scale, self.y - place[1] * self.scale)

    def place(self, disc: Disc) -> Vec:
        """The point in space that this disc shows."""
        x, y = (disc[0] - self.x) / self.scale, (self.y - disc[1]) / self.scale
        z = disc[2] / self.scale
        (a, b, c), (d, e, f), (g, h, i) = self.right, self.up, self.toward
        return (a * x + d * y + g * z, b * x + e * y + h * z, c * x + f * y + i * z)


def axes(camera: Camera) -> tuple[Vec, Vec, Vec]:
    """The unit vectors to the right, up and towards the viewer."""
    a, e = radians(camera.azimuth), radians(camera.elevation)
    return (
        (cos(a), sin(a), 0.0),
        (-sin(a) * sin(e), cos(a) * sin(e), cos(e)),
        (sin(a) * cos(e), -cos(a) * cos(e), sin(e)),
    )
