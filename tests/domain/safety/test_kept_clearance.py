"""A check that is kept opens what a new one with the same answers would, for its hours at most."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.instant import Instant
from backcoach.domain.safety.clearance import Cleared, assess
from backcoach.domain.safety.kept_clearance import KeptCheck
from backcoach.domain.safety.screening import Answer, Consequence, Effect, Repeat
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.shut import ShutCheck
from backcoach.domain.stretch.technique import People
from tests.small_screening import ask, page, screening, stretch
from tests.thorough import THOROUGH

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ME = UUID(int=7)
TECHNIQUES = (stretch("T05"), stretch("T07", People.PARTNER))
CHECK = screening(
    page("today", ask("fever", Effect(Consequence.URGENT))),
    page(
        "past",
        ask("surgery", Effect(Consequence.PROFESSIONAL)),
        ask("loose", Effect(Consequence.NEVER, ("partner",))),
        repeat=Repeat.LASTING,
    ),
)
BEGUN = Instant(NOON, 1000.0)


def record_of(*ticked, on=NOON):
    given = dict.fromkeys(CHECK.questions, Answer.NO) | dict.fromkeys(ticked, Answer.YES)
    answers = {name: DatedAnswer(answer, on.date()) for name, answer in given.items()}
    return ScreeningRecord(UUID(int=1), ME, on, CHECK.version, True, "cleared", answers)


RECORD = record_of()
PAST = ScreeningBackground(ME, RECORD)


def later(hours, steady=None):
    """So many hours later on the wall, and by the steady clock unless that says otherwise."""
    lived = hours if steady is None else steady
    return Instant(NOON + timedelta(hours=hours), 1000.0 + 3600 * lived)


def opens(record=RECORD, past=PAST, now=None, *, with_helper=True, check=CHECK, spent=False):
    kept = KeptCheck(record, BEGUN, spent)
    return kept.opens(past, check, TECHNIQUES, now or later(1), with_helper=with_helper)


def test_within_its_hours_the_same_is_open_without_asking():
    assert opens() == Cleared(NOON.date(), frozenset({"T05", "T07"}), ())


@pytest.mark.parametrize("now", [later(4.01), later(1, 4.01), later(-20, 4.01), later(4.01, 0)])
def test_neither_clock_alone_can_lengthen_its_hours(now):
    assert opens(now=later(4)) is not None
    assert opens(now=now) is None


@pytest.mark.parametrize(
    "past",
    [
        ScreeningBackground(ME),
        replace(PAST, latest=replace(RECORD, id=UUID(int=2))),
        replace(PAST, last_stop=NOON + timedelta(minutes=9)),
        replace(PAST, withdrawn_at=NOON + timedelta(minutes=9)),
        replace(PAST, moved_at=NOON + timedelta(minutes=9)),
        replace(PAST, ahead_since=NOON + timedelta(minutes=9)),
        replace(PAST, shut=(ShutCheck(replace(RECORD, withdrawn_at=NOON)),)),
    ],
    ids=["nobody", "answered", "stopped", "withdrawn", "moved", "clock", "shut"],
)
def test_whatever_came_since_ends_it(past):
    assert opens(past=past) is None


def test_a_check_that_was_withdrawn_opens_nothing():
    assert opens(replace(RECORD, withdrawn_at=NOON)) is None


def test_whoever_stretched_is_asked_anew():
    assert opens(spent=True) is None


def test_another_way_of_being_helped_has_to_be_asked_about():
    assert opens(with_helper=False) is None


def test_other_content_has_to_be_asked_about():
    assert opens(check=replace(CHECK, version="2026-07-01")) is None


def test_lasting_answers_that_are_too_old_by_now_are_asked_again():
    old = replace(
        RECORD,
        answers=RECORD.answers
        | {"surgery": DatedAnswer(Answer.NO, NOON.date() - timedelta(days=31))},
    )
    assert opens(old, replace(PAST, latest=old)) is None


def test_what_a_new_check_would_refuse_is_not_kept():
    record = record_of("surgery", "loose")
    agreed = replace(PAST, latest=record, agreements={"surgery": NOON.date()})
    assert opens(record, agreed) == Cleared(
        NOON.date(), frozenset({"T05"}), opens(record, agreed).locked
    )
    assert opens(record, replace(agreed, agreements={})) is None


ticks = st.sets(st.sampled_from(sorted(CHECK.questions)))
hours = st.floats(-100, 100)
days = st.integers(-100, 100).map(lambda count: NOON.date() + timedelta(days=count))


@THOROUGH
@given(ticks, hours, hours, st.none() | days, st.booleans(), st.booleans())
def test_it_never_opens_more_than_a_new_check_and_never_outlives_its_hours(
    ticked, wall, steady, agreed_on: date | None, with_helper, helped_then
):
    record = replace(record_of(*ticked), with_helper=helped_then)
    agreements = {} if agreed_on is None else {"surgery": agreed_on}
    past = replace(PAST, latest=record, agreements=agreements)
    now = later(wall, steady)
    opened = opens(record, past, now, with_helper=with_helper)
    answers = {name: given.answer for name, given in record.answers.items()}
    fresh = assess(CHECK, answers, agreements, TECHNIQUES, now.wall.date())
    if opened is not None:
        assert isinstance(fresh, Cleared)
        assert opened.permitted <= fresh.permitted
        assert max(wall, steady) <= CHECK.clearance_hours
        assert with_helper is helped_then
