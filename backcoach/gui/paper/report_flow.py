"""A report of the history on paper: laid out, looked at, saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from backcoach.gui.paper.file_name import file_name
from backcoach.gui.paper.report_page import ReportChoice, ReportPage, ReportState
from backcoach.gui.paper.sheet_file import usual_paper
from backcoach.gui.paper.sheet_output import OutputWords, SheetOutput
from backcoach.gui.services.flow import Flow
from backcoach.paper.report_sheet import fitted_sheet
from backcoach.storage.stores.report_store import ReportStore
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from backcoach.domain.history.report_records import ReportRecords
    from backcoach.gui.services.current_person import CurrentPerson
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


class ReportFlow(Flow):
    """Reads a span of time when another is chosen, and lays the report out with each choice."""

    def __init__(self, services: Services, looked_at: CurrentPerson) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._whose: Callable[[History], UUID] | None = None
        self._records: ReportRecords | None = None
        self._page = self.own(ReportPage())
        words = OutputWords(
            self._file_name,
            translate("ReportFlow", "The report is saved as {0}."),
        )
        self._output = SheetOutput(services, self._page, words)
        self._page.chosen.connect(self._look)
        self._page.pdf_asked.connect(self._output.save_pdf)
        self._page.web_page_asked.connect(self._output.save_web_page)
        self._page.print_asked.connect(self._output.print_it)
        self._page.back_asked.connect(self._leave)

    def start(self) -> None:
        now, person = self._services.now(), self._looked_at.person
        self._whose, self._records = self._looked_at.at(now), None
        label = "" if person is None else person.label
        self._services.show(self._page)
        self._page.show_report(ReportState(label, now.date(), usual_paper()))

    @Slot(object)
    def _look(self, choice: ReportChoice) -> None:
        if self._records is not None and self._records.period == choice.period:
            self._lay_out(self._records)
            return
        whose, now = self._whose, self._services.now()
        if whose is None:
            return

        def read(history: History) -> ReportRecords:
            return ReportStore(history.opening.database).read(whose(history), choice.period, now)

        def show(records: ReportRecords) -> None:
            if self._whose is whose:
                self._lay_out(records)

        self.run(read, show)

    def _lay_out(self, records: ReportRecords) -> None:
        """Show what was read, unless another time is chosen by now."""
        choice = self._page.choice
        if records.period != choice.period:
            return
        self._records = records
        content, today = self._services.library.content, self._services.now().date()
        named = (content.screening, content.techniques)
        sheet = fitted_sheet(records, named, choice.parts, today, choice.paper)
        self._page.show_pages(*self._output.take(sheet))

    def _file_name(self) -> str:
        """A client's label goes along while it stands on the report."""
        label = self._services.client if self._page.choice.parts.label else ""
        return file_name(translate("ReportFlow", "Stretching history"), label)

    @Slot()
    def _leave(self) -> None:
        self._whose = self._records = None
        self.left.emit()
