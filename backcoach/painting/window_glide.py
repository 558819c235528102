"""The way of a picture's framing to another one."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal, Slot

from backcoach.figure.geometry.window import Window, between_windows
from backcoach.figure.posing.easing import eased

GLIDE_MS = 600


class WindowGlide(QObject):
    """`moved` tells that `window` is another one."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from: Window | None = None
        self._to: Window | None = None
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setDuration(GLIDE_MS)
        self._way.valueChanged.connect(self._move)
        self.window: Window | None = None

    @property
    def is_under_way(self) -> bool:
        return self._way.state() is QVariantAnimation.State.Running

    def go_to(self, window: Window, *, cut: bool) -> None:
        """Glide from where it is now, or be there at once."""
        self._way.stop()
        self._from, self._to = self.window, window
        if cut or self._from is None:
            self.window = window
            self.moved.emit()
        else:
            self._way.start()

    @Slot(object)
    def _move(self, share: float) -> None:
        if self._from is not None and self._to is not None:
            self.window = between_windows(self._from, self._to, eased(share))
            self.moved.emit()
