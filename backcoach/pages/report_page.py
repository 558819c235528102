"""A report of the history before it is handed over: the time, its parts, and how it will look."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.history_report import DaysBack, ReportParts
from backcoach.domain.records import Period
from backcoach.forms.ui_report_page import Ui_ReportPage
from backcoach.overrides import override
from backcoach.pages.page import Page
from backcoach.reports.missing_words import missing_words
from backcoach.reports.pages import Pages
from backcoach.reports.sheet import Paper

ROOMY = 52  # times the height of the text, from which options and page stand side by side
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})
_CHOSEN = 0


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """What goes into a report, and what it is printed on."""

    period: Period
    parts: ReportParts
    paper: Paper


@dataclass(frozen=True, slots=True)
class ReportState:
    """Whose report it is, empty for one's own, and what is chosen at first."""

    label: str
    today: date
    paper: Paper


class ReportPage(Page):
    """Shows the report page by page while it is put together.

    `chosen` carries a `ReportChoice` to be answered with `show_pages`.
    """

    chosen = Signal(object)
    pdf_asked = Signal()
    web_page_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._ui = Ui_ReportPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward, self._back = self._ui.pdfButton, self._ui.backButton
        self._offer()
        self._connect()

    def _offer(self) -> None:
        self._ui.periodChoice.set_choices(
            [
                (DaysBack.MONTH, self.tr("30 days")),
                (DaysBack.QUARTER, self.tr("90 days")),
                (DaysBack.YEAR, self.tr("1 year")),
                (_CHOSEN, self.tr("Chosen days")),
            ]
        )
        papers = [(Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))]
        self._ui.paperChoice.set_choices(papers)

    def _connect(self) -> None:
        ui = self._ui
        for choice in (ui.periodChoice, ui.paperChoice):
            choice.chosen.connect(self._choose)
        for field in (ui.firstField, ui.lastField):
            field.dateChanged.connect(self._choose)
        for check in (ui.nameCheck, ui.notesCheck, ui.answersCheck):
            check.toggled.connect(self._choose)
        ui.pdfButton.clicked.connect(self.pdf_asked)
        ui.webButton.clicked.connect(self.web_page_asked)
        ui.printButton.clicked.connect(self.print_asked)
        ui.backButton.clicked.connect(self.back_asked)

    def show_report(self, state: ReportState) -> None:
        """Begin with someone; the pages are still to come."""
        ui, self._today = self._ui, state.today
        lead = self.tr("Your history on two pages, for a doctor or physiotherapist.")
        if state.label:
            whose = self.tr("The history of {0} on two pages, for a doctor or physiotherapist.")
            lead = whose.format(state.label)
        ui.leadLabel.setText(lead)
        ui.periodChoice.choose(DaysBack.QUARTER)
        ui.paperChoice.choose(state.paper)
        usual = DaysBack.QUARTER.until(state.today)
        with QSignalBlocker(ui.firstField), QSignalBlocker(ui.lastField):
            ui.firstField.show_day(usual.first, state.today)
            ui.lastField.show_day(usual.last, state.today)
        ui.missingFrame.hide()
        self._allow(ready=False)
        self._choose()
        self._arrange()
        self._open_at_top(ui.bodyScroll, ui.titleLabel.text())

    def show_pages(self, pages: Pages, missing: tuple[str, ...]) -> None:
        """Show the report, and which of its characters no font can draw."""
        self._ui.missingFrame.setVisible(bool(missing))
        self._ui.missingLabel.setText(missing_words(missing))
        self._ui.leafedSheet.show_sheet(pages.size, pages.count, pages.paint)
        self._allow(ready=True)

    @property
    def choice(self) -> ReportChoice:
        """What is chosen now."""
        ui = self._ui
        parts = ReportParts(
            label=ui.nameCheck.isChecked(),
            notes=ui.notesCheck.isChecked(),
            safety_check=ui.answersCheck.isChecked(),
        )
        return ReportChoice(self._period(), parts, Paper(str(ui.paperChoice.value)))

    def _period(self) -> Period:
        value = self._ui.periodChoice.value
        if isinstance(value, DaysBack):
            return value.until(self._today)
        days = self._ui.firstField.day, self._ui.lastField.day
        return Period(min(days), max(days))

    @Slot()
    def _choose(self) -> None:
        self._ui.daysBox.setVisible(self._ui.periodChoice.value == _CHOSEN)
        self.chosen.emit(self.choice)

    def _allow(self, *, ready: bool) -> None:
        """Nothing can be handed over before it is there."""
        for button in (self._ui.pdfButton, self._ui.webButton, self._ui.printButton):
            button.setEnabled(ready)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and self._today > date.min:
            self._arrange()

    def _arrange(self) -> None:
        """Options beside the page, or above it where there is little room."""
        roomy = self.width() >= ROOMY * self.fontInfo().pixelSize()
        self._ui.columnsLayout.setDirection(_ACROSS if roomy else _DOWN)
