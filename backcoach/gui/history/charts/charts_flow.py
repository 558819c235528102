"""Looking back in charts, and a chart saved as a picture."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from backcoach.domain.history.history import ChartSpan, HistoryTotals, first_day
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.notice import Notice
from backcoach.painting.picture_file import write_image
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.gui.history.charts.charts_page import ChartPicture, ChartsPage
    from backcoach.gui.services.history_thread import History
    from backcoach.gui.services.services import Services


_PAGE = "backcoach.gui.history.charts.charts_page"


class ChartsFlow(QObject):
    """Shows the charts of the person who is looked at."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._opening = False
        self._whose = ""
        self._page: ChartsPage | None = None

    @property
    def pages(self) -> tuple[ChartsPage, ...]:
        """What this flow shows."""
        return (self._page,) if self._page else ()

    @Slot()
    def start(self) -> None:
        """Show the charts once they can be drawn."""
        self._opening = True
        self._look(self._page.period if self._page else ChartSpan.QUARTER)

    def show_whose(self, name: str) -> None:
        """Say whose charts they are; nothing where that goes without saying."""
        self._whose = name
        if self._page is not None:
            self._page.show_whose(name)

    def end(self) -> None:
        """Let go of answers that are still to come."""
        self._over = True

    @Slot(object)
    def _look(self, period: ChartSpan) -> None:
        today = self._services.now()
        whose = self._services.current.at(today)

        def look(history: History) -> HistoryTotals:
            import_module(_PAGE)  # takes a while, which is better spent on this thread
            person_id = whose(history)
            return history.totals.between(person_id, first_day(period, today.date()), today.date())

        self._services.history.run(look, lambda totals: self._show(period, totals))

    def _show(self, period: ChartSpan, totals: HistoryTotals) -> None:
        if self._over:
            return
        if self._page is None:
            self._page = self._make_page()
        if self._opening:
            self._opening = False
            self._services.show(self._page)
        if self._page.period is period:
            self._page.show_totals(totals)

    def _make_page(self) -> ChartsPage:
        from backcoach.gui.history.charts.charts_page import ChartsPage  # noqa: PLC0415

        page = ChartsPage(self._services.library.content.techniques)
        page.show_whose(self._whose)
        page.period_chosen.connect(self._look)
        page.picture_asked.connect(self._ask_to_save)
        page.back_asked.connect(self.left)
        return page

    @Slot(object)
    def _ask_to_save(self, picture: ChartPicture) -> None:
        if self._page is not None:
            after_privacy_notice(self._services, self._page.window(), partial(self._save, picture))

    def _save(self, picture: ChartPicture) -> None:
        title = translate("ChartsFlow", "Save the chart as a picture")
        name = translate("ChartsFlow", "Chart.png")
        kinds = translate("ChartsFlow", "Pictures (*.png)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, name, kinds)
        if not chosen:
            return
        path = Path(chosen).with_suffix(".png")
        try:
            write_image(picture.pixels.toImage(), path)
        except OSError:
            said = translate("ChartsFlow", "{0} could not be written. Choose another place.")
        else:
            said = translate("ChartsFlow", "The chart is saved as {0}.")
        self._services.say(Notice(said.format(path)))
