"""What of the people the picture is framed to at one moment of a session."""

from collections.abc import Iterable

from backcoach.domain.playing.timeline import Timeline
from backcoach.figure.geometry.camera import Extent, Screen
from backcoach.figure.posing.reaches import Way
from backcoach.words.player_words import run_of

# How far people stay away from what stands over the picture, in metres.
_CLEAR = 0.05
NOBODY: tuple[Extent, ...] = ()


def ways_at(timeline: Timeline, index: int) -> tuple[Way, ...]:
    """Where people go in a phase, and the way on which they came into it."""
    run = run_of(timeline, index)
    before = run.start - 1
    first = run.start
    if before >= 0 and timeline.segments[before].part == timeline.segments[first].part:
        first = before
    segments = timeline.segments[first : run.stop]
    return tuple(dict.fromkeys((each.pose_from, each.pose_to) for each in segments))


def reaches_into(held: Iterable[Extent], screen: Screen, right: float, low: float) -> bool:
    """Whether people come into the upper left corner, which ends at these pixels."""
    for point, radius in held:
        x, y, _, r = screen.disc(point, radius + _CLEAR)
        if x - r < right and y - r < low:
            return True
    return False
