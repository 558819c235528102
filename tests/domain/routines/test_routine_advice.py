"""Advice about the order of a routine."""

from dataclasses import replace

from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.routines.routine_advice import (
    BetterAfter,
    FewerMoves,
    TooOften,
    routine_advice,
)
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.technique import Place
from tests.stretches import KNEE

FLOOR = replace(KNEE, id="floor")
AFTER = replace(KNEE, id="after", after="floor")
CHAIR = replace(KNEE, id="chair", places=(Place.CHAIR,))
EITHER = replace(KNEE, id="either", places=(Place.CHAIR, Place.FLOOR))
ALONE = replace(KNEE, id="alone", after="gone")
TECHNIQUES = {each.id: each for each in (FLOOR, AFTER, CHAIR, EITHER, ALONE)}


def advice(*order):
    dose = usual_dosage(KNEE, first_time=False)
    return routine_advice([RoutineItem(name, dose) for name in order], TECHNIQUES)


def test_a_stretch_may_go_better_after_another():
    assert advice("after", "floor", "after") == (BetterAfter(AFTER, FLOOR),)
    assert advice("after", "after") == (BetterAfter(AFTER, FLOOR),)
    assert advice("floor", "after") == ()


def test_going_to_and_fro_is_noticed():
    assert advice("floor", "chair", "floor") == (FewerMoves(2),)
    assert advice("floor", "floor", "chair") == ()
    assert advice("chair", "floor") == ()


def test_one_stays_where_a_stretch_can_be_done_too():
    assert advice("floor", "either", "floor") == ()
    assert advice("floor", "either", "chair") == ()


def test_what_the_catalogue_no_longer_has_gives_no_advice():
    assert advice("gone", "alone") == ()
    assert advice() == ()


def test_more_than_three_times_on_a_side_is_noticed_over_all_rounds():
    twice = RoutineItem("floor", replace(usual_dosage(KNEE, first_time=False), repetitions=2))
    once = replace(twice, dosage=replace(twice.dosage, repetitions=1))
    assert routine_advice([twice, once], TECHNIQUES) == ()
    assert routine_advice([twice, twice], TECHNIQUES) == (TooOften(FLOOR, 4),)
    assert routine_advice([once], TECHNIQUES, rounds=3) == ()
    assert routine_advice([twice], TECHNIQUES, rounds=3) == (TooOften(FLOOR, 6),)
    assert routine_advice([replace(twice, technique_id="gone")], TECHNIQUES, rounds=3) == ()
