from datetime import UTC, datetime, timedelta, timezone

import pytest

from backcoach.storage.sqlite.stored_time import local_time, offset_minutes, utc_text

EAST, WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (datetime(1, 1, 1, 8, tzinfo=EAST), "0001-01-01T00:00:00.000000Z"),
        (datetime(9999, 12, 31, 23, tzinfo=WEST), "9999-12-31T23:59:59.999999Z"),
        (datetime(2026, 11, 20, 9, tzinfo=EAST), "2026-11-19T19:00:00.000000Z"),
    ],
)
def test_a_clock_at_the_end_of_the_calendar_is_kept_as_near_as_can_be(at, text) -> None:
    assert utc_text(at) == text


def test_a_time_that_its_offset_leads_out_of_the_calendar_is_read_as_near_as_can_be() -> None:
    first = local_time("0001-01-01T00:00:00.000000Z", -60)
    last = local_time("9999-12-31T23:59:59.999999Z", 60)

    assert (first.year, last.year) == (1, 9999)
    assert offset_minutes(first) == -60
    assert offset_minutes(last) == 60


def test_a_time_without_its_zone_is_not_kept() -> None:
    with pytest.raises(ValueError, match="zone"):
        utc_text(datetime.now(UTC).replace(tzinfo=None))
