"""The history as a calendar, one year at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.history.calendar.calendar_page import CalendarPage, CalendarState
from backcoach.gui.services.flow import Flow

if TYPE_CHECKING:
    from datetime import date

    from backcoach.domain.history.history_year import HistoryYear
    from backcoach.gui.services.current_person import CurrentPerson
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


class CalendarFlow(Flow):
    """Shows one year at a time. `day_chosen` carries a day whose sessions are to be listed."""

    day_chosen = Signal(object)

    def __init__(self, services: Services, looked_at: CurrentPerson) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._opening = False
        self._wanted: date | None = None
        self._whose = ""

    @cached_property
    def _page(self) -> CalendarPage:
        page = self.own(CalendarPage())
        page.day_asked.connect(self._look)
        page.day_chosen.connect(self.day_chosen)
        page.back_asked.connect(self.left)
        return page

    @Slot()
    def start(self) -> None:
        """Show the year of today, or of the day that was looked at last, once it is read."""
        self._opening = True
        self._look(self._page.current or self._services.now().date())

    def show_whose(self, name: str) -> None:
        """Say whose calendar it is, unless `name` is empty."""
        self._whose = name

    @Slot(object)
    def _look(self, day: date) -> None:
        now, self._wanted = self._services.now(), day
        whose = self._looked_at.at(now)

        def look(history: History) -> HistoryYear:
            return history.totals.year(whose(history), day.year, now.date())

        self.run(look, lambda year: self._show(day, year))

    def _show(self, day: date, year: HistoryYear) -> None:
        """Show a year, unless another day is wanted by now."""
        if day == self._wanted:
            self._page.show_whose(self._whose)
            self._page.show_year(CalendarState(year, min(day, year.last)))
            if self._opening:
                self._opening = False
                self._services.show(self._page)
                self._page.take_focus()
