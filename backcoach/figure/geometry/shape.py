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
# m11, m12, m21, m22, dx, dy: x' = m11 x + m21 y + dx.
Matrix = tuple[float, float, float, float, float, float]


class Shape(NamedTuple):
    """One or more paths with one look. A colour is `#rrggbb` or `#aarrggbb`; empty paints nothing.

    A `rough` shape's rim is faint or lies under a line, so that it may be filled without smoothing.
    """

    paths: tuple[Path, ...]
    fill: str = ""
    line: str = ""
    width: float = 0.0
    closed: bool = True
    matrix: Matrix | None = None
    clip: Path | None = None
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes far to near. The first `still` of them do not change while the scene moves."""

    width: float
    height: float
    ground: str
    shapes: tuple[Shape, ...]
    still: int = 0
