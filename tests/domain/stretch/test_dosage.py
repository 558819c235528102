from dataclasses import replace

import pytest

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.dosage import (
    Dosage,
    allowed_breaths,
    starting_dosage,
    usual_dosage,
    within_limits,
)
from backcoach.domain.stretch.side import Side
from tests.stretches import HUG, KNEE, plan_of


def test_the_usual_dose_is_one_hold_on_each_side_beginning_where_the_technique_says():
    assert usual_dosage(KNEE, first_time=False) == Dosage(20, 1, Side.RIGHT, 10)


def test_the_first_dose_is_the_gentler_one():
    gentle = replace(KNEE, hold=replace(KNEE.hold, first_time=15))
    assert usual_dosage(gentle, first_time=True).hold_seconds == 15


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (Dosage(5, 0, Side.LEFT, 1), Dosage(15, 1, Side.LEFT, 5)),
        (Dosage(300, 9, Side.BOTH, 900), Dosage(30, 3, Side.RIGHT, 60)),
        (Dosage(22, 2, Side.RIGHT, 20), Dosage(22, 2, Side.RIGHT, 20)),
    ],
)
def test_a_dose_outside_the_limits_becomes_the_nearest_one_inside(asked, given):
    assert within_limits(asked, KNEE) == given


def test_a_stretch_without_sides_has_no_first_side():
    asked = Dosage(10, 1, Side.LEFT, 10)
    assert within_limits(asked, HUG).first_side is Side.BOTH


def test_holds_can_be_chosen_in_whole_breaths_that_lie_in_the_range():
    assert allowed_breaths(KNEE, BreathRhythm(4, 6)) == (2, 3)
    assert allowed_breaths(HUG, BreathRhythm(4, 6)) == (1,)
    narrow = replace(KNEE, hold=replace(KNEE.hold, shortest=16, longest=20))
    assert allowed_breaths(narrow, BreathRhythm(3, 4)) == ()


def test_a_plan_refuses_a_dose_outside_the_limits():
    with pytest.raises(ValueError, match="T05"):
        PlanItem(KNEE, Dosage(60, 1, Side.RIGHT, 10))


def test_a_plan_refuses_to_be_empty():
    with pytest.raises(ValueError, match="at least one"):
        Plan((), None)


def test_another_hold_stays_within_the_range():
    plan = plan_of(KNEE, HUG).with_hold(1, 99)
    assert [item.dosage.hold_seconds for item in plan.items] == [20, 15]


def test_a_person_starts_with_the_dose_that_was_set_for_them():
    asked = Dosage(25, 2, Side.LEFT, 20)

    assert starting_dosage(KNEE, asked, first_time=False) == asked
    assert starting_dosage(KNEE, None, first_time=False) == usual_dosage(KNEE, first_time=False)


def test_a_dose_that_was_set_beyond_the_limits_becomes_the_nearest_inside():
    assert starting_dosage(KNEE, Dosage(90, 1, Side.LEFT, 10), first_time=False).hold_seconds == 30


def test_the_first_time_is_gentle_whatever_dose_was_set():
    gentle = replace(KNEE, hold=replace(KNEE.hold, first_time=16))

    assert starting_dosage(gentle, Dosage(25, 3, Side.LEFT, 20), first_time=True) == Dosage(
        16, 1, Side.LEFT, 20
    )
    assert starting_dosage(gentle, Dosage(15, 1, Side.LEFT, 20), first_time=True).hold_seconds == 15
    assert starting_dosage(gentle, None, first_time=True).hold_seconds == 16
