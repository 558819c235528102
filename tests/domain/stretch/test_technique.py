from dataclasses import replace

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import HoldRange, Role, Step, StepPhase
from tests.stretches import HUG, KNEE, STEPS, step


@pytest.mark.parametrize(
    ("shortest", "longest", "usual", "first_time", "named"),
    [
        (15, 30, 20, 10, "first_time"),
        (15, 30, 20, 31, "first_time"),
        (0, 30, 20, 20, "first_time"),
        (15, 30, 14, 20, "usual"),
        (15, 30, 31, 20, "usual"),
    ],
)
def test_a_hold_outside_its_own_range_is_refused(shortest, longest, usual, first_time, named):
    with pytest.raises(ValueError, match=named):
        HoldRange(shortest, longest, usual, first_time, stated=True, why="")


def test_a_hold_is_clamped_to_its_range():
    assert [KNEE.hold.clamp(seconds) for seconds in (1, 22.4, 99)] == [15, 22, 30]


def test_only_the_hold_has_no_seconds_of_its_own():
    with pytest.raises(ValueError, match="every step but the hold"):
        step(StepPhase.HOLD, "hold", 5)
    with pytest.raises(ValueError, match="every step but the hold"):
        step(StepPhase.SET_UP, "set", None)
    with pytest.raises(ValueError, match="more than 0"):
        step(StepPhase.SET_UP, "set", 0)


def test_a_step_says_something():
    with pytest.raises(ValueError, match="lines"):
        Step(StepPhase.SET_UP, "set", STEPS[0].breath, (), 5)


def test_a_step_says_to_each_role_what_is_theirs():
    to_helper = replace(STEPS[0].lines[0], role=Role.HELPER, text="Stand behind.")
    both = replace(STEPS[0], lines=(*STEPS[0].lines, to_helper, to_helper))
    assert both.text_for(Role.RECEIVER) == "Go to start on the {side}."
    assert both.text_for(Role.HELPER) == "Stand behind. Stand behind."
    assert STEPS[0].text_for(Role.HELPER) == ""


def test_sides_have_names_or_there_are_none():
    with pytest.raises(ValueError, match="side_names"):
        replace(KNEE, side_names=None)
    with pytest.raises(ValueError, match="side_names"):
        replace(HUG, side_names=KNEE.side_names)


def test_steps_come_in_order_with_one_hold():
    with pytest.raises(ValueError, match="must run"):
        replace(KNEE, steps=tuple(reversed(STEPS)))
    with pytest.raises(ValueError, match="one hold"):
        replace(KNEE, steps=(*STEPS[:3], *STEPS[4:]))
    with pytest.raises(ValueError, match="one hold"):
        replace(KNEE, steps=STEPS[:4])


def test_the_first_side_comes_first_and_each_side_has_its_name():
    assert KNEE.sides == (Side.RIGHT, Side.LEFT)
    assert HUG.sides == (Side.BOTH,)
    assert [KNEE.side_name(side) for side in KNEE.sides] == ["Right knee", "Left knee"]
    assert HUG.side_name(Side.BOTH) == ""


def test_a_helper_takes_part_in_partner_stretches_only():
    assert KNEE.roles == (Role.RECEIVER,)
    assert HUG.roles == (Role.RECEIVER, Role.HELPER)


def test_a_way_that_is_played_twice_is_named_once():
    assert KNEE.ways == (("start", "set"), ("set", "hold"), ("hold", "set"), ("set", "start"))
    again = replace(KNEE, steps=(STEPS[0], STEPS[1], *STEPS[:2], *STEPS[2:]))
    assert len(set(again.ways)) == len(again.ways)
