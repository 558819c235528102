"""Times as the database keeps them: UTC in text of one length, and the local offset."""

from datetime import MINYEAR, UTC, datetime, timedelta, timezone

_MINUTE = timedelta(minutes=1)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def utc_text(at: datetime) -> str:
    """The time as text whose order is the order of time. `at` carries its zone."""
    if at.tzinfo is None:
        raise ValueError("a time that is kept carries its zone")
    utc = _moved(at, UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def offset_minutes(at: datetime) -> int:
    """How far the local time is ahead of UTC, in whole minutes."""
    return int((at.utcoffset() or timedelta()) / _MINUTE)


def local_time(text: str, minutes: int) -> datetime:
    """The time that `utc_text` wrote, with its local offset."""
    return _moved(datetime.fromisoformat(text), timezone(minutes * _MINUTE))


def _moved(at: datetime, zone: timezone) -> datetime:
    """The time in a zone; at the ends of the calendar, the nearest one that there is."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return _FIRST.replace(tzinfo=zone) if at.year == MINYEAR else _LAST.replace(tzinfo=zone)
