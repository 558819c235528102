"""The base of the pages of a handout and a report: a preview, and ways to save and print it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.gui.paper.ui_handout_page import Ui_HandoutPage
from backcoach.gui.paper.ui_report_page import Ui_ReportPage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.paper.missing_words import missing_words
from backcoach.paper.pages import Pages

ROOMY = 52  # times the height of the text, from which options and page stand side by side
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SheetPage(Page):
    """Shows a sheet page by page, beside what is chosen for it.

    `chosen` carries a choice to be answered with `show_pages`.
    """

    chosen = Signal(object)
    pdf_asked = Signal()
    web_page_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: Ui_HandoutPage | Ui_ReportPage | None = None

    def show_pages(self, pages: Pages, missing: tuple[str, ...]) -> None:
        """Show the sheet, and which of its characters no font can draw."""
        if self._form is not None:
            self._form.missingFrame.setVisible(bool(missing))
            self._form.missingLabel.setText(missing_words(missing))
            self._form.leafedSheet.show_sheet(pages.size, pages.count, pages.paint)

    def _join(self, form: Ui_HandoutPage | Ui_ReportPage) -> None:
        """Connect the parts that both forms have."""
        self._form = form
        self._line_up(form.bodyScroll, form.footerMargins)
        form.bodyScroll.verticalScrollBar().valueChanged.connect(self._keep_page_in_sight)
        self._forward, self._back = form.pdfButton, form.backButton
        form.pdfButton.clicked.connect(self._ask_for_pdf)
        form.webButton.clicked.connect(self._ask_for_web_page)
        form.printButton.clicked.connect(self._ask_for_print)
        form.backButton.clicked.connect(self.back_asked)

    def _settle(self) -> None:
        """Emit `chosen` at once if it is still to come, before the sheet is saved or printed."""

    @Slot()
    def _ask_for_pdf(self) -> None:
        self._settle()
        self.pdf_asked.emit()

    @Slot()
    def _ask_for_web_page(self) -> None:
        self._settle()
        self.web_page_asked.emit()

    @Slot()
    def _ask_for_print(self) -> None:
        self._settle()
        self.print_asked.emit()

    @property
    def _roomy(self) -> bool:
        return self.width() >= ROOMY * self.fontInfo().pixelSize()

    @Slot()
    def _keep_page_in_sight(self) -> None:
        """Beside the options, what they change is seen however far one is."""
        if self._form is not None:
            passed = self._form.bodyScroll.verticalScrollBar().value() if self._roomy else 0
            self._form.leafedSheet.stay_in_sight(passed)

    @override
    def _arrange(self) -> None:
        """Put the options beside the page, or above it if there is little room."""
        if self._form is not None:
            roomy = self._roomy
            self._form.columnsLayout.setDirection(_ACROSS if roomy else _DOWN)
            margins = self._form.bodyLayout.contentsMargins()
            footer = self._form.footerBox.sizeHint().height()
            room = self.height() - footer - margins.top() - margins.bottom()
            self._form.leafedSheet.grow_to(room if roomy else None)
