import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.routines.routine import (
    gentle_at_first,
    needs_helper,
    open_items,
    plan_of,
    total_seconds,
)
from backcoach.domain.safety.clearance import Cleared, assess
from backcoach.domain.safety.screening import Answer
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.technique import Place
from backcoach.storage.content.content import load_screening, load_techniques
from backcoach.storage.content.routines import load_routines
from tests.assets.asset_text import ASSETS
from tests.stretches import TODAY

SCREENING = load_screening(ASSETS)
TECHNIQUES = load_techniques(ASSETS)
ROUTINES = load_routines(ASSETS, TECHNIQUES)
PLACES = {
    "five_minutes": Place.FLOOR,
    "the_first_time": Place.FLOOR,
    "in_bed_in_the_morning": Place.BED,
    "on_the_floor": Place.FLOOR,
    "at_a_chair_with_a_helper": Place.CHAIR,
}
LONGEST_MINUTES = 12

each_routine = pytest.mark.parametrize("routine", ROUTINES, ids=lambda each: each.id)


def named(routine_id):
    return next(each for each in ROUTINES if each.id == routine_id)


def minutes(routine):
    return max(total_seconds(routine, TECHNIQUES, each) for each in RHYTHMS.values()) / 60


def test_there_are_five_the_shortest_first_and_the_one_for_two_last():
    assert [each.id for each in ROUTINES] == list(PLACES)


@each_routine
def test_all_of_a_routine_is_done_in_one_place(routine):
    place = PLACES[routine.id]
    assert all(place in TECHNIQUES[item.technique_id].places for item in routine.items)


@each_routine
def test_the_stretches_stand_in_the_order_of_the_catalogue(routine):
    orders = [TECHNIQUES[item.technique_id].order for item in routine.items]
    assert orders == sorted(orders)


@each_routine
def test_what_comes_after_another_stretch_has_that_one_before_it(routine):
    before = []
    for item in routine.items:
        after = TECHNIQUES[item.technique_id].after
        assert after is None or after in before
        before.append(item.technique_id)


@each_routine
def test_a_routine_is_no_longer_than_a_session_should_be(routine):
    assert 2 <= len(routine.items) <= 4
    assert minutes(routine) <= LONGEST_MINUTES


def test_five_minutes_are_five_minutes():
    assert minutes(named("five_minutes")) <= 5


def test_only_the_one_at_a_chair_needs_a_helper():
    assert [each.id for each in ROUTINES if needs_helper(each, TECHNIQUES)] == [
        "at_a_chair_with_a_helper"
    ]


def test_the_first_time_is_as_gentle_as_a_first_time_is():
    first = named("the_first_time")
    assert gentle_at_first(first, TECHNIQUES, ()) == first
    for item in first.items:
        assert item.dosage.hold_seconds == TECHNIQUES[item.technique_id].hold.first_time


@given(
    st.dictionaries(st.sampled_from(sorted(SCREENING.questions)), st.sampled_from(Answer)),
    st.sampled_from(ROUTINES),
)
def test_nothing_is_played_that_the_safety_check_does_not_permit(given_answers, routine):
    answers = dict.fromkeys(SCREENING.questions, Answer.NO) | given_answers
    outcome = assess(SCREENING, answers, {}, tuple(TECHNIQUES.values()), TODAY)
    if isinstance(outcome, Cleared) and (items := open_items(routine, TECHNIQUES, outcome)):
        plan = plan_of(routine, items, TECHNIQUES, None)
        assert {each.id for each in plan.techniques} <= outcome.permitted
        assert {item.technique.id for item in plan.items}.isdisjoint(
            lock.technique_id for lock in outcome.locked
        )
