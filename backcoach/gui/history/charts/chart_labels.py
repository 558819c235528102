"""Where the words beside the values of a chart stand, so that none covers another."""

from collections.abc import Sequence
from typing import NamedTuple


class LabelRoom(NamedTuple):
    """From where to where words may stand, and how far apart."""

    low: float
    high: float
    apart: float


def spread(values: Sequence[float], room: LabelRoom) -> tuple[float, ...]:
    """The values moved by as little as keeps each word whole and apart, in the same order.

    Of the same values the first stands highest. Where there is no room for all, they are apart.
    """
    order = sorted(range(len(values)), key=lambda number: (values[number], -number))
    groups: list[list[int]] = []
    for number in order:
        groups.append([number])
        while len(groups) > 1 and _low(groups[-1], values, room) < _high(groups[-2], values, room):
            last = groups.pop()
            groups[-1] += last
    placed = {
        number: _middle(group, values, room) + (step - (len(group) - 1) / 2) * room.apart
        for group in groups
        for step, number in enumerate(group)
    }
    return tuple(placed[number] for number in range(len(values)))


def _middle(group: Sequence[int], values: Sequence[float], room: LabelRoom) -> float:
    half = len(group) * room.apart / 2
    if 2 * half > room.high - room.low:
        return (room.low + room.high) / 2
    meant = sum(values[number] for number in group) / len(group)
    return min(max(meant, room.low + half), room.high - half)


def _low(group: Sequence[int], values: Sequence[float], room: LabelRoom) -> float:
    return _middle(group, values, room) - len(group) * room.apart / 2


def _high(group: Sequence[int], values: Sequence[float], room: LabelRoom) -> float:
    return _middle(group, values, room) + len(group) * room.apart / 2
