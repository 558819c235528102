"""How the rail looks in the space that it has."""

from enum import Enum, auto
from typing import NamedTuple

WIDE_WINDOW, NARROW_WINDOW = 1400, 1000  # pixels of a window
BESIDE_WIDTH, BELOW_WIDTH, ICON_WIDTH = 216, 88, 60
ROOM_BESIDE, ROOM_BELOW = 76, 20  # what is beside a word: icon, margins
ICON_HEIGHT, LEAST_HEIGHT = 48, 40
AROUND = 16  # above the first and below the last


class Words(Enum):
    """Where the word of a room stands."""

    BESIDE = auto()
    BELOW = auto()
    HIDDEN = auto()


class RailSpace(NamedTuple):
    """The window's size, how wide the longest word is, and how high a line of words."""

    width: int
    height: int
    longest: int
    line: int


class RailLook(NamedTuple):
    """Where the words stand, and how large each room is."""

    words: Words
    width: int
    height: int


def rail_look(space: RailSpace, rooms: int) -> RailLook:
    """Words where they fit: a page must keep its space, and every room must be in sight."""
    each = (space.height - AROUND) // rooms
    if space.width > WIDE_WINDOW:
        high = max(ICON_HEIGHT, space.line + 24)
        return RailLook(
            Words.BESIDE, max(BESIDE_WIDTH, space.longest + ROOM_BESIDE), min(high, each)
        )
    high = space.line + 50
    if space.width >= NARROW_WINDOW and high <= each:
        return RailLook(Words.BELOW, max(BELOW_WIDTH, space.longest + ROOM_BELOW), high)
    return RailLook(Words.HIDDEN, ICON_WIDTH, min(ICON_HEIGHT, each))
