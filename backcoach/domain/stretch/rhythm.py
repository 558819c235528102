"""The rhythms of breathing to choose from."""

from enum import StrEnum


class Rhythm(StrEnum):
    """The rhythms to choose from, by the id that the settings keep."""

    SLOW = "4-6"
    EASY = "3-4"
    EVEN = "3-3"
    OWN_PACE = "own"


USUAL_RHYTHM = Rhythm.SLOW
# At rest people breathe 12 to 20 times a minute, so six would be a leap the first time.
NEWCOMER_RHYTHM = Rhythm.EASY


def rhythm_to_begin_with(chosen: Rhythm, *, unpaced: bool, newcomer: bool) -> Rhythm:
    """The rhythm that a stretch is offered with.

    Answers that speak for one's own pace go before all else. A newcomer breathes a little faster,
    unless another rhythm than the usual one was chosen.
    """
    if unpaced:
        return Rhythm.OWN_PACE
    return NEWCOMER_RHYTHM if newcomer and chosen == USUAL_RHYTHM else chosen
