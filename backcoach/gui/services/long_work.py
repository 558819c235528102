"""Progress of work that may take a while, and a way to break it off."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.domain.playing.stopwatch import Clock

SHORT_SECONDS = 0.5
SECONDS_BETWEEN = 0.1


class Underway(NamedTuple):
    """What is being done, and the share of it that is done, from 0 to 1."""

    words: str
    share: float


class LongWork(QObject):
    """Hears of progress from the working thread, and tells the window after half a second.

    `moved` carries an `Underway`. `ended` comes after the last of them.
    """

    moved = Signal(object)
    ended = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._broken_off = Event()

    @Slot()
    def break_off(self) -> None:
        """Ask the work to stop; what it has done so far is undone."""
        self._broken_off.set()

    def progress(self, words: str) -> Callable[[float], bool]:
        """A callback for the working thread: it takes the share done, and says whether to go on."""
        self._broken_off.clear()
        due = self._clock() + SHORT_SECONDS

        def tell(share: float) -> bool:
            nonlocal due
            if self._clock() >= due:
                due = self._clock() + SECONDS_BETWEEN
                self.moved.emit(Underway(words, share))
            return not self._broken_off.is_set()

        return tell
