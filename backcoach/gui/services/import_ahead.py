"""Imports what comes next while a person reads, so that no click waits for it."""

from collections import deque
from collections.abc import Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

_BETWEEN_MS = 30  # a page is painted first, and a click comes between


class ImportAhead(QObject):
    """Imports one module after the other, each in a turn of its own, while `parent` is there."""

    def __init__(self, names: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._left = deque(names)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._import_next)
        self._timer.start(_BETWEEN_MS)

    @Slot()
    def _import_next(self) -> None:
        if self._left:
            import_module(self._left.popleft())
        else:
            self._timer.stop()
