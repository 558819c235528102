"""A clock that moves only when told to."""

from dataclasses import dataclass


@dataclass
class FakeClock:
    """Monotonic seconds, as `time.monotonic` gives them, that pass only by `advance`."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass."""
        self.now += seconds
