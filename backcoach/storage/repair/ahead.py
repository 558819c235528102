"""What a history holds that is dated later than tomorrow."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from backcoach.domain.instant import shifted, shifted_day
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text

_CHECKS = "SELECT count(*) FROM screening WHERE taken_at > ?1 OR withdrawn_at > ?1"
_TICKS = "SELECT count(*) FROM agreement WHERE agreed_on > ?1"
_SESSIONS = "SELECT count(*) FROM session WHERE started_at > ?1 OR ended_at > ?1"


def kept_ahead(path: Path, now: datetime) -> dict[str, int]:
    """How many there are by kind, without those of which there are none; none of no history."""
    limit, last = utc_text(shifted(now, timedelta(days=1))), shifted_day(now.date(), 1).isoformat()
    asked = {
        "screenings": (_CHECKS, limit),
        "agreements": (_TICKS, last),
        "sessions": (_SESSIONS, limit),
    }
    with suppress(StorageError), Database(path, for_reading=True) as database:
        counts = {kind: int(database.rows(*sql)[0][0]) for kind, sql in asked.items()}
        return {kind: count for kind, count in counts.items() if count}
    return {}
