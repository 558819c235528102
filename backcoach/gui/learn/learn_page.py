"""The page of texts to read: their titles on one side, the text on the other."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.emergency import CountryNumbers
from backcoach.domain.safety.learn_text import LearnText
from backcoach.gui.learn.ui_learn_page import Ui_LearnPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.page_frame import scroll
from backcoach.overrides import override
from backcoach.words.emergency_text import with_number

# The largest share of the width for the titles.
TITLES_SHARE = 0.36
# Room beside a title in its row, in times the height of the text.
ROOM_BESIDE = 3


@dataclass(frozen=True, slots=True)
class LearnState:
    """The texts, the stem of the one to begin with, and the emergency numbers.

    An empty or unknown `selected` begins with the first text.
    """

    pages: tuple[LearnText, ...]
    selected: str
    numbers: CountryNumbers


class LearnPage(Page):
    """Shows one text at a time. A link may lead to another text, but nowhere else."""

    back_asked = Signal()

    def __init__(self, *, leads_back: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: LearnState | None = None
        self._ui = Ui_LearnPage()
        self._ui.setupUi(self)
        self._back = self._ui.backButton if leads_back else None
        self._ui.footerBox.setVisible(leads_back)
        if not leads_back:
            around = self._ui.bodyLayout.contentsMargins()
            around.setBottom(around.top())
            self._ui.bodyLayout.setContentsMargins(around)
        self._ui.pageList.currentRowChanged.connect(self._read)
        self._ui.readingText.anchorClicked.connect(self._follow)
        self._ui.backButton.clicked.connect(self.back_asked)

    def show_pages(self, state: LearnState) -> None:
        self._state = None
        self._ui.pageList.clear()
        self._ui.pageList.addItems([page.title for page in state.pages])
        self._state = state
        self._arrange()
        self._ui.pageList.setCurrentRow(max(0, self._row_of(state.selected)))
        self._begin()

    @override
    def _first_step(self) -> QWidget:
        """What to read is chosen first."""
        return self._ui.pageList

    @override
    def _arrange(self) -> None:
        """Make the titles as wide as the longest one, within their share of the page."""
        titles, letter = self._ui.pageList, self.fontInfo().pixelSize()
        texts = (titles.item(row).text() for row in range(titles.count()))
        longest = max((titles.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        share = int(TITLES_SHARE * min(self.width(), self._ui.bodyColumn.maximumWidth()))
        titles.setFixedWidth(min(longest + ROOM_BESIDE * letter, share))

    @override
    def scroll_by(self, key: Qt.Key) -> bool:
        """Read on, wherever the focus is."""
        return scroll(self._ui.readingText.verticalScrollBar(), key)

    def _row_of(self, stem: str) -> int:
        stems = [page.stem for page in self._state.pages] if self._state else []
        return stems.index(stem) if stem in stems else -1

    @Slot(int)
    def _read(self, row: int) -> None:
        if self._state is not None and row >= 0:
            text = with_number(self._state.pages[row].text, self._state.numbers)
            self._ui.readingText.show_markdown(text)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        row = self._row_of(PurePosixPath(url.path()).stem) if url.isRelative() else -1
        if row >= 0:
            self._ui.pageList.setCurrentRow(row)
