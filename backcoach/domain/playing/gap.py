"""What a gap between two looks at the player was: nothing, slow work of our own, or an absence."""

from enum import Enum, auto

AWAY_SECONDS = 2.0
# On a laden computer, so many seconds may go by while we work for one. Ours.
SLOWEST = 20.0


class Gap(Enum):
    """NONE is a usual frame. In SLOW the program was at work; in AWAY it slept or was stopped."""

    NONE = auto()
    SLOW = auto()
    AWAY = auto()


def gap_of(passed: float, worked: float) -> Gap:
    """Judge the seconds that have `passed` by those of them in which the program `worked`.

    Who sleeps or is stopped does no work. A clock that was set back tells nothing: that is AWAY.
    """
    if passed < 0 or passed - SLOWEST * worked > AWAY_SECONDS:
        return Gap.AWAY
    return Gap.SLOW if passed > AWAY_SECONDS else Gap.NONE
