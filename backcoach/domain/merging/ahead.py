"""What is dated later than tomorrow: a clock was wrong, here or where it comes from."""

from datetime import datetime, timedelta

from backcoach.domain.instant import shifted, shifted_day
from backcoach.domain.merging.records import Records


def later_than_tomorrow(records: Records, now: datetime) -> dict[str, int]:
    """How many safety checks, agreements and sessions are; a kind without any is not named."""
    limit, last = shifted(now, timedelta(days=1)), shifted_day(now.date(), 1)
    counts = {
        "screenings": sum(
            _latest(check.taken_at, check.withdrawn_at) > limit for check in records.screenings
        ),
        "agreements": sum(tick.agreed_on > last for tick in records.agreements),
        "sessions": sum(
            _latest(session.started_at, session.ended_at) > limit for session in records.sessions
        ),
    }
    return {kind: count for kind, count in counts.items() if count}


def _latest(*times: datetime | None) -> datetime:
    return max(at for at in times if at is not None)
