"""A second, small picture in a corner: where it goes, and its frame."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from backcoach.figure.body.look import FigureColours
from backcoach.figure.geometry.camera import Extent, Screen
from backcoach.figure.geometry.shape import Path, Shape

# Of the shorter side of the picture; in pixels, what is too small a picture, and the widest inset.
_SHARE, _GAP_SHARE = 0.32, 0.025
_SMALLER = (0.28, 0.24, 0.2)
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
    screen = view(size)
    if min(size) < _LEAST_PICTURE:
        return screen, None
    free = _free_corner(screen, held, size, _SHARE)
    return (screen, free) if free else _with_room(view, size)


def in_window(screen: Screen, held: Sequence[Extent], size: Size, *, named: bool) -> Corner | None:
    """The place of an inset where people fill the picture and never make room for it.

    It may be a smaller one, or there is none. If it is `named`, the side stands in one corner.
    """
    if min(size) < _LEAST_PICTURE:
        return None
    for share in (_SHARE, *_SMALLER):
        for corner in _corners(size, share)[: 3 if named else 4]:
            if _is_free(corner, screen, held):
                return corner
    return None


def _with_room(view: Callable[[Size], Screen], size: Size) -> tuple[Screen, Corner]:
    corner = _corners(size, _SHARE)[0]
    side, gap = corner.side, corner.top
    width, height = size
    narrow = view((width - side - gap, height))
    low = view((width, height - side - gap)).shifted(0.0, side + gap)
    return max(narrow, low, key=lambda screen: screen.scale), corner


def _corners(size: Size, share: float) -> tuple[Corner, ...]:
    """The corners, the last one where the side's name stands."""
    (width, height), gap = size, _GAP_SHARE * min(size)
    side = min(share * min(size), _MOST)
    right, low = width - side - gap, height - side - gap
    places = ((right, gap), (right, low), (gap, low), (gap, gap))
    return tuple(Corner(left, top, side) for left, top in places)


def _free_corner(screen: Screen, held: Sequence[Extent], size: Size, share: float) -> Corner | None:
    corners = _corners(size, share)
    return next((each for each in corners if _is_free(each, screen, held)), None)


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
