"""The page of deleted sessions that can still be brought back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.session import SessionRow
from backcoach.gui.history.session_table import RowBlock, SessionTable
from backcoach.gui.history.ui_deleted_page import Ui_DeletedPage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.session_words import cells, headings

LOWEST_LIST = 12  # times the height of the text


class DeletedPage(Page):
    """Lists them, the newest first. `restore_asked` carries a `SessionRow`."""

    restore_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SessionRow, ...] = ()
        self._ui = Ui_DeletedPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._table = SessionTable(headings(), partial(cells, names=names), self)
        self._table.rows_asked.connect(self._answer)
        self._ui.sessionList.setModel(self._table)
        self._back, self._forward = self._ui.backButton, self._ui.restoreButton
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.restoreButton.clicked.connect(self._restore)

    def show_whose(self, name: str) -> None:
        """Say whose sessions they are, unless `name` is empty."""
        whole = self.tr("Deleted sessions: {0}").format(name)
        self._ui.titleLabel.setText(whole if name else self.tr("Deleted sessions"))

    def show_deleted(self, rows: tuple[SessionRow, ...]) -> None:
        """There must be at least one row."""
        self._rows = rows
        self._table.show_count(len(rows))
        self._ui.listFrame.setMinimumHeight(LOWEST_LIST * self.fontInfo().pixelSize())
        self._ui.sessionList.selectRow(0)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _first_step(self) -> QWidget:
        """The newest of them is chosen first."""
        return self._ui.sessionList

    @Slot(object)
    def _answer(self, block: RowBlock) -> None:
        self._table.take_rows(block, self._rows[block.first : block.first + block.count])

    @Slot()
    def _restore(self) -> None:
        self.restore_asked.emit(self._rows[self._ui.sessionList.currentIndex().row()])
