"""Whether someone has had the end of a page before their eyes."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from backcoach.overrides import override

_PAINTED = QEvent.Type.Paint


class SeenToEnd(QObject):
    """Watches a page that scrolls, and tells once when the end of a part of it was drawn."""

    seen = Signal()

    def __init__(self, body: QScrollArea, part: QWidget) -> None:
        super().__init__(body)
        self._body, self._part = body, part
        self._over = True

    @property
    def is_over(self) -> bool:
        return self._over

    def begin(self) -> None:
        """Watch for the end anew: something else is shown."""
        self._over = False
        self._part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == _PAINTED and self._end_is_in_sight():
            self._over = True
            self._part.removeEventFilter(self)
            self.seen.emit()
        return super().eventFilter(watched, event)

    def _end_is_in_sight(self) -> bool:
        view, part = self._body.viewport(), self._part
        bottom = part.mapTo(view, part.rect().bottomLeft()).y()
        return bottom < view.height()
