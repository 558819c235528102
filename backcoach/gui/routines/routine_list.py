"""The stretches of a routine in their order, which can be changed by dragging and by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidgetItem, QWidget

from backcoach.gui.routines.stretch_list import STRETCH_TYPE, StretchList
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

PLACE_TYPE = "application/x-backcoach-place"
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKE_AWAY = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """The stretch at `start` goes to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StretchDrop:
    """A stretch of the catalogue was dropped at a place."""

    key: str
    at: int


class RoutineList(StretchList):
    """Changes nothing itself: it says what was asked for, and is shown the outcome.

    `moved` carries a `PlaceChange`, `dropped` a `StretchDrop`; `remove_asked` is about the current
    row.
    """

    moved = Signal(object)
    dropped = Signal(object)
    remove_asked = Signal()
    marks_chosen = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invitation = ""
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def invite(self, text: str) -> None:
        """Set what is said while there is no row."""
        self._invitation = text
        self.setAccessibleDescription(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when its fields below take room from the list."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    @override
    def mimeTypes(self) -> list[str]:
        return [PLACE_TYPE, STRETCH_TYPE]

    @override
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        carried = QMimeData()
        for item in items:
            carried.setData(PLACE_TYPE, str(self.row(item)).encode())
        return carried

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Accept a drop as a copy, so that Qt removes no row itself."""
        carried, gap = event.mimeData(), self._gap_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if carried.hasFormat(PLACE_TYPE):
            start = int(carried.data(PLACE_TYPE).toStdString())
            self._ask_move(start, gap - (gap > start))
        elif carried.hasFormat(STRETCH_TYPE):
            self.dropped.emit(StretchDrop(carried.data(STRETCH_TYPE).toStdString(), gap))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = Qt.Key(event.key()), self.currentRow()
        if key in _STEPS and event.modifiers() & _ALT:
            self._ask_move(at, at + _STEPS[key])
        elif key in _TAKE_AWAY and at >= 0:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(Palette.of(QApplication.palette()).soft)
            room = self.viewport().rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
            painter.drawText(room, _CENTRED, self._invitation)

    def _gap_at(self, point: QPoint) -> int:
        """The number of rows whose middle lies above a point."""
        rows = (self.visualItemRect(self.item(at)) for at in range(self.count()))
        return sum(row.center().y() < point.y() for row in rows)

    def _ask_move(self, start: int, end: int) -> None:
        if start != end and 0 <= start < self.count() and 0 <= end < self.count():
            self.moved.emit(PlaceChange(start, end))
