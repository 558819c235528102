"""What the history knows that matters for a safety check now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from backcoach.domain.instant import shifted
from backcoach.domain.person import Person
from backcoach.domain.safety.screening_background import ScreeningBackground, agreements_standing
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.safety.shut import ShutCheck
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services
from backcoach.gui.services.shut_memory import Remembered, ShutMemory, times_behind

# How far apart the days of two places may be, and a day more.
_DAYS_APART = timedelta(days=3)
_AS_LONG_AS_A_SESSION = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asking:
    """When a safety check begins, for whom, and what was shut since the program was started.

    `shut_hours` is the least span for which something stays shut. `client` is None for the owner.
    A stop for a reason that is `unfelt` lets earlier answers stand.
    """

    now: datetime
    shut_hours: int
    client: Person | None = None
    remembered: tuple[Remembered, ...] = ()
    unfelt: frozenset[str] = frozenset()


def asking(services: Services, client: Person | None) -> Asking:
    """What is known before the history is asked."""
    screening = services.library.content.screening
    remembered = ShutMemory(services.shut, services.clock).recall()
    return Asking(services.now(), screening.shut_hours, client, remembered, screening.unfelt_cues)


def screening_background(history: History, person_id: UUID, asking: Asking) -> ScreeningBackground:
    """What today's safety check needs to know of earlier ones."""
    now, checks = asking.now, history.screenings
    checks.find_ahead(now)
    if times := times_behind(asking.remembered, now):
        checks.note_times(times)
    latest, ahead_since = checks.latest(person_id, now), checks.ahead_since(person_id, now)
    ticks = checks.agreements(person_id, now.date())
    return ScreeningBackground(
        person_id,
        latest,
        agreements_standing({each.question_id: each.agreed_on for each in ticks}, ahead_since),
        history.sessions.last_stop(person_id, now, asking.unfelt),
        checks.last_withdrawal(person_id, now),
        history.corrections.last_move(person_id),
        asking.client,
        tuple(_shut(history, person_id, asking)),
        now if latest is not None and checks.lay_ahead(latest.id) else ahead_since,
    )


def _shut(history: History, person_id: UUID, asking: Asking) -> Iterator[ShutCheck]:
    """All that may still be shut: by the clock on the wall, and by the one that nobody can set."""
    since = shifted(asking.now, -timedelta(hours=asking.shut_hours) - _DAYS_APART)
    left = {each.record.id: each for each in asking.remembered}
    for check in history.screenings.shutting(person_id, since):
        known = left.pop(check.record.id, None)
        cues = _stop_cues(history, check.record) or (known.stop_cues if known else ())
        yield replace(check, stop_cues=cues, seconds_ago=known.seconds_ago if known else None)
    for each in left.values():
        if _is_of(history, person_id, each, asking.client):
            yield ShutCheck(each.record, each.stop_cues, seconds_ago=each.seconds_ago)


def _is_of(history: History, person_id: UUID, each: Remembered, client: Person | None) -> bool:
    """Whether it is this person's: a check that is kept may have been given to another since."""
    kept = history.screenings.get(each.record.id)
    if kept is None or (kept.withdrawn_at is None) != (each.record.withdrawn_at is None):
        return each.is_of(client)
    return kept.person_id == person_id


def _stop_cues(history: History, record: ScreeningRecord) -> tuple[str, ...]:
    """The reasons given in the session that withdrew it, and in others that it opened."""
    if record.withdrawn_at is None:
        return ()
    since = shifted(record.withdrawn_at, -_AS_LONG_AS_A_SESSION)
    return history.sessions.reasons(record, since, record.withdrawn_at)
