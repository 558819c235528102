"""What a chart shows: marks that are read one by one."""

from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """LINES go from one value to the next, COLUMNS stand in a row, a PATH joins its marks.

    DOTS lie below each other, each on a line from its first value to its last.
    """

    LINES = "lines"
    COLUMNS = "columns"
    PATH = "path"
    DOTS = "dots"

    @property
    def is_across(self) -> bool:
        """Whether values go from left to right, and marks from top to bottom."""
        return self is ChartKind.DOTS


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One mark and its words; `label` stands beside it.

    `place` is where it stands along the chart, in any unit. A line goes from the first value to the
    second; of a column's two values the first is the frame and the second what fills it. Of a dot's
    three the second is where it stands.
    """

    place: float
    values: tuple[float, ...]
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks in the order of their places, and the words at the axis along which they stand.

    `trend` is one value for each mark. Values run from 0, or from the lowest, to `top` at least.
    Those of `steps` are named; without any, they are named as it suits. `names` say what the last
    mark's values and the trend are, in this order, beside them.
    """

    kind: ChartKind
    marks: tuple[ChartMark, ...]
    ticks: tuple[tuple[float, str], ...]
    unit: str
    top: float = 0.0
    trend: tuple[float, ...] = ()
    steps: tuple[int, ...] = ()
    names: tuple[str, ...] = ()

    def nearest(self, place: float) -> int | None:
        """The number of the mark nearest to a place; None if there are no marks."""
        numbers = range(len(self.marks))
        return min(numbers, key=lambda n: abs(self.marks[n].place - place), default=None)

    @property
    def lengths(self) -> tuple[float, float]:
        """From where to where the values go."""
        values = [value for mark in self.marks for value in mark.values]
        ends = (min(self.steps, default=0), max(self.steps, default=0))
        low = min([0.0, ends[0], *values])
        return low, max([low, self.top, ends[1], *values]) or 1.0

    @property
    def named(self) -> tuple[tuple[float, str], ...]:
        """What is named beside the last mark, and at which value."""
        if not self.marks:
            return ()
        values = (*self.marks[-1].values, *self.trend[-1:])
        return tuple(zip(values, self.names, strict=False))
