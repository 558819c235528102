"""What earlier safety checks and sessions mean for today's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Screening
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.safety.shut import Closed, ShutCheck, closed_by


@dataclass(frozen=True, slots=True)
class ScreeningBackground:
    """A person's latest safety check, what a professional agreed to, and what was shut lately.

    What lies ahead of the clock is no past. It opens nothing, so `latest` and `agreements` are
    without it; what it shut stays shut. `ahead_since` is when the newest of it was found, or now if
    the latest check lay ahead once, since its time may be wrong.

    `last_stop` and `withdrawn_at` are when a session was last stopped for something that was felt,
    and a check withdrawn.
    `moved_at` is when a session last came from someone else, or went to someone else, because it
    had been kept under the wrong person: answers of the two may have been mixed up until then.
    `client` is who it is about, None for the owner of the computer.
    """

    person_id: UUID
    latest: ScreeningRecord | None = None
    agreements: Mapping[str, date] = field(default_factory=dict)
    last_stop: datetime | None = None
    withdrawn_at: datetime | None = None
    moved_at: datetime | None = None
    client: Person | None = None
    shut: tuple[ShutCheck, ...] = ()
    ahead_since: datetime | None = None

    @property
    def asks_anew(self) -> bool:
        """Whether a stop, a wrong person or a wrong clock leaves no earlier answer standing."""
        if self.latest is None:
            return False
        since = (self.last_stop, self.withdrawn_at, self.moved_at, self.ahead_since)
        return self.latest.withdrawn_at is not None or any(
            at is not None and at >= self.latest.taken_at for at in since
        )


def agreements_standing(ticks: Mapping[str, date], ahead_since: datetime | None) -> dict[str, date]:
    """The ticks that may still count: none from before the clock was found to have gone back."""
    return {
        name: on for name, on in ticks.items() if ahead_since is None or on >= ahead_since.date()
    }


def closed_now(screening: Screening, past: ScreeningBackground, now: datetime) -> Closed | None:
    """What an earlier check or session shut, if it is still shut."""
    shut = (each for check in past.shut for each in check.shuts(screening))
    return closed_by(shut, now, screening.shut_hours)
