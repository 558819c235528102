"""Looks at the player while there is something to see or hear."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.player import OVER, Player, PlayerView
from backcoach.gui.player.frame_pace import frame_ms

HIDDEN_MS = 50  # a hidden session goes on by ear, and every word in time


class PlayerTimer(QObject):
    """Looks as often as can be seen while the page is in sight, else 20 times a second.

    `part_ended` carries one PartRecord, `looked` a PlayerView. No timer runs while nothing moves;
    call `look` after anything was asked of the player.
    """

    looked = Signal(object)
    part_ended = Signal(object)
    ended = Signal()

    def __init__(self, player: Player, page: QWidget) -> None:
        super().__init__(page)
        self._player = player
        self._page = page
        self._told = 0
        self._over = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look now, emit what is new, and keep looking while something moves."""
        view = self._player.look()
        self._keep_time(view)
        self.looked.emit(view)
        for record in self._player.records[self._told :]:
            self._told += 1
            self.part_ended.emit(record)
        if view.playing in OVER and not self._over:
            self._over = True
            self.ended.emit()

    def _keep_time(self, view: PlayerView) -> None:
        seen = self._page.isVisible() and not self._page.window().isMinimized()
        interval = frame_ms(view) if seen else HIDDEN_MS
        if not self._player.moving:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)
