"""A table model of sessions that holds only some blocks of rows, however many there are."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal, Slot

from backcoach.domain.session import SessionRow
from backcoach.overrides import override

BLOCK_ROWS = 256
BLOCKS_KEPT = 8
# A view is never higher than one block, so that it shows two at the most.
BLOCKS_WANTED = 2
WAITING = "…"

_TEXT = Qt.ItemDataRole.DisplayRole
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole
_ACROSS = Qt.Orientation.Horizontal
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, eq=False)
class RowBlock:
    """Some rows that are wanted: the place of the first in the whole list, and how many."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class _Line:
    row: SessionRow
    texts: tuple[str, ...]


class SessionTable(QAbstractTableModel):
    """Asks for a block of rows when one of them is looked at, and keeps the blocks used last.

    One block is asked for at a time, always the one looked at last, so that a fast scroll asks for
    little. `cells` gives the texts of a session's row.
    """

    rows_asked = Signal(object)

    def __init__(
        self,
        headings: Sequence[str],
        cells: Callable[[SessionRow], tuple[str, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._cells = cells
        self._count = 0
        self._blocks: OrderedDict[int, list[_Line]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._asked: RowBlock | None = None
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask)

    def show_count(self, count: int) -> None:
        """Begin anew with so many rows, none of them here yet."""
        self.beginResetModel()
        self._count = count
        self._blocks.clear()
        self._wanted.clear()
        self._asked = None
        self.endResetModel()

    def take_rows(self, block: RowBlock, rows: Sequence[SessionRow]) -> None:
        """Show the rows of a block that was asked for, unless another one is waited for by now."""
        if block is not self._asked:
            return
        self._asked = None
        self._blocks[block.first // BLOCK_ROWS] = [_Line(row, self._cells(row)) for row in rows]
        while len(self._blocks) > BLOCKS_KEPT:
            self._blocks.popitem(last=False)
        last = self.index(block.first + block.count - 1, len(self._headings) - 1)
        self.dataChanged.emit(self.index(block.first, 0), last)
        self._ask()

    def session_at(self, row: int) -> SessionRow | None:
        """The session in a row; None if it is not here yet."""
        line = self._line(row)
        return line.row if line else None

    @override
    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:  # type: ignore[override]
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: QModelIndex, role: int = _TEXT) -> str | None:  # type: ignore[override]
        if role not in {_TEXT, _TOOL_TIP}:
            return None
        line = self._line(index.row())
        if line is not None:
            return line.texts[index.column()]
        self._want(index.row() // BLOCK_ROWS)
        return WAITING if role == _TEXT else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _TEXT
    ) -> str | None:
        if orientation == _ACROSS and role == _TEXT:
            return self._headings[section]
        return None

    def _line(self, row: int) -> _Line | None:
        number, place = divmod(row, BLOCK_ROWS)
        block = self._blocks.get(number)
        if block is None or place >= len(block):
            return None
        self._blocks.move_to_end(number)
        return block[place]

    def _want(self, number: int) -> None:
        if number in self._blocks:
            return
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        while len(self._wanted) > BLOCKS_WANTED:
            self._wanted.popitem(last=False)
        if not self._asking.isActive():
            self._asking.start()

    @Slot()
    def _ask(self) -> None:
        if self._asked is None and self._wanted:
            number, _ = self._wanted.popitem()
            first = number * BLOCK_ROWS
            self._asked = RowBlock(first, min(BLOCK_ROWS, self._count - first))
            self.rows_asked.emit(self._asked)
