from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

from backcoach.domain.safety.screening import Consequence
from backcoach.domain.safety.screening_background import (
    ScreeningBackground,
    agreements_standing,
    closed_now,
)
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.safety.shut import Closed, ShutCheck

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ME = UUID(int=7)
CHECK = ScreeningRecord(UUID(int=1), ME, NOW, "1", False, "cleared", {})


def test_a_stop_without_any_check_on_record_changes_nothing():
    assert not ScreeningBackground(ME, None, {}, NOW, moved_at=NOW).asks_anew


def test_ticks_from_before_the_clock_was_found_to_have_gone_back_stand_no_more():
    ticks = {"old": TODAY - timedelta(days=1), "new": TODAY}
    assert agreements_standing(ticks, None) == ticks
    assert agreements_standing(ticks, NOW) == {"new": TODAY}


def test_what_an_earlier_check_shut_is_closed_now_and_says_until_when():
    check_of_then = replace(CHECK, withdrawn_at=NOW - timedelta(hours=1))
    small = SimpleNamespace(stop_cues=(), shut_hours=12)
    past = ScreeningBackground(ME, shut=(ShutCheck(check_of_then),))
    midnight = datetime(2026, 11, 21, tzinfo=UTC)
    assert closed_now(small, past, NOW) == Closed(Consequence.NOT_TODAY, (), midnight)
    assert closed_now(small, past, midnight) is None
    assert closed_now(small, ScreeningBackground(ME), NOW) is None
