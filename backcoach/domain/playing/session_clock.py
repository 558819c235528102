"""How long a session has lasted."""

from backcoach.domain.playing.stopwatch import Clock

LONGEST_REST_SECONDS = 15 * 60
"""Whoever does nothing for longer was away. Our own choice."""


class SessionClock:
    """Seconds since the session began, by a clock that nobody can set, without the time away.

    It is told of every sign of life. What lies between two of them counts, unless it was an absence
    or is too long to be anything else.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seconds = 0.0
        self._lived_at = clock()
        self._away = False

    @property
    def seconds(self) -> float:
        return self._seconds

    def live(self, *, away: bool = False) -> None:
        """Take a sign of life; `away` tells that there was none since the last one."""
        now = self._clock()
        gap, self._lived_at = now - self._lived_at, now
        if not (away or self._away) and 0 < gap <= LONGEST_REST_SECONDS:
            self._seconds += gap
        self._away = away
