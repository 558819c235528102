"""A report of the history on paper: put together, looked at, saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from backcoach.gui.paper.report_page import ReportChoice, ReportPage, ReportState
from backcoach.gui.paper.sheet_file import usual_paper
from backcoach.gui.paper.sheet_output import OutputWords, SheetOutput
from backcoach.paper.report_sheet import fitted_sheet
from backcoach.storage.stores.report_store import ReportStore
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from backcoach.domain.history.report_records import ReportRecords
    from backcoach.domain.person import Person
    from backcoach.gui.services.history_thread import History
    from backcoach.gui.services.services import Services


class ReportFlow(QObject):
    """Reads a span of time when another is chosen, and lays the sheet out with each choice."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._whose: Callable[[History], UUID] | None = None
        self._records: ReportRecords | None = None
        self._page = ReportPage()
        words = OutputWords(
            translate("ReportFlow", "Stretching history"),
            translate("ReportFlow", "The report is saved as {0}."),
        )
        self._handover = SheetOutput(services, self._page, words)
        self._page.chosen.connect(self._look)
        self._page.pdf_asked.connect(self._handover.save_pdf)
        self._page.web_page_asked.connect(self._handover.save_web_page)
        self._page.print_asked.connect(self._handover.print_it)
        self._page.back_asked.connect(self._leave)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

    def may_close(self) -> bool:
        """Whether the window may close: there is nothing here to lose."""
        return True

    def start(self, person: Person | None = None) -> None:
        """Show the report of someone, or of whose turn it is."""
        services, now = self._services, self._services.now()
        shown = person or services.current.person
        whose = services.current.at(now) if person is None else _id_of(person)
        self._whose, self._records = whose, None
        label = "" if shown is None else shown.label
        services.show(self._page)
        self._page.show_report(ReportState(label, now.date(), usual_paper(QLocale())))

    @Slot(object)
    def _look(self, choice: ReportChoice) -> None:
        if self._records is not None and self._records.period == choice.period:
            self._lay_out(self._records)
            return
        whose = self._whose
        if whose is None:
            return

        def read(history: History) -> ReportRecords:
            return ReportStore(history.opening.database).read(whose(history), choice.period)

        def show(records: ReportRecords) -> None:
            if self._whose is whose:
                self._lay_out(records)

        self._services.history.run(read, show)

    def _lay_out(self, records: ReportRecords) -> None:
        """Show what was read, but if another time is chosen by now."""
        choice = self._page.choice
        if records.period != choice.period:
            return
        self._records = records
        content, today = self._services.library.content, self._services.now().date()
        named = (content.screening, content.techniques)
        sheet = fitted_sheet(records, named, choice.parts, today, choice.paper)
        self._page.show_pages(*self._handover.take(sheet))

    @Slot()
    def _leave(self) -> None:
        self._whose = self._records = None
        self.left.emit()


def _id_of(person: Person) -> Callable[[History], UUID]:
    return lambda _history: person.id
