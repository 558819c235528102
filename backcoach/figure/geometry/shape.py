"""What a picture is made of: flat shapes in screen units, y pointing down. No colours are mixed."""

from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]
# Centre, radius, start and span in degrees, anticlockwise as seen, 0 at three o'clock.
Arc = tuple[float, float, float, float, float]
# Two control points and the end of a cubic curve.
Cubic = tuple[float, float, float, float, float, float]
# Straight lines join the segments; the first one says where the path starts.
Path = tuple[Point | Arc | Cubic, ...]


class Shape(NamedTuple):
    """Paths with one look. A colour is `#rrggbb` or `#aarrggbb`; an empty one paints nothing."""

    paths: tuple[Path, ...]
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
