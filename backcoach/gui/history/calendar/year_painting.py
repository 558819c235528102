"""Paints a year: the names of months and weekdays, and each day with its shade."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from backcoach.gui.history.calendar.day_shade import day_shades, paint_ground, paint_stop
from backcoach.gui.history.calendar.year_grid import MONTHS, WEEKDAYS, DayBox, YearGrid
from backcoach.words.locality import locality

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.gui.history.calendar.calendar_year import CalendarYear
    from backcoach.gui.widgets.palette import Palette

_SMALL = 0.72  # of the text
_RING = 2
_INSET = 1
_SMOOTH = QPainter.RenderHint.Antialiasing
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_NO_BRUSH = Qt.BrushStyle.NoBrush
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_NARROW, _LONG = QLocale.FormatType.NarrowFormat, QLocale.FormatType.LongFormat
_DAY = timedelta(days=1)


class YearPainting:
    """The pens, fonts and colours of a calendar."""

    def __init__(self, palette: Palette, font: QFont) -> None:
        self._palette = palette
        self._shades = day_shades(palette)
        self._focus, self._edge = QPen(palette.focus, _RING), QPen(palette.edge, 1)
        self._name = QFont(font)
        self._name.setWeight(QFont.Weight.DemiBold)
        self._number = QFont(font)
        self._number.setPixelSize(max(1, round(font.pixelSize() * _SMALL)))

    def paint(
        self,
        painter: QPainter,
        shown: CalendarYear,
        grid: YearGrid,
        mirrored: Callable[[DayBox], QRectF],
    ) -> None:
        """Paint a year; `mirrored` mirrors a place where text runs from right to left."""
        painter.setRenderHint(_SMOOTH)
        for month in range(1, MONTHS + 1):
            self._paint_names(painter, grid, month, mirrored)
        day, end = date(shown.year, 1, 1), date(shown.year, 12, 31)
        painter.setFont(self._number)
        for number in range((end - day).days + 1):
            each = day + number * _DAY
            self._paint_day(painter, shown, each, mirrored(grid.day(each)))

    def ring(self, painter: QPainter, place: QRectF, *, focused: bool) -> None:
        """Paint a ring around the current day, a strong one if the calendar has the focus."""
        painter.setPen(self._focus if focused else self._edge)
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(place, _RING, _RING)

    def _paint_names(
        self,
        painter: QPainter,
        grid: YearGrid,
        month: int,
        mirrored: Callable[[DayBox], QRectF],
    ) -> None:
        locale = locality().locale
        painter.setPen(self._palette.ink)
        painter.setFont(self._name)
        name = locale.standaloneMonthName(month, _LONG)
        painter.drawText(mirrored(grid.month(month)), int(_LEADING), name)
        painter.setPen(self._palette.soft)
        painter.setFont(self._number)
        for column in range(WEEKDAYS):
            weekday = (grid.first_weekday + column) % WEEKDAYS + 1
            name = locale.standaloneDayName(weekday, _NARROW)
            painter.drawText(mirrored(grid.weekday(month, column)), int(_MIDDLE), name)

    def _paint_day(self, painter: QPainter, shown: CalendarYear, day: date, place: QRectF) -> None:
        level = shown.levels.get(day, 0)
        shade = self._shades[level]
        inner = place.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if level:
            paint_ground(painter, inner, shade)
        painter.setPen(self._palette.faint if day > shown.last else shade.ink)
        painter.drawText(place, int(_MIDDLE), str(day.day))
        if day in shown.stopped:
            mirrored = painter.layoutDirection() is _RIGHT_TO_LEFT
            paint_stop(painter, inner, self._palette, mirrored=mirrored)
