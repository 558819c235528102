"""The list of stretches that a routine can be made of."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from backcoach.gui.routines.stretch_list import StretchList, row_of
from backcoach.overrides import override

_PICK = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class CatalogueList(StretchList):
    """A click, Enter or Space picks a stretch: `picked` carries its id."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemClicked.connect(self._pick)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in _PICK and item is not None:
            self._pick(item)
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(row_of(item).key)
