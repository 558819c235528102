"""A handout before it is handed over: what is on it, and how it will look."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from backcoach.forms.ui_handout_page import Ui_HandoutPage
from backcoach.overrides import override
from backcoach.pages.page import Page
from backcoach.reports.handout import HandoutChoice
from backcoach.reports.missing_words import missing_words
from backcoach.reports.pages import Pages
from backcoach.reports.sheet import Paper

ROOMY = 52  # times the height of the text, from which options and page stand side by side
TYPING_PAUSE_MS = 300
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


@dataclass(frozen=True, slots=True)
class HandoutState:
    """The routine's label, and what is chosen at first."""

    label: str
    choice: HandoutChoice


class HandoutPage(Page):
    """Shows the sheet page by page while it is put together.

    `chosen` carries a `HandoutChoice` to be answered with `show_pages`.
    """

    chosen = Signal(object)
    pdf_asked = Signal()
    web_page_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._shown = 0
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._ui = Ui_HandoutPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward, self._back = self._ui.pdfButton, self._ui.backButton
        self._offer()
        self._connect()

    def _offer(self) -> None:
        papers = [(Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))]
        self._ui.paperChoice.set_choices(papers)
        sizes = [(False, self.tr("Usual")), (True, self.tr("Large"))]
        self._ui.typeChoice.set_choices(sizes)

    def _connect(self) -> None:
        ui = self._ui
        ui.paperChoice.chosen.connect(self._choose)
        ui.typeChoice.chosen.connect(self._choose)
        for check in self._checks():
            check.toggled.connect(self._choose)
        ui.headerEdit.textChanged.connect(self._typing.start)
        ui.whomEdit.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._choose)
        ui.previousButton.clicked.connect(self._turn_back)
        ui.nextButton.clicked.connect(self._turn_on)
        ui.pdfButton.clicked.connect(self._ask_for_pdf)
        ui.webButton.clicked.connect(self._ask_for_web_page)
        ui.printButton.clicked.connect(self._ask_for_print)
        ui.backButton.clicked.connect(self.back_asked)

    def show_handout(self, state: HandoutState) -> None:
        """Begin with a routine; its pages are still to come."""
        choice = state.choice
        self._ui.leadLabel.setText(self.tr("“{0}” to take home.").format(state.label))
        self._ui.paperChoice.choose(choice.paper)
        self._ui.typeChoice.choose(choice.large)
        self._ui.headerEdit.setPlainText(choice.header)
        self._ui.whomEdit.setText(choice.for_whom)
        parts = (choice.pictures, choice.steps, choice.tick_grid, choice.own_words)
        for check, part in zip(self._checks(), parts, strict=True):
            check.setChecked(part)
        self._shown = 0
        self._choose()
        self._arrange()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_pages(self, pages: Pages, missing: tuple[str, ...]) -> None:
        """Show the sheet, and which of its characters no font can draw."""
        self._pages = pages
        self._ui.missingFrame.setVisible(bool(missing))
        self._ui.missingLabel.setText(missing_words(missing))
        self._show_page()

    @property
    def choice(self) -> HandoutChoice:
        """What is chosen now."""
        pictures, steps, ticks, words = (check.isChecked() for check in self._checks())
        return HandoutChoice(
            paper=Paper(str(self._ui.paperChoice.value)),
            large=self._ui.typeChoice.value is True,
            header=self._ui.headerEdit.toPlainText().strip(),
            for_whom=self._ui.whomEdit.text().strip(),
            pictures=pictures,
            steps=steps,
            tick_grid=ticks,
            own_words=words,
        )

    def _checks(self) -> Iterator[QCheckBox]:
        """In the order in which the parts are printed."""
        ui = self._ui
        yield from (ui.picturesCheck, ui.stepsCheck, ui.ticksCheck, ui.wordsCheck)

    @Slot()
    def _choose(self) -> None:
        self._typing.stop()
        self.chosen.emit(self.choice)

    @Slot()
    def _ask_for_pdf(self) -> None:
        self._choose()
        self.pdf_asked.emit()

    @Slot()
    def _ask_for_web_page(self) -> None:
        self._choose()
        self.web_page_asked.emit()

    @Slot()
    def _ask_for_print(self) -> None:
        self._choose()
        self.print_asked.emit()

    @Slot()
    def _turn_back(self) -> None:
        self._shown -= 1
        self._show_page()

    @Slot()
    def _turn_on(self) -> None:
        self._shown += 1
        self._show_page()

    def _show_page(self) -> None:
        pages = self._pages
        if pages is None:
            return
        shown = self._shown = min(max(self._shown, 0), pages.count - 1)
        said = self.tr("Page {0} of {1}").format(shown + 1, pages.count)
        self._ui.pageLabel.setText(said)
        self._ui.sheetView.setAccessibleName(said)
        self._ui.previousButton.setEnabled(shown > 0)
        self._ui.nextButton.setEnabled(shown + 1 < pages.count)

        def paint(painter: QPainter) -> None:
            pages.paint(painter, shown)

        self._ui.sheetView.show_page(pages.size, paint)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and self._pages is not None:
            self._arrange()

    def _arrange(self) -> None:
        """Options beside the page, or above it where there is little room."""
        roomy = self.width() >= ROOMY * self.fontInfo().pixelSize()
        self._ui.columnsLayout.setDirection(_ACROSS if roomy else _DOWN)
