"""A field for a day."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFocusEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from backcoach.gui.widgets.icon import show_icon
from backcoach.overrides import override

_NO_NUMBERS = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
_ONE_LETTER = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayField(QDateEdit):
    """A day to type, to step to, or to choose in a calendar; none after the latest one.

    The calendar opens by its arrow, or by Alt and the arrow key down. It is made once the field is
    used: each takes longer than all else of a page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar: QCalendarWidget | None = None
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.tr("d MMM yyyy", "a day that is typed"))

    def show_day(self, day: date, latest: date) -> None:
        self.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.setDate(QDate(day.year, day.month, day.day))

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._calendar is None:
            self._calendar = self._made()
            self.setCalendarWidget(self._calendar)
        super().focusInEvent(event)

    def _made(self) -> QCalendarWidget:
        """A calendar in our colours: no red weekends, no numbers of weeks, our own arrows."""
        calendar = QCalendarWidget(self)
        calendar.setVerticalHeaderFormat(_NO_NUMBERS)
        calendar.setHorizontalHeaderFormat(_ONE_LETTER)
        for day in _WEEKEND:
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, icon, said in (
            ("qt_calendar_prevmonth", "previous", self.tr("The month before")),
            ("qt_calendar_nextmonth", "next", self.tr("The month after")),
        ):
            for button in calendar.findChildren(QToolButton, name):
                show_icon(button, icon)
                button.setAccessibleName(said)
        return calendar
