"""A stopwatch over a clock that is passed in."""

from collections.abc import Callable

Clock = Callable[[], float]
"""Monotonic seconds from any starting point, such as `time.monotonic`."""


class Stopwatch:
    """Seconds that have run while it was not paused. It starts paused at 0."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._gathered = 0.0
        self._running_since: float | None = None

    @property
    def elapsed(self) -> float:
        """Seconds so far. A clock that is set back adds nothing."""
        if self._running_since is None:
            return self._gathered
        return self._gathered + max(0.0, self._clock() - self._running_since)

    def run(self) -> None:
        if self._running_since is None:
            self._running_since = self._clock()

    def pause(self) -> None:
        self._gathered = self.elapsed
        self._running_since = None

    def set(self, seconds: float) -> None:
        """Go to a second, running or paused as before."""
        self._gathered = max(0.0, seconds)
        if self._running_since is not None:
            self._running_since = self._clock()
