"""A small table of texts, as high as its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from backcoach.overrides import override

MOST_ROWS = 12  # before it scrolls
_READ_ONLY = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_FITTED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class ValueTable(QTableWidget):
    """Arrow keys go from cell to cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_values(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setFlags(_READ_ONLY)
                item.setToolTip(text)
                self.setItem(number, column, item)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _FITTED:
            self._fit()

    def _fit(self) -> None:
        height = 2 * self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(height)
        rows = min(self.rowCount(), MOST_ROWS)
        self.setFixedHeight(rows * height + self.horizontalHeader().sizeHint().height())
