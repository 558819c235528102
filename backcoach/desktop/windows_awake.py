"""Keeps the screen awake on Windows, by a state of the thread that has asked for it."""

import ctypes
from collections.abc import Callable

from backcoach.desktop.awake import Awake
from backcoach.overrides import override

# As `SetThreadExecutionState` names them.
CONTINUOUS = 0x80000000
SYSTEM_REQUIRED = 0x00000001
DISPLAY_REQUIRED = 0x00000002


class WindowsAwake(Awake):
    """Windows forgets the state when the thread ends. Call it from one thread only."""

    def __init__(self, set_state: Callable[[int], object] | None = None) -> None:
        self._set_state = set_state or _set_state

    @override
    def keep(self) -> None:
        self._set_state(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)

    @override
    def let_go(self) -> None:
        self._set_state(CONTINUOUS)

    @override
    def close(self) -> None:
        self.let_go()


def _set_state(state: int) -> object:
    """Windows answers 0 where it refuses; then the screen sleeps as it would."""
    return getattr(ctypes, "windll").kernel32.SetThreadExecutionState(state)  # noqa: B009
