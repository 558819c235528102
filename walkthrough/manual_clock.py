"""A clock that moves only when told to, to walk through hours in seconds."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class ManualClock:
    """Monotonic seconds that pass only when told to, and the time on the wall that goes along."""

    began: datetime
    seconds: float = 0.0

    def __call__(self) -> float:
        """The seconds so far."""
        return self.seconds

    def now(self) -> datetime:
        """The time on the wall."""
        return self.began + timedelta(seconds=self.seconds)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds
