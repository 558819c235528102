"""The axes, lines and bars of a chart on paper. Lengths are in tenths of a millimetre."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log10

from backcoach.figure.geometry.shape import Path, Point, Shape
from backcoach.paper.sheet import Align, Label

INK, GREY, PALE, FILL, WHITE = "#22313a", "#8a979c", "#d3d9da", "#1f6f6b", "#ffffff"
LETTERS = 27.0
_THIN, _FINE = 3.0, 2.0
_TICK_GAP = 10.0
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_STEPS = 4
_NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Plot:
    """The area of a chart.

    The x axis runs from `first` to `last`, the y axis from 0 to `highest`.
    """

    left: float
    top: float
    right: float
    bottom: float
    first: float
    last: float
    highest: float

    def x(self, value: float) -> float:
        """The x of a value, clamped to the edges."""
        span = max(1e-9, self.last - self.first)
        share = min(1.0, max(0.0, (value - self.first) / span))
        return self.left + share * (self.right - self.left)

    def y(self, value: float) -> float:
        """The y of a value."""
        return self.bottom - value / self.highest * (self.bottom - self.top)

    def levels(self, values: Iterable[float]) -> Iterator[Shape]:
        """A fine line across at each value, a stronger one at the bottom."""
        for value in values:
            yield line(((self.left, self.y(value)), (self.right, self.y(value))), PALE, _FINE)
        yield line(((self.left, self.bottom), (self.right, self.bottom)), INK, _FINE)

    def level_labels(self, named: Iterable[tuple[float, str]]) -> Iterator[Label]:
        """The labels left of the levels."""
        for value, text in named:
            place = (self.left - _TICK_GAP, self.y(value) + LETTERS / 3)
            yield Label(text, place, LETTERS, Align.END)

    def tick_labels(self, named: Sequence[tuple[float, str]]) -> Iterator[Label]:
        """The labels below; the first and the last stay within the edges."""
        below = self.bottom + _TICK_GAP + LETTERS
        for number, (value, text) in enumerate(named):
            align = Align.MIDDLE
            if number == 0 and len(named) > 1:
                align = Align.START
            elif number and number == len(named) - 1:
                align = Align.END
            yield Label(text, (self.x(value), below), LETTERS, align)


def even_levels(most: float) -> tuple[float, ...]:
    """Round numbers from 0 to at least `most`, always more than 0."""
    if most < _NOTHING:
        return (0.0, 1.0)
    rough = most / _MOST_STEPS
    power = 10.0 ** ceil(log10(rough) - 1)
    step = next(power * each for each in _STEPS if power * each >= rough * (1 - 1e-9))
    return tuple(step * number for number in range(ceil(most / step - 1e-9) + 1))


def line(points: Path, colour: str = INK, width: float = _THIN) -> Shape:
    return Shape((points,), line=colour, width=width, closed=False)


def bar(corner: Point, opposite: Point, fill: str = FILL, rim: str = "") -> Shape:
    (left, top), (right, bottom) = corner, opposite
    path = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Shape((path,), fill, rim, _FINE if rim else 0.0)


def ring(at: Point, radius: float) -> Shape:
    """A circle with a white middle."""
    return Shape((((*at, radius, 0.0, 360.0),),), WHITE, INK, _THIN)


def dot(at: Point, radius: float) -> Shape:
    return Shape((((*at, radius, 0.0, 360.0),),), INK)
