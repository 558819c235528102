"""Whether someone has been away for so long that the signs that need help are asked again."""

from collections.abc import Callable

from backcoach.domain.instant import Instant

ASK_AGAIN_HOURS = 1.0  # ours


class Attendance:
    """When someone was last asked about signs that need help, or was last seen stretching."""

    def __init__(self, now: Callable[[], Instant]) -> None:
        self._now = now
        self._seen_at = now()

    def seen(self) -> None:
        """Someone is here now."""
        self._seen_at = self._now()

    @property
    def has_lapsed(self) -> bool:
        """Whether nobody was seen for an hour, as far as the clocks can tell."""
        return not 0 <= self._now().hours_since(self._seen_at) < ASK_AGAIN_HOURS
