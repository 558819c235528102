from datetime import UTC, datetime, timedelta, timezone

from backcoach.domain.limits import is_in_calendar


def test_a_time_has_its_place_in_the_calendar_by_utc() -> None:
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-14))

    assert is_in_calendar(datetime(1, 1, 1, tzinfo=UTC))
    assert not is_in_calendar(datetime(1, 1, 1, tzinfo=east))
    assert is_in_calendar(datetime(1, 1, 1, tzinfo=west))
    assert not is_in_calendar(datetime(9999, 12, 31, 23, tzinfo=west))
