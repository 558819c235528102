"""What shut the stretches since the program was started."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from uuid import UUID

    from backcoach.domain.person import Person
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.domain.safety.screening_record import ScreeningRecord


class Remembered(NamedTuple):
    """A check that shut something, why, whose it is, None for the owner, and how long ago."""

    record: ScreeningRecord
    stop_cues: tuple[str, ...]
    client: Person | None
    seconds_ago: float

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
