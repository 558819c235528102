"""Which words fit along an axis, and how much room the first and the last of them take."""

from collections.abc import Callable, Sequence
from itertools import pairwise

Tick = tuple[float, str]
GAP = 16  # pixels between two words


def fitting_ticks(
    ticks: Sequence[Tick], width_of: Callable[[str], float], scale: float
) -> tuple[Tick, ...]:
    """As many of these as stand clear of each other, spread evenly, with the first and the last.

    `scale` is pixels for one unit of place. Where there is room for one only, it is the last.
    """
    for count in range(len(ticks), 1, -1):
        chosen = [ticks[round(n * (len(ticks) - 1) / (count - 1))] for n in range(count)]
        if all(_apart(first, second, width_of, scale) for first, second in pairwise(chosen)):
            return tuple(chosen)
    return tuple(ticks[-1:])


def _apart(first: Tick, second: Tick, width_of: Callable[[str], float], scale: float) -> bool:
    needed = (width_of(first[1]) + width_of(second[1])) / 2 + GAP
    return (second[0] - first[0]) * scale >= needed


def room_for_ends(span: float, ends: float, width: float) -> float:
    """How far to go on beyond each end of `span`, so that words of `ends` pixels are whole there.

    At least a third of the `width` in pixels is left for the span.
    """
    free = width - ends
    return min(span * ends / 2 / free, span) if free > 0 else span
