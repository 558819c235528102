"""Where each day of a year lies: months as blocks, each with a row for a week."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

MONTHS, WEEKDAYS, WEEKS = 12, 7, 6
_COLUMNS = (6, 4, 3, 2, 1)  # of months, so that no row of them is left with a gap
# Times the height of the text.
_NARROWEST, _WIDEST = 1.45, 2.2  # of a day
_HEIGHT = 1.4
_GAP = 1.0
_NAME, _WEEKDAY = 1.75, 1.25


class DayBox(NamedTuple):
    """A box in pixels, as it lies where text runs from left to right."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class YearGrid:
    """The places of a year's days. `text` is the height of the text, `width` that of the widget.

    `first_weekday` is the first day of a week: 0 for Monday, 6 for Sunday.
    """

    year: int
    first_weekday: int
    width: int
    text: int

    @property
    def columns(self) -> int:
        """How many months stand side by side."""
        return next((n for n in _COLUMNS if self._day_width(n) >= _NARROWEST * self.text), 1)

    @property
    def day_width(self) -> int:
        return int(min(self._day_width(self.columns), _WIDEST * self.text))

    @property
    def height(self) -> int:
        rows = MONTHS // self.columns
        return rows * self._month_height + (rows - 1) * self._gap

    def month(self, month: int) -> DayBox:
        """The name of a month, from 1 to 12, above its block."""
        row, column = divmod(month - 1, self.columns)
        left = column * (WEEKDAYS * self.day_width + self._gap)
        top = row * (self._month_height + self._gap)
        return DayBox(left, top, WEEKDAYS * self.day_width, round(_NAME * self.text))

    def weekday(self, month: int, column: int) -> DayBox:
        """The name of a weekday above its column, counted from the first day of a week."""
        name = self.month(month)
        left = name.left + column * self.day_width
        return DayBox(left, name.top + name.height, self.day_width, round(_WEEKDAY * self.text))

    def day(self, day: date) -> DayBox:
        week, column = divmod(day.day - 1 + self._column(day.replace(day=1)), WEEKDAYS)
        name = self.weekday(day.month, column)
        top = name.top + name.height + week * self._day_height
        return DayBox(name.left, top, self.day_width, self._day_height)

    def day_at(self, left: float, top: float) -> date | None:
        """The day at a place; None between the days."""
        column = int(left // (WEEKDAYS * self.day_width + self._gap))
        row = int(top // (self._month_height + self._gap))
        month = row * self.columns + column + 1
        if not (0 <= column < self.columns and 1 <= month <= MONTHS):
            return None
        first = date(self.year, month, 1)
        corner = self.weekday(month, 0)
        weekday = int((left - corner.left) // self.day_width)
        week = int((top - corner.top - corner.height) // self._day_height)
        number = week * WEEKDAYS + weekday - self._column(first) + 1
        if not 0 <= weekday < WEEKDAYS or week < 0 or number < 1:
            return None
        try:
            return first.replace(day=number)
        except ValueError:
            return None

    @property
    def _gap(self) -> int:
        return round(_GAP * self.text)

    @property
    def _day_height(self) -> int:
        return round(_HEIGHT * self.text)

    @property
    def _month_height(self) -> int:
        return round(_NAME * self.text) + round(_WEEKDAY * self.text) + WEEKS * self._day_height

    def _day_width(self, columns: int) -> float:
        return (self.width - (columns - 1) * self._gap) / (columns * WEEKDAYS)

    def _column(self, day: date) -> int:
        return (day.weekday() - self.first_weekday) % WEEKDAYS
