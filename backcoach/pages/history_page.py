"""The log: every session in a table, the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backcoach.domain.session import SessionRow
from backcoach.forms.ui_history_page import Ui_HistoryPage
from backcoach.overrides import override
from backcoach.pages.page import Page
from backcoach.pages.session_words import cells, headings
from backcoach.widgets.session_table import RowBlock, SessionTable

ROOMY = 30  # times the height of the text


@dataclass(frozen=True, slots=True)
class HistoryState:
    """How many sessions there are. Their rows are asked for as they come into sight."""

    count: int


class HistoryPage(Page):
    """Lists sessions and opens one. `names` gives the stretches' names by id.

    `rows_asked` carries a `RowBlock` to be answered with `show_rows`, `opened` a `SessionRow`.
    """

    rows_asked = Signal(object)
    opened = Signal(object)
    back_asked = Signal()

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HistoryPage()
        self._ui.setupUi(self)
        self._table = SessionTable(headings(), partial(cells, names=names), self)
        self._ui.sessionList.setModel(self._table)
        self._back = self._ui.backButton
        self._connect()
        self._show_parts(some=False, none=False)
        self._refresh()

    def _connect(self) -> None:
        self._table.rows_asked.connect(self.rows_asked)
        self._table.dataChanged.connect(self._refresh)
        self._ui.sessionList.selectionModel().currentRowChanged.connect(self._refresh)
        self._ui.sessionList.doubleClicked.connect(self._open)
        self._ui.openButton.clicked.connect(self._open)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.homeButton.clicked.connect(self.back_asked)

    def show_history(self, state: HistoryState) -> None:
        """Show the list from its top, or what to do where there is none yet."""
        self._table.show_count(state.count)
        self._show_parts(some=state.count > 0, none=state.count == 0)
        if state.count:
            self._ui.sessionList.scrollToTop()
            self._ui.sessionList.selectRow(0)
            self._ui.sessionList.setFocus()
        else:
            self.setFocus()
        self._refresh()

    def show_rows(self, block: RowBlock, rows: tuple[SessionRow, ...]) -> None:
        """Show the rows that were asked for."""
        self._table.take_rows(block, rows)

    def _show_parts(self, *, some: bool, none: bool) -> None:
        self._ui.listFrame.setVisible(some)
        self._ui.openButton.setVisible(some)
        self._ui.emptyFrame.setVisible(none)
        self._ui.backButton.setVisible(not none)
        self._forward = self._ui.homeButton if none else self._ui.openButton
        self._give_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the table where there is little."""
        self._give_room()
        super().resizeEvent(event)

    def _give_room(self) -> None:
        roomy = self.height() >= ROOMY * self.fontInfo().pixelSize()
        self._ui.leadLabel.setVisible(roomy)
        self._ui.scoresLabel.setVisible(roomy and self._table.rowCount() > 0)

    def _current(self) -> SessionRow | None:
        index = self._ui.sessionList.currentIndex()
        return self._table.session_at(index.row()) if index.isValid() else None

    @Slot()
    def _refresh(self) -> None:
        self._ui.openButton.setEnabled(self._current() is not None)

    @Slot()
    def _open(self) -> None:
        session = self._current()
        if session is not None:
            self.opened.emit(session)
