"""Looking back on a year, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.gui.history.calendar.calendar_page import CalendarPage, CalendarState

if TYPE_CHECKING:
    from datetime import date

    from backcoach.domain.history.history_year import HistoryYear
    from backcoach.gui.services.history_thread import History
    from backcoach.gui.services.services import Services


class CalendarFlow(QObject):
    """Shows the calendar. `day_chosen` carries a day whose sessions are to be listed."""

    day_chosen = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._opening = False
        self._wanted: date | None = None
        self._page = CalendarPage()
        self._page.day_asked.connect(self._look)
        self._page.day_chosen.connect(self.day_chosen)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[CalendarPage, ...]:
        """What this flow shows."""
        return (self._page,)

    @Slot()
    def start(self) -> None:
        """Show the year of today, or the day that was looked at last, once it is read."""
        self._opening = True
        self._look(self._page.current or self._services.now().date())

    def show_whose(self, name: str) -> None:
        """Say whose calendar it is; nothing where that goes without saying."""
        self._page.show_whose(name)

    def end(self) -> None:
        """Let go of answers that are still to come."""
        self._over = True

    @Slot(object)
    def _look(self, day: date) -> None:
        now, self._wanted = self._services.now(), day
        whose = self._services.current.at(now)

        def look(history: History) -> HistoryYear:
            return history.totals.year(whose(history), day.year, now.date())

        self._services.history.run(look, lambda year: self._show(day, year))

    def _show(self, day: date, year: HistoryYear) -> None:
        """Show a year, unless another day is wanted by now."""
        if not self._over and day == self._wanted:
            self._page.show_year(CalendarState(year, min(day, year.last)))
            if self._opening:
                self._opening = False
                self._services.show(self._page)
                self._page.take_focus()
