"""A table view of sessions with large rows; columns are hidden where it is narrow."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

LOWEST_ROW = 38
# The column that takes the remaining room, and the order in which others are hidden for it.
STRETCHES = 1
GIVE_WAY = (2, 5, 4, 3)
# The least room for the names of stretches, in times the height of the text.
ROOM_FOR_NAMES = 12
FOCUS_LINE = 2
_SAMPLES = ("28 Mmm 2026, 09:28", "", "10 min 48 s", "Not finished, note", "10 → 10", "10 → 10")
_RESTYLED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})
_FIXED = QHeaderView.ResizeMode.Fixed
_STRETCH = QHeaderView.ResizeMode.Stretch
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_SELECTED = QStyle.StateFlag.State_Selected
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight


class SessionList(QTableView):
    """One whole row is current, and the arrow keys go from row to row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(_FIXED)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(_LEADING)
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._cells.take_colours()
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus ring around the whole row."""
        super().paintEvent(event)
        row = self.visualRect(self.currentIndex())
        if self.hasFocus() and row.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(self._cells.focus)
            half = FOCUS_LINE // 2
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            painter.drawRect(row.adjusted(half, half, -half, -half))

    def _fit(self) -> None:
        header = self.horizontalHeader()
        if header.count() != len(_SAMPLES):
            return
        text = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(max(LOWEST_ROW, 2 * text))
        widths = [self._width(column) for column in range(header.count())]
        left = self.viewport().width() - sum(widths) + widths[STRETCHES]
        hidden = set()
        for column in GIVE_WAY:
            if left < ROOM_FOR_NAMES * text:
                hidden.add(column)
                left += widths[column]
        for column, width in enumerate(widths):
            header.setSectionHidden(column, column in hidden)
            header.setSectionResizeMode(column, _STRETCH if column == STRETCHES else _FIXED)
            header.resizeSection(column, width)

    def _width(self, column: int) -> int:
        """Room for the heading and for the longest text that the column usually holds."""
        sample = self.fontMetrics().horizontalAdvance(_SAMPLES[column])
        heading = self.horizontalHeader().sectionSizeHint(column)
        return max(sample + 2 * self.fontInfo().pixelSize(), heading)


class _Cells(QStyledItemDelegate):
    """Draws the text of a cell, and a thin line below it."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.take_colours()

    def take_colours(self) -> None:
        palette = self._table.palette()
        colours = Palette.of(palette)
        self._ink, self._line = colours.ink, QPen(colours.hairline)
        # A style sheet sets the background of a table's selected row as this role.
        self._chosen = palette.color(QPalette.ColorRole.Highlight)
        self.focus = QPen(colours.focus, FOCUS_LINE)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = option.rect
        if option.state & _SELECTED:
            painter.fillRect(cell, self._chosen)
        painter.setPen(self._line)
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        metrics = self._table.fontMetrics()
        edge = self._table.fontInfo().pixelSize() // 2
        room = cell.adjusted(edge, 0, -edge, 0)
        painter.setFont(self._table.font())
        painter.setPen(self._ink)
        text = metrics.elidedText(str(index.data()), _ELIDED, room.width())
        painter.drawText(room, _LEADING, text)
