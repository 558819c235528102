"""A list of stretches, each with its picture and a few words."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from backcoach.figure.body.look import LOOKS, Look
from backcoach.gui.routines.stretch_rows import ROW, StretchRow, StretchRows
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.overrides import override
from backcoach.painting.easel import Easel, Work
from backcoach.painting.pose_picture import pose_picture

STRETCH_TYPE = "application/x-backcoach-stretch"
_SAID = Qt.ItemDataRole.AccessibleTextRole
_RESTYLED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})
_DROPPABLE = Qt.ItemFlag.ItemIsDropEnabled


class StretchList(QListWidget):
    """The arrow keys go from row to row, and a row can be dragged."""

    marks_chosen = False
    """Whether the chosen row stays marked while the keyboard is elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
        self._wishes: dict[Hashable, Work] = {}
        self._easel = Easel(self.viewport())
        self._rows = StretchRows(self, self._picture, marks_chosen=self.marks_chosen)
        self.setProperty("kind", "plain")
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def show_people(self, receiver: Look, helper: Look) -> None:
        """Draw people with these looks from now on."""
        self._people = (receiver, helper)
        self._draw_anew()

    def show_rows(self, rows: Sequence[StretchRow], current: int = 0) -> None:
        """Show these rows, one of them selected, without emitting a signal."""
        blocked = QSignalBlocker(self)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(ROW, row)
            item.setData(_SAID, row.said or f"{row.name}. {row.words}")
            item.setFlags(item.flags() & ~_DROPPABLE)
            self.addItem(item)
        self.setCurrentRow(current)
        blocked.unblock()

    def _picture(self, row: StretchRow, size: QSize) -> QImage | None:
        """The hold of a stretch, once it is drawn."""
        if row.staged is not None and row.key not in self._wishes:
            # A style sheet sets the backgrounds of a list in its own palette.
            style = style_on_card(QApplication.palette(), *self._people)
            ratio = self.devicePixelRatioF()
            self._wishes[row.key] = pose_picture(row.staged, style, size, ratio)
            self._easel.wish(self._wishes)
        return self._easel.image(row.key)

    def _draw_anew(self) -> None:
        self._wishes.clear()
        self._easel.wish({})

    @override
    def mimeTypes(self) -> list[str]:
        return [STRETCH_TYPE]

    @override
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        carried = QMimeData()
        for item in items:
            carried.setData(STRETCH_TYPE, row_of(item).key.encode())
        return carried

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._draw_anew()
            self._rows.take_look()
            self.scheduleDelayedItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def row_of(item: QListWidgetItem) -> StretchRow:
    row: StretchRow = item.data(ROW)
    return row
