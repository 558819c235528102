"""Times as the database keeps them: UTC in text of one length, and the local offset."""

from datetime import datetime, timedelta, timezone

from backcoach.domain.instant import in_zone

_MINUTE = timedelta(minutes=1)


def utc_text(at: datetime) -> str:
    """The time as text whose order is the order of time. `at` carries its zone."""
    if at.tzinfo is None:
        raise ValueError("a time that is kept carries its zone")
    return in_zone(at).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def offset_minutes(at: datetime) -> int:
    """How far the local time is ahead of UTC, in whole minutes."""
    return int((at.utcoffset() or timedelta()) / _MINUTE)


def local_time(text: str, minutes: int) -> datetime:
    """The time that `utc_text` wrote, with its local offset."""
    return in_zone(datetime.fromisoformat(text), timezone(minutes * _MINUTE))
