from dataclasses import replace

import pytest

from backcoach.figure.body.skeleton import standing
from backcoach.figure.checks.leap import leaps
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody
from backcoach.figure.geometry.rotation import turned_left
from backcoach.figure.geometry.vector import add

BODY = standing(1.7)
HAND = BodyPart.HAND_LEFT


def with_hand(frame: Frame) -> PosedBody:
    return replace(BODY, frames={**BODY.frames, HAND: frame})


def test_who_stands_still_does_not_leap() -> None:
    assert list(leaps(BODY, BODY, 1.0 / 60.0)) == []


@pytest.mark.parametrize(("metres", "found"), [(0.045, []), (0.06, ["hand_left leaps"])])
def test_a_part_that_is_suddenly_elsewhere_leaps(metres: float, found: list[str]) -> None:
    hand = BODY.frames[HAND]
    there = with_hand(replace(hand, origin=add(hand.origin, (metres, 0.0, 0.0))))
    assert [what for what, _ in leaps(BODY, there, 1.0 / 60.0)] == found


@pytest.mark.parametrize(("angle", "found"), [(11.0, []), (13.0, ["hand_left turns at once"])])
def test_a_part_that_is_suddenly_turned_is_found_too(angle: float, found: list[str]) -> None:
    there = with_hand(turned_left(BODY.frames[HAND], angle))
    turns = list(leaps(BODY, there, 1.0 / 60.0))
    assert [what for what, _ in turns] == found
    assert [amount for _, amount in turns] == pytest.approx([angle] * len(found))


def test_the_rarer_the_moments_the_farther_a_part_may_go() -> None:
    hand = BODY.frames[HAND]
    there = with_hand(replace(hand, origin=add(hand.origin, (0.06, 0.0, 0.0))))
    assert list(leaps(BODY, there, 1.0 / 30.0)) == []
