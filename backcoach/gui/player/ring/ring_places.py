"""Where the parts of the ring lie, and what of them comes into a rectangle."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import cos, hypot, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from backcoach.gui.player.ring.breathing_pacer import TURN
from backcoach.gui.player.ring.ring_moment import HOLDING, RingStroke

# A share of the diameter.
PACER_ROOM = 0.86
# How far a smooth edge reaches, in pixels.
_BLUR = 2
# So many straight steps lie that close to the longest dash of the arc.
_ROUGHLY = 16
# A sixteenth of a degree: the length of a dot, which its cap makes round.
_DOT = 1


class RingPlaces(NamedTuple):
    """Where all lies: the square round the ring, its middle line, and the room of the disc."""

    square: QRectF
    circle: QRectF
    room: QRectF


@lru_cache(2)
def places_in(width: int, height: int) -> RingPlaces:
    side = min(width, height)
    square = QRectF((width - side) / 2, (height - side) / 2, side, side)
    line, inset = side * HOLDING.breadth / 2 + 1, side * (1 - PACER_ROOM) / 2
    return RingPlaces(
        square,
        square.adjusted(line, line, -line, -line),
        square.adjusted(inset, inset, -inset, -inset),
    )


def covered(places: RingPlaces, stroke: RingStroke, shares: Iterable[float]) -> QRect:
    """What the stroke covers where it goes through these shares of the ring."""
    reach = places.square.width() * stroke.breadth / 2 + _BLUR
    middle, radius = places.circle.center(), places.circle.width() / 2
    turns = [2 * pi * share for share in shares]
    xs = [middle.x() + sin(turn) * radius for turn in turns]
    ys = [middle.y() - cos(turn) * radius for turn in turns]
    left, top = min(xs) - reach, min(ys) - reach
    return QRectF(left, top, max(xs) + reach - left, max(ys) + reach - top).toAlignedRect()


@lru_cache(4)
def dash_rects(stroke: RingStroke, width: int, height: int) -> list[QRect]:
    """What each dash covers; none for an unbroken arc."""
    places = places_in(width, height)
    return [
        covered(
            places, stroke, [(start + length * k / _ROUGHLY) / TURN for k in range(_ROUGHLY + 1)]
        )
        for start, length in pieces(stroke, TURN)
        if stroke.dashes
    ]


def reaches(rect: QRect, room: QRectF) -> bool:
    """Whether a rectangle comes into the circle inside a room."""
    middle = room.center()
    x = middle.x() - min(max(middle.x(), rect.left()), rect.right() + 1)
    y = middle.y() - min(max(middle.y(), rect.top()), rect.bottom() + 1)
    return hypot(x, y) < room.width() / 2


def pieces(stroke: RingStroke, filled: int) -> Iterator[tuple[int, int]]:
    """Where the pieces of an arc begin and how long they are, in sixteenths of a degree.

    Each lies where it lies however long the arc has become, for only its tip is painted anew.
    A dash pattern would move: Qt measures it along curves that change with the arc's end.
    """
    if not stroke.dashes:
        yield 0, filled
        return
    for number in range(stroke.dashes):
        start = round(TURN * number / stroke.dashes)
        if start >= filled:
            return
        length = max(_DOT, round(TURN * stroke.dash / stroke.dashes))
        yield start, min(length, filled - start)
