"""Shut means shut: nothing that a clock, a calendar or a zone does opens anything sooner."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backcoach.domain.safety.screening import Answer, Consequence, Effect, StopCue
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import LEAVING_OPEN, SHUTTING, Closed, Shut, ShutCheck, closed_by
from tests.small_screening import ask, page, screening
from tests.thorough import THOROUGH

HOURS = 12
CET, EAST, WEST = (timezone(timedelta(hours=hours)) for hours in (1, 13, -8))
EVENING = datetime(2026, 11, 20, 23, 55, tzinfo=CET)
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=CET)
TIRED = StopCue("tired", "Just tired", "", "")
SHARP = StopCue("sharp", "Sharp pain", "", "", Consequence.NOT_TODAY)
NUMB = StopCue("numb", "Numb", "", "", Consequence.URGENT)
CHECK = screening(
    page(
        "signs", ask("leg", Effect(Consequence.EMERGENCY)), ask("fever", Effect(Consequence.URGENT))
    ),
    cues=(TIRED, SHARP, NUMB),
)


def is_shut(at: datetime, now: datetime, **known: Any) -> bool:
    return closed_by([Shut(at, **known)], now, HOURS) is not None


def at(day: int, hour: int, minute: int = 0, zone: timezone = CET) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=zone)


def test_a_midnight_that_a_clock_set_back_brings_sooner_opens_nothing() -> None:
    assert is_shut(at(20, 11, 40), at(20, 0, 1), found_at=at(19, 11, 50))


def test_midnight_opens_nothing() -> None:
    assert is_shut(EVENING, at(21, 0, 1))
    assert is_shut(EVENING, at(21, 11, 54))
    assert not is_shut(EVENING, at(21, 11, 55))


def test_the_least_span_opens_nothing_on_the_same_day() -> None:
    assert is_shut(MORNING, at(20, 23, 59))
    assert not is_shut(MORNING, at(21, 0))


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(days=1), timedelta(days=400)])
def test_a_clock_set_back_opens_nothing(back: timedelta) -> None:
    assert is_shut(MORNING, MORNING - back)


@pytest.mark.parametrize("zone", [EAST, WEST])
def test_a_change_of_zone_opens_nothing(zone: timezone) -> None:
    for hours in range(15):
        assert is_shut(MORNING, (MORNING + timedelta(hours=hours)).astimezone(zone))


def test_it_opens_where_the_day_is_over_there_and_here() -> None:
    stopped = at(20, 9, 0, EAST)
    assert is_shut(stopped, at(20, 23, 59, WEST))
    assert not is_shut(stopped, at(21, 0, 0, WEST))


def test_what_was_shut_by_a_clock_ahead_is_shut_from_when_that_was_found() -> None:
    ahead, found = MORNING + timedelta(days=365), at(20, 10)
    assert is_shut(ahead, at(20, 10))
    assert is_shut(ahead, at(21, 0, 59), found_at=found)
    assert not is_shut(ahead, at(21, 1), found_at=found)
    assert is_shut(ahead, at(19, 10), found_at=found)
    assert is_shut(ahead, ahead, found_at=found)


def test_a_clock_set_ahead_opens_nothing_while_the_program_runs() -> None:
    next_year = MORNING + timedelta(days=365)
    assert not is_shut(MORNING, next_year)
    assert is_shut(MORNING, next_year, seconds_ago=60.0)
    assert is_shut(MORNING, next_year, seconds_ago=15 * 3600 - 60)
    assert not is_shut(MORNING, next_year, seconds_ago=15 * 3600)


def test_it_says_until_when_by_the_clock_as_it_goes_now() -> None:
    shut = [Shut(MORNING, signs=("one", "two")), Shut(EVENING, signs=("two", "three"))]
    closed = closed_by(shut, at(21, 0, 30, UTC), HOURS)
    assert closed == Closed(Consequence.NOT_TODAY, ("two", "three"), at(21, 11, 55))
    late = closed_by([Shut(MORNING, seconds_ago=3600.0)], MORNING + timedelta(days=9), HOURS)
    assert late is not None
    assert late.until == MORNING + timedelta(days=9, hours=14)


def test_the_worst_of_what_is_shut_speaks() -> None:
    shut = [Shut(MORNING, Consequence.NOT_TODAY, ("a",)), Shut(MORNING, Consequence.URGENT, ("b",))]
    closed = closed_by(shut, MORNING, HOURS)
    assert closed is not None
    assert (closed.consequence, closed.signs) == (Consequence.URGENT, ("b",))


@pytest.mark.parametrize("edge", [datetime.min, datetime.max])  # noqa: DTZ901
@pytest.mark.parametrize("zone", [EAST, WEST, UTC])
def test_the_ends_of_the_calendar_are_borne(edge: datetime, zone: timezone) -> None:
    there = edge.replace(tzinfo=zone)
    for shut, now in ((there, MORNING), (MORNING, there), (there, there)):
        is_shut(shut, now)
        is_shut(shut, now, seconds_ago=60.0, found_at=there)


def check(
    withdrawn_at: datetime | None = None, outcome: str = "cleared", **answers: Answer
) -> ScreeningRecord:
    dated = {name: DatedAnswer(answer, date(2026, 11, 20)) for name, answer in answers.items()}
    return ScreeningRecord(
        UUID(int=1), UUID(int=2), MORNING, "1", False, outcome, dated, withdrawn_at
    )


@pytest.mark.parametrize(
    ("cues", "consequence", "signs"),
    [
        (("sharp",), Consequence.NOT_TODAY, ("Sharp pain",)),
        (("sharp", "numb"), Consequence.URGENT, ("Sharp pain", "Numb")),
        ((), Consequence.NOT_TODAY, ()),
        (("tired",), Consequence.NOT_TODAY, ("Just tired",)),
        (("a reason of an older version",), Consequence.NOT_TODAY, ()),
    ],
)
def test_a_withdrawn_check_shuts_from_then_on(
    cues: tuple[str, ...], consequence: Consequence, signs: tuple[str, ...]
) -> None:
    shut = list(ShutCheck(check(EVENING), cues, MORNING, 5.0).shuts(CHECK))
    assert shut == [Shut(EVENING, consequence, signs, MORNING, 5.0)]


def test_a_sign_of_today_shuts_from_the_check_on() -> None:
    urgent = check(None, "urgent", leg=Answer.NO, fever=Answer.NOT_SURE, gone=Answer.YES)
    assert list(ShutCheck(urgent).shuts(CHECK)) == [Shut(MORNING, Consequence.URGENT, ("fever",))]


@pytest.mark.parametrize("outcome", ["cleared", "professional", "never"])
def test_what_time_does_not_open_is_not_shut_by_time(outcome: str) -> None:
    assert list(ShutCheck(check(None, outcome)).shuts(CHECK)) == []
    assert outcome not in SHUTTING


@pytest.mark.parametrize("outcome", ["", "urgenu"])
def test_an_outcome_that_nobody_knows_shuts(outcome: str) -> None:
    shut = list(ShutCheck(check(None, outcome)).shuts(CHECK))
    assert shut == [Shut(MORNING, Consequence.NOT_TODAY)]


def test_every_outcome_shuts_by_time_or_leaves_open() -> None:
    assert {*SHUTTING, *LEAVING_OPEN} == {"cleared", *Consequence}


# By chance. A stop is written by a clock that may be wrong; from then on the clock may be set and
# the zone changed at will. `lived` is what a clock would say that nobody touched.

ZONES = st.integers(-14 * 4, 14 * 4).map(lambda each: timezone(timedelta(minutes=15 * each)))
WALLS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001
STEPS = st.timedeltas(timedelta(days=-40_000), timedelta(days=40_000))
LIVED = st.timedeltas(timedelta(), timedelta(hours=60))


@THOROUGH
@given(WALLS, LIVED, STEPS, ZONES)
def test_no_step_of_the_clock_opens_sooner_than_none(
    stopped: datetime, lived: timedelta, step: timedelta, zone: timezone
) -> None:
    untouched = stopped + lived
    now = (untouched + step).astimezone(zone)
    if is_shut(stopped, untouched):
        assert is_shut(stopped, now, seconds_ago=lived.total_seconds())


@THOROUGH
@given(WALLS, LIVED, STEPS, ZONES)
def test_nothing_opens_before_the_least_span_has_passed(
    stopped: datetime, lived: timedelta, step: timedelta, zone: timezone
) -> None:
    assume(lived < timedelta(hours=HOURS))
    now = (stopped + lived + step).astimezone(zone)
    assert is_shut(stopped, now, seconds_ago=lived.total_seconds())


@THOROUGH
@given(WALLS, LIVED, STEPS, ZONES)
def test_after_a_new_start_no_clock_set_back_opens_sooner(
    stopped: datetime, lived: timedelta, step: timedelta, zone: timezone
) -> None:
    untouched = stopped + lived
    now = (untouched - abs(step)).astimezone(zone)
    if is_shut(stopped, untouched):
        assert is_shut(stopped, now)


@THOROUGH
@given(WALLS, WALLS, st.none() | WALLS)
def test_whatever_is_still_to_come_is_shut_when_it_is_found(
    stopped: datetime, now: datetime, found: datetime | None
) -> None:
    assume(stopped > now)
    assert is_shut(stopped, now, found_at=max(now, found) if found else None)


@THOROUGH
@given(WALLS, WALLS)
def test_nothing_stays_shut_for_ever(stopped: datetime, found: datetime) -> None:
    """Three days after it was found, by a clock that goes right from then on."""
    now = found + timedelta(days=3)
    if stopped <= found or stopped > now:
        assert not is_shut(stopped, now, found_at=found)
