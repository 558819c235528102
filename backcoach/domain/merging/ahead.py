"""What is dated later than tomorrow: a clock was wrong, here or where it comes from."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from backcoach.domain.instant import shifted, shifted_day
from backcoach.domain.merging.records import Records
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionRecord


def later_than_tomorrow(records: Records, now: datetime) -> dict[str, int]:
    """How many safety checks, agreements and sessions are; a kind without any is not named."""
    limit, last = shifted(now, timedelta(days=1)), shifted_day(now.date(), 1)
    counts = {
        "screenings": sum(max(_times_of(check)) > limit for check in records.screenings),
        "agreements": sum(tick.agreed_on > last for tick in records.agreements),
        "sessions": sum(max(_times_of(session)) > limit for session in records.sessions),
    }
    return {kind: count for kind, count in counts.items() if count}


def _times_of(record: ScreeningRecord | SessionRecord) -> Iterator[datetime]:
    match record:
        case ScreeningRecord():
            times = (record.taken_at, record.withdrawn_at)
        case SessionRecord():
            times = (record.started_at, record.ended_at)
    return (at for at in times if at is not None)
