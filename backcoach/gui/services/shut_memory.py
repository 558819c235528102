"""What shut the stretches since the program was started."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from backcoach.domain.instant import shifted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from backcoach.domain.person import Person
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.domain.safety.screening_record import ScreeningRecord


_BEHIND = timedelta(minutes=1)


class Remembered(NamedTuple):
    """A check that shut something, why, whose it is, None for the owner, and how long ago."""

    record: ScreeningRecord
    stop_cues: tuple[str, ...]
    client: Person | None
    seconds_ago: float

    def behind(self, now: datetime) -> datetime | None:
        """When it was shut by the clock as it goes now, if that was behind then."""
        lived = shifted(now, -timedelta(seconds=self.seconds_ago))
        noted = self.record.withdrawn_at or self.record.taken_at
        return lived if lived - noted > _BEHIND else None

    def is_of(self, client: Person | None) -> bool:
        return (self.client and self.client.id) == (client and client.id)


class ShutMemory:
    """Keeps what was shut, by check, with a clock that nobody can set.

    So it stays shut though the clock on the wall is set, the history cannot be written, or an older
    copy of it is brought back.
    """

    def __init__(self, kept: dict[UUID, Remembered], clock: Clock) -> None:
        self._kept = kept
        self._clock = clock

    def keep(
        self, record: ScreeningRecord, client: Person | None, stop_cues: tuple[str, ...] = ()
    ) -> None:
        self._kept[record.id] = Remembered(record, stop_cues, client, self._clock())

    def drop(self, check_id: UUID) -> None:
        """Forget a check that was put right."""
        self._kept.pop(check_id, None)

    def recall(self) -> tuple[Remembered, ...]:
        """All of it, with how long ago each was."""
        now = self._clock()
        return tuple(
            each._replace(seconds_ago=now - each.seconds_ago) for each in self._kept.values()
        )


def times_behind(
    remembered: Iterable[Remembered], now: datetime
) -> tuple[tuple[UUID, datetime], ...]:
    """The checks that were kept while the clock was behind, each with when it really was."""
    found = ((each.record.id, each.behind(now)) for each in remembered)
    return tuple((check_id, at) for check_id, at in found if at is not None)
