from dataclasses import replace

import pytest

from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.posed_body import BodyPart, HandShape
from backcoach.figure.posing.easing import between, eased
from backcoach.figure.posing.limb_goal import (
    ArmJoints,
    ArmLie,
    LegJoints,
    LegLie,
    Palm,
    Stand,
    Touch,
)

TOUCH = Touch(Spot(BodyPart.THIGH_RIGHT, 0.6, 45.0))


def test_a_move_speeds_up_and_slows_down() -> None:
    assert [eased(share) for share in (0.0, 0.5, 1.0)] == [0.0, 0.5, 1.0]
    assert eased(0.1) < 0.05
    assert eased(0.9) > 0.95


def test_what_is_the_same_stays_the_same() -> None:
    assert between(TOUCH, replace(TOUCH), 0.4) is TOUCH


def test_numbers_run_evenly() -> None:
    way = between(LegJoints(knee=20.0), LegJoints(knee=100.0, flexion=40.0), 0.25)
    assert way == LegJoints(knee=40.0, flexion=10.0)


def test_a_hand_slides_along_what_it_touches() -> None:
    there = replace(TOUCH, on=Spot(BodyPart.THIGH_RIGHT, 0.8, 90.0), elbow=(0.5, -0.4, 0.0))
    way = between(TOUCH, there, 0.5)
    assert way is not None
    assert (way.on.along, way.on.around) == pytest.approx((0.7, 67.5))
    assert way.elbow == (0.5, -0.4, -0.5)


@pytest.mark.parametrize(("share", "shape"), [(0.4, "relaxed"), (0.6, "flat")])
def test_a_hand_changes_shape_halfway(share: float, shape: str) -> None:
    way = between(ArmJoints(), ArmJoints(hand=HandShape.FLAT), share)
    assert way == ArmJoints(hand=HandShape(shape))


@pytest.mark.parametrize(
    "there",
    [
        replace(TOUCH, on=Spot(BodyPart.THIGH_LEFT, 0.6, 45.0)),
        replace(TOUCH, fingers=(1.0, 0.0, 0.0)),
        ArmLie(),
    ],
)
def test_goals_of_different_kinds_have_nothing_between_them(there: Touch) -> None:
    assert between(TOUCH, there, 0.5) is None


def test_a_palm_that_turns_over_is_another_kind() -> None:
    assert between(ArmLie(palm=Palm.UP), ArmLie(palm=Palm.DOWN), 0.5) is None
    assert between(LegLie(out=2.0), LegLie(out=4.0), 0.5) == LegLie(out=3.0)


def test_a_foot_that_goes_elsewhere_is_lifted_and_set_down() -> None:
    here, there = Stand((0.0, 0.0)), Stand((0.4, 0.0))
    lifts = [way.lift for share in (0.0, 0.5, 1.0) if (way := between(here, there, share))]
    assert lifts == pytest.approx([0.0, 0.06, 0.0])


def test_a_foot_that_rolls_where_it_stands_is_not_lifted() -> None:
    way = between(Stand((0.0, 0.0)), Stand((0.0, 0.0), edge=40.0), 0.5)
    assert way == Stand((0.0, 0.0), edge=20.0)
