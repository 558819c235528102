"""Where the second window belongs, of the screens that are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Placing(Enum):
    """NOWHERE: its screen is gone, or it would cover our own window."""

    NOWHERE = auto()
    ON_SCREEN = auto()
    BY_HAND = auto()


@dataclass(frozen=True, slots=True)
class WindowSpot:
    """A place for the second window. `screen` is the name of the screen that it fills."""

    placing: Placing
    screen: str = ""


@dataclass(frozen=True, slots=True)
class ScreenWish:
    """What is known of where the second window should be.

    `last` is the screen that it has filled since it was opened, `remembered` that of an earlier
    time; both are names, empty where there is none.
    """

    remembered: str = ""
    last: str = ""
    by_hand: bool = False


def spot_for(wish: ScreenWish, there: Sequence[str], own: str) -> WindowSpot:
    """Where it belongs among the screens of these names; `own` is the one that our window is on."""
    others = other_screens(there, own)
    if wish.by_hand:
        return WindowSpot(Placing.BY_HAND)
    if wish.last:
        here = wish.last in others
        return WindowSpot(Placing.ON_SCREEN, wish.last) if here else WindowSpot(Placing.NOWHERE)
    if wish.remembered in others:
        return WindowSpot(Placing.ON_SCREEN, wish.remembered)
    return WindowSpot(Placing.ON_SCREEN, others[0]) if others else WindowSpot(Placing.BY_HAND)


def other_screens(there: Sequence[str], own: str) -> tuple[str, ...]:
    """The screens but our own. Two screens of one make may have one name."""
    others = list(there)
    if own in others:
        others.remove(own)
    return tuple(others)
