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


def test_a_move_starts_softly_and_takes_longer_to_settle() -> None:
    assert [eased(share) for share in (0.0, 1.0)] == [0.0, 1.0]
    assert eased(0.1) < 0.02
    assert eased(0.9) > 0.98
    ways = [eased(i / 20) for i in range(21)]
    assert ways == sorted(ways)
    assert ways[10] > 0.5


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


def test_the_shape_of_a_hand_is_not_a_matter_of_kind() -> None:
    way = between(ArmJoints(), ArmJoints(hand=HandShape.FLAT, elbow=40.0), 0.5)
    assert way == ArmJoints(elbow=20.0)


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


def test_a_foot_that_goes_elsewhere_is_lifted_heel_first_and_set_down() -> None:
    here, there = Stand((0.0, 0.0)), Stand((0.4, 0.0))
    ways = [way for share in (0.0, 0.5, 1.0) if (way := between(here, there, share))]
    assert [way.lift for way in ways] == pytest.approx([0.0, 0.06, 0.0])
    assert [way.heel for way in ways] == pytest.approx([0.0, 12.0, 0.0])


def test_a_short_step_is_a_low_one() -> None:
    way = between(Stand((0.0, 0.0)), Stand((0.05, 0.0)), 0.5)
    assert way is not None
    assert way.lift == pytest.approx(0.015)


def test_a_foot_in_the_air_keeps_its_heel() -> None:
    way = between(Stand((0.0, 0.0), lift=0.2, heel=-20.0), Stand((0.4, 0.0)), 0.5)
    assert way is not None
    assert way.heel == pytest.approx(-10.0)


def test_a_foot_that_rolls_where_it_stands_is_not_lifted() -> None:
    way = between(Stand((0.0, 0.0)), Stand((0.0, 0.0), edge=40.0), 0.5)
    assert way == Stand((0.0, 0.0), edge=20.0)
