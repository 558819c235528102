"""The page of a report: its time, its parts, and how it will look."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.history_report import ReportParts
from backcoach.domain.history.report_records import DaysBack
from backcoach.domain.merging.records import DateRange
from backcoach.gui.paper.sheet_page import SheetPage
from backcoach.gui.paper.ui_report_page import Ui_ReportPage
from backcoach.gui.widgets.segmented import Segmented
from backcoach.overrides import override
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import Paper


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """What goes into a report, and the paper it is printed on."""

    period: DateRange
    parts: ReportParts
    paper: Paper


@dataclass(frozen=True, slots=True)
class ReportState:
    """Whose report it is, empty for the owner, and what is chosen at first."""

    label: str
    today: date
    paper: Paper


class ReportPage(SheetPage):
    """Shows the report as it changes. `chosen` carries a `ReportChoice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._ui = Ui_ReportPage()
        self._ui.setupUi(self)
        self._join(self._ui)
        self._days = self._offer_days()
        papers = [(Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))]
        self._paper = self._ui.paperChoice.offer(papers)
        self._connect()

    def _offer_days(self) -> Segmented[DaysBack | None]:
        return self._ui.periodChoice.offer(
            [
                (DaysBack.MONTH, self.tr("30 days")),
                (DaysBack.QUARTER, self.tr("90 days")),
                (DaysBack.YEAR, self.tr("1 year")),
                (None, self.tr("Chosen days")),
            ]
        )

    def _connect(self) -> None:
        ui = self._ui
        self._days.chosen.connect(self._choose)
        self._paper.chosen.connect(self._choose)
        for field in (ui.firstField, ui.lastField):
            field.dateChanged.connect(self._choose)
        for check in (ui.nameCheck, ui.notesCheck, ui.answersCheck):
            check.toggled.connect(self._choose)

    def show_report(self, state: ReportState) -> None:
        """Begin with someone; the pages are still to come."""
        ui, self._today = self._ui, state.today
        lead = self.tr("Your history on a page or two, for a doctor or physiotherapist.")
        if state.label:
            whose = self.tr("The history of {0} on a page or two, for a doctor or physiotherapist.")
            lead = whose.format(state.label)
        ui.leadLabel.setText(lead)
        self._choose_usual(state.paper)
        ui.missingFrame.hide()
        ui.leafedSheet.turn_to_first()
        self._allow(ready=False)
        self._choose()
        self._arrange()
        self._open_at_top(ui.bodyScroll, ui.titleLabel.text())

    def _choose_usual(self, paper: Paper) -> None:
        """Nothing that was chosen for one person counts for the next."""
        ui, usual = self._ui, DaysBack.QUARTER.until(self._today)
        self._days.choose(DaysBack.QUARTER)
        self._paper.choose(paper)
        for field, day in ((ui.firstField, usual.first), (ui.lastField, usual.last)):
            with QSignalBlocker(field):
                field.show_day(day, self._today)
        parts = ReportParts()
        for check, part in (
            (ui.nameCheck, parts.label),
            (ui.notesCheck, parts.notes),
            (ui.answersCheck, parts.safety_check),
        ):
            with QSignalBlocker(check):
                check.setChecked(part)

    @override
    def show_pages(self, pages: Pages, missing: tuple[str, ...]) -> None:
        super().show_pages(pages, missing)
        self._allow(ready=True)

    @property
    def choice(self) -> ReportChoice:
        ui = self._ui
        parts = ReportParts(
            label=ui.nameCheck.isChecked(),
            notes=ui.notesCheck.isChecked(),
            safety_check=ui.answersCheck.isChecked(),
        )
        return ReportChoice(self._period(), parts, self._paper.picked)

    def _period(self) -> DateRange:
        back = self._days.value
        if back is not None:
            return back.until(self._today)
        days = self._ui.firstField.day, self._ui.lastField.day
        return DateRange(min(days), max(days))

    @Slot()
    def _choose(self) -> None:
        self._ui.daysBox.setVisible(self._days.value is None)
        self.chosen.emit(self.choice)

    def _allow(self, *, ready: bool) -> None:
        """Nothing can be saved or printed before it is there."""
        for button in (self._ui.pdfButton, self._ui.webButton, self._ui.printButton):
            button.setEnabled(ready)
