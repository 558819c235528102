"""Lets a demonstration go on by the clock, for as long as it moves."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcoach.domain.playing.demonstration import Demonstration
from backcoach.domain.playing.stopwatch import Clock
from backcoach.gui.player.frame_pace import FRAME_MS


class DemonstrationTimer(QObject):
    """`moved` carries the `Demonstration` as it is by now."""

    moved = Signal(object)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: Demonstration | None = None
        self._looked_at = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_active(self) -> bool:
        return self._timer.isActive()

    @Slot(object)
    def take(self, shown: Demonstration) -> None:
        """Go on from there, and look for as long as something moves."""
        self._shown, self._looked_at = shown, self._clock()
        self.moved.emit(shown)
        if shown.running:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Let the time since the last look pass."""
        now = self._clock()
        passed, self._looked_at = now - self._looked_at, now
        if self._shown is not None:
            self._shown = self._shown.passed(passed)
            self.moved.emit(self._shown)

    @Slot()
    def stop(self) -> None:
        self._timer.stop()
