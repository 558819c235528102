"""A year of days, each shaded by what was done."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyle, QToolTip, QWidget

from backcoach.domain.history.history_year import days_later, months_later
from backcoach.gui.history.calendar.calendar_year import CalendarYear
from backcoach.gui.history.calendar.year_grid import DayBox, YearGrid
from backcoach.gui.history.calendar.year_painting import YearPainting
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.words.locality import locality

_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_PRESSED = Qt.MouseButton.LeftButton
_TOLD = QEvent.Type.ToolTip
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_RESIZED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, *_RESIZED})
_DAYS = {_KEY.Key_Left: -1, _KEY.Key_Right: 1, _KEY.Key_Up: -7, _KEY.Key_Down: 7}
_MONTHS = {_KEY.Key_PageUp: -1, _KEY.Key_PageDown: 1}
_YEAR = 12  # months
_SIDEWAYS = frozenset({_KEY.Key_Left, _KEY.Key_Right})


class YearCalendar(QWidget):
    """A calendar to go through by keyboard and mouse.

    Arrow keys go day by day and week by week, Page Up and Page Down month by month, with Ctrl year
    by year. Home and End go to the ends of the month, with Ctrl of the year.

    `read` tells that another day is current, `opened` that it was clicked. `year_left` carries the
    day of another year that was gone to.
    """

    read = Signal()
    opened = Signal()
    year_left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: CalendarYear | None = None
        self._current = date.min
        self._grid = YearGrid(1, 0, 0, 1)
        self._painting = YearPainting(Palette.of(self.palette()), self.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_year(self, shown: CalendarYear, current: date) -> None:
        self._shown, self._current = shown, current
        self._lay_out()
        self.update()

    @property
    def current(self) -> date:
        return self._current

    @property
    def reading(self) -> str:
        """The words of the current day."""
        return self._shown.words(self._current) if self._shown else ""

    @property
    def place(self) -> QRect:
        """Where the current day lies in this widget."""
        return self._mirrored(self._grid.day(self._current)).toRect()

    def go(self, day: date) -> None:
        """Go to a day, but not before the first year or after the last day."""
        shown = self._shown
        if shown is None:
            return
        day = max(shown.first.replace(month=1, day=1), min(day, shown.last))
        if day.year != shown.year:
            self.year_left.emit(day)
        elif day != self._current:
            self._current = day
            self.update()
            self.read.emit()
            if self.hasFocus():
                announce(self, self.reading)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self._day_for(Qt.Key(event.key()), control=bool(event.modifiers() & _CONTROL))
        if day is None:
            super().keyPressEvent(event)
        else:
            self.go(day)

    def _day_for(self, key: Qt.Key, *, control: bool) -> date | None:
        day = self._current
        if key in _DAYS:
            mirrored = key in _SIDEWAYS and self.layoutDirection() is _RIGHT_TO_LEFT
            return days_later(day, -_DAYS[key] if mirrored else _DAYS[key])
        if key in _MONTHS:
            return months_later(day, _MONTHS[key] * (_YEAR if control else 1))
        if key == _KEY.Key_Home:
            return day.replace(month=1, day=1) if control else day.replace(day=1)
        if key == _KEY.Key_End:
            last = day.replace(month=12, day=31)
            return (
                last if control else min(last, days_later(months_later(day.replace(day=1), 1), -1))
            )
        return None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is None or event.button() != _PRESSED or self._shown is None:
            return
        self.go(day)
        if day in self._shown.levels:
            self.opened.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Show the words of the day under the mouse."""
        if event.type() == _TOLD and isinstance(event, QHelpEvent) and self._shown is not None:
            day = self._day_at(QPointF(event.pos()))
            if day is None or day > self._shown.last:
                QToolTip.hideText()
            else:
                place = self._mirrored(self._grid.day(day)).toRect()
                QToolTip.showText(event.globalPos(), self._shown.words(day), self, place)
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._painting = YearPainting(Palette.of(self.palette()), self.font())
            self.update()
        if event.type() in _RESIZED:
            self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            painter = QPainter(self)
            self._painting.paint(painter, self._shown, self._grid, self._mirrored)
            self._painting.ring(painter, QRectF(self.place), focused=self.hasFocus())

    def _lay_out(self) -> None:
        year = self._shown.year if self._shown else 1
        weekday = locality().first_day - 1
        text = max(1, self.fontInfo().pixelSize())
        self._grid = YearGrid(year, weekday, self.width(), text)
        self.setFixedHeight(self._grid.height)

    def _mirrored(self, place: DayBox) -> QRectF:
        """A place as it lies in this widget, mirrored where text runs from right to left."""
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(*place)))

    def _day_at(self, position: QPointF) -> date | None:
        mirrored = self.layoutDirection() is _RIGHT_TO_LEFT
        left = self.width() - 1 - position.x() if mirrored else position.x()
        return self._grid.day_at(left, position.y())
