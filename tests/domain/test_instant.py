"""Two clocks, and the ends of the calendar."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from backcoach.domain.instant import Instant, in_zone, shifted, shifted_day

EAST, WEST = timezone(timedelta(hours=13)), timezone(timedelta(hours=-8))
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("steady", "wall", "hours"), [(7200, 2, 2), (7200, -24, 2), (60, 9, 9), (0, 0, 0)]
)
def test_the_clock_that_says_more_tells_how_long_ago_it_was(
    steady: float, wall: float, hours: float
) -> None:
    then = Instant(NOON, 100.0)
    now = Instant(NOON + timedelta(hours=wall), 100.0 + steady)
    assert now.hours_since(then) == hours


def test_a_change_of_zone_is_no_time() -> None:
    assert Instant(NOON.astimezone(EAST), 0).hours_since(Instant(NOON.astimezone(WEST), 0)) == 0


def test_no_time_leaves_the_calendar() -> None:
    first = datetime.min.replace(tzinfo=EAST)
    last = datetime.max.replace(tzinfo=WEST)
    assert shifted(first, timedelta(days=-1)) == first
    assert shifted(last, timedelta(days=1)) == last
    assert shifted(NOON, timedelta(days=1)) == NOON + timedelta(days=1)
    assert in_zone(first) == datetime.min.replace(tzinfo=UTC)
    assert in_zone(last) == datetime.max.replace(tzinfo=UTC)
    assert in_zone(NOON, EAST) == NOON


def test_no_day_leaves_the_calendar() -> None:
    assert shifted_day(date.min, -1) == date.min
    assert shifted_day(date.max, 1) == date.max
    assert shifted_day(date(2026, 11, 20), -20) == date(2026, 10, 31)
