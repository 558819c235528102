"""The history in charts, and a chart saved as a picture."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.history import ChartSpan, first_day
from backcoach.gui.history.charts.chart_topic import Topic
from backcoach.gui.history.charts.charted_history import charted_history
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.file_choice import ask_before_writing_over, choose_place
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.painting.picture_file import image_file
from backcoach.storage.files.private_file import write_private_bytes
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from pathlib import Path

    from backcoach.gui.history.charts.chart_topic import ChartedHistory
    from backcoach.gui.history.charts.charts_page import ChartPicture, ChartsPage
    from backcoach.gui.services.current_person import CurrentPerson
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services

# pyqtgraph and numpy take a third of a second and more to import. That is done when charts are
# first wanted, on a thread of its own: neither the window nor the history waits for it.
# ruff: noqa: PLC0415


class ChartsFlow(Flow):
    """Shows the charts of the person who is looked at."""

    _imported = Signal()

    def __init__(self, services: Services, looked_at: CurrentPerson) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._opening = False
        self._wanted: Topic | None = None
        self._whose = ""
        self._page: ChartsPage | None = None
        self._imported.connect(self._open)

    @Slot()
    def start(self) -> None:
        """Show the charts, the one that was shown last."""
        self._opening = True
        if self._page is None:
            Thread(target=self._import).start()
        else:
            self._look(self._page.period)

    @Slot()
    def show_goal(self) -> None:
        """Show the charts, the one of the goal first."""
        self._wanted = Topic.GOAL
        self.start()

    def show_whose(self, name: str) -> None:
        """Say whose charts they are, unless `name` is empty."""
        self._whose = name
        if self._page is not None:
            self._page.show_whose(name)

    def _import(self) -> None:
        with suppress(ImportError):  # it is raised again, and told, on the window's thread
            from backcoach.gui.history.charts.charts_page import ChartsPage  # noqa: F401
        self._imported.emit()

    @Slot()
    def _open(self) -> None:
        if self._page is None and not self._ended:
            self._page = self._make_page()
            self._look(self._page.period)

    @Slot(object)
    def _look(self, period: ChartSpan) -> None:
        today = self._services.now()
        whose = self._looked_at.at(today)

        first, last = first_day(period, today.date()), today.date()

        def look(history: History) -> ChartedHistory:
            return charted_history(history, whose(history), first, last)

        self.run(look, lambda charted: self._show(period, charted))

    def _show(self, period: ChartSpan, charted: ChartedHistory) -> None:
        if self._page is None:
            return
        if self._page.period is period:
            self._page.show_history(charted)
        if self._wanted is not None:
            self._page.choose(self._wanted)
            self._wanted = None
        if self._opening:
            self._opening = False
            self._services.show(self._page)
            self._page.open()

    def _make_page(self) -> ChartsPage:
        from backcoach.gui.history.charts.charts_page import ChartsPage

        page = self.own(ChartsPage(self._services.library.content.techniques))
        page.show_whose(self._whose)
        page.period_chosen.connect(self._look)
        page.picture_asked.connect(self._ask_to_save)
        page.back_asked.connect(self.left)
        return page

    @Slot(object)
    def _ask_to_save(self, picture: ChartPicture) -> None:
        if self._page is not None:
            preferences, window = self._services.preferences, self._page.window()
            after_privacy_notice(preferences, window, partial(self._save, picture))

    def _save(self, picture: ChartPicture) -> None:
        if self._page is not None:
            name = translate("ChartsFlow", "Chart.png")
            kind = translate("ChartsFlow", "Pictures (*.png)")
            choose_place(self._page, name, kind, partial(self._ask_over, picture))

    def _ask_over(self, picture: ChartPicture, path: Path) -> None:
        if self._page is not None:
            file = path.with_suffix(".png")
            ask_before_writing_over(self._page, (file,), partial(self._write, picture, file))

    def _write(self, picture: ChartPicture, path: Path) -> None:
        try:
            write_private_bytes(path, image_file(picture.pixels.toImage()))
        except StorageError:
            said = translate("ChartsFlow", "{0} could not be written. Choose another place.")
        else:
            said = translate("ChartsFlow", "The chart is saved as {0}.")
        self._services.say(Notice(said.format(path)))
