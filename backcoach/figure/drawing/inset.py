"""A second, small picture in a corner: where it goes, and its frame."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from backcoach.figure.body.look import FigureColours
from backcoach.figure.geometry.camera import Extent, Screen
from backcoach.figure.geometry.shape import Path, Shape

# Of the shorter side of the picture; in pixels, what is too small a picture, and the widest inset.
_SHARE, _GAP_SHARE = 0.32, 0.025
_LEAST_PICTURE, _MOST = 220.0, 300.0
# How far from people's joints and the things' corners a free corner begins, in metres.
_CLEAR = 0.06
_ROUND = 0.06

Size = tuple[float, float]


class Corner(NamedTuple):
    """A square in pixels."""

    left: float
    top: float
    side: float


def beside(
    view: Callable[[Size], Screen], held: Sequence[Extent], size: Size
) -> tuple[Screen, Corner | None]:
    """The view of a picture with an inset, and the inset's place, None if it is too small.

    The inset takes a corner free of what is `held`; where there is none, the picture makes room.
    """
    screen, (width, height) = view(size), size
    if min(size) < _LEAST_PICTURE:
        return screen, None
    side, gap = min(_SHARE * min(size), _MOST), _GAP_SHARE * min(size)
    for left in (width - side - gap, gap):
        for top in (gap, height - side - gap):
            corner = Corner(left, top, side)
            if _is_free(corner, screen, held):
                return screen, corner
    corner = Corner(width - side - gap, gap, side)
    narrow = view((width - side - gap, height))
    low = view((width, height - side - gap)).shifted(0.0, side + gap)
    return max(narrow, low, key=lambda screen: screen.scale), corner


def _is_free(corner: Corner, screen: Screen, held: Sequence[Extent]) -> bool:
    left, top, side = corner
    for point, radius in held:
        x, y, _, r = screen.disc(point, radius + _CLEAR)
        if left - r < x < left + side + r and top - r < y < top + side + r:
            return False
    return True


def frame(corner: Corner, palette: FigureColours) -> Shape:
    """The card that the small picture lies on."""
    left, top, side = corner
    r = _ROUND * side
    right, bottom = left + side - r, top + side - r
    path: Path = (
        (right, top + r, r, 0.0, 90.0),
        (left + r, top + r, r, 90.0, 90.0),
        (left + r, bottom, r, 180.0, 90.0),
        (right, bottom, r, 270.0, 90.0),
    )
    return Shape((path,), palette.ground, palette.linen.line, 1.2)
