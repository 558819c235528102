"""Where the words beside the values of a chart stand, so that none covers another."""

from collections.abc import Sequence


def spread(values: Sequence[float], apart: float) -> tuple[float, ...]:
    """The values moved away from each other by as little as it takes, in the same order."""
    order = sorted(range(len(values)), key=lambda number: values[number])
    groups: list[list[int]] = []
    for number in order:
        groups.append([number])
        while len(groups) > 1 and _low(groups[-1], values, apart) < _high(
            groups[-2], values, apart
        ):
            last = groups.pop()
            groups[-1] += last
    placed = {
        number: _middle(group, values) + (step - (len(group) - 1) / 2) * apart
        for group in groups
        for step, number in enumerate(group)
    }
    return tuple(placed[number] for number in range(len(values)))


def _middle(group: Sequence[int], values: Sequence[float]) -> float:
    return sum(values[number] for number in group) / len(group)


def _low(group: Sequence[int], values: Sequence[float], apart: float) -> float:
    return _middle(group, values) - len(group) * apart / 2


def _high(group: Sequence[int], values: Sequence[float], apart: float) -> float:
    return _middle(group, values) + len(group) * apart / 2
