"""What a picture is made of: flat shapes in screen units, y pointing down. No colours are mixed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Point = tuple[float, float]
# Centre, radius, start and span in degrees, anticlockwise as seen, 0 at three o'clock.
Arc = tuple[float, float, float, float, float]
# Two control points and the end of a cubic curve.
Cubic = tuple[float, float, float, float, float, float]
# Straight lines join the segments; the first one says where the path starts.
Path = tuple[Point | Arc | Cubic, ...]
# Points of a plane, each as one number: x + yj. A picture has a thousand of them, which take little
# longer so than by numpy, and numpy itself is slow to import.
Line: TypeAlias = tuple[complex, ...]


@dataclass(frozen=True, slots=True)
class Polylines:
    """Lines of straight steps: all their points, and after which of these each ends."""

    points: tuple[complex, ...]
    ends: tuple[int, ...]

    @property
    def bounds(self) -> list[tuple[int, int]]:
        """Where each line begins and ends; what has no points is no line."""
        return [(start, end) for start, end in pairwise((0, *self.ends)) if start < end]

    def __len__(self) -> int:
        return len(self.ends)

    def __iter__(self) -> Iterator[tuple[Point, ...]]:
        points = [(point.real, point.imag) for point in self.points]
        return (tuple(points[start:end]) for start, end in pairwise((0, *self.ends)))


class Shape(NamedTuple):
    """Paths with one look. A colour is `#rrggbb` or `#aarrggbb`; an empty one paints nothing."""

    paths: tuple[Path, ...] | Polylines
    fill: str = ""
    line: str = ""
    width: float = 0.0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes far to near."""

    width: float
    height: float
    ground: str
    shapes: tuple[Shape, ...]
