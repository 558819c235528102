from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.body.skeleton import standing
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.rotation import (
    bends,
    bent,
    compose,
    from_quaternion,
    inverse,
    leant_forward,
    leant_left,
    quaternion,
    rotate_about,
    rotate_frame,
    slerp,
    turned_left,
)

UPRIGHT = standing(1.0).frames[BodyPart.HEAD]
angles = st.floats(-179.0, 179.0)


def axes(frame: Frame) -> tuple[float, ...]:
    return (*frame.left, *frame.front, *frame.up)


def test_leaning_forward_takes_the_top_to_the_front() -> None:
    assert leant_forward(UPRIGHT, 90.0).up == pytest.approx(UPRIGHT.front)


def test_leaning_left_takes_the_top_to_the_left() -> None:
    assert leant_left(UPRIGHT, 90.0).up == pytest.approx(UPRIGHT.left)


def test_turning_left_takes_the_front_to_the_left() -> None:
    assert turned_left(UPRIGHT, 90.0).front == pytest.approx(UPRIGHT.left)


def test_no_turn_changes_nothing() -> None:
    assert bent(UPRIGHT, 0.0, 0.0, 0.0) is UPRIGHT


@given(angles, st.floats(-85.0, 85.0), angles)
def test_bends_are_read_back_as_they_were_made(forward: float, left: float, turn: float) -> None:
    assert bends(UPRIGHT, bent(UPRIGHT, forward, left, turn)) == pytest.approx(
        (forward, left, turn), abs=1e-6
    )


def test_about_follows_the_right_hand() -> None:
    turned = rotate_about((1.0, 0.0, 5.0), (0.0, 0.0, 1.0), 30.0)
    assert turned == pytest.approx((cos(radians(30.0)), sin(radians(30.0)), 5.0))


@pytest.mark.parametrize(
    "frame",
    [UPRIGHT, *(bent(UPRIGHT, f, 0.0, t) for f, t in ((180.0, 0.0), (0.0, 180.0), (180.0, 180.0)))],
)
def test_quaternions_keep_half_turns(frame: Frame) -> None:
    assert axes(from_quaternion(frame.origin, quaternion(frame))) == pytest.approx(axes(frame))


@given(angles, st.floats(-85.0, 85.0), angles)
def test_quaternions_keep_any_turn(forward: float, left: float, turn: float) -> None:
    frame = bent(UPRIGHT, forward, left, turn)
    again = from_quaternion(frame.origin, quaternion(frame))
    assert axes(again) == pytest.approx(axes(frame), abs=1e-9)


def test_a_blend_goes_evenly_from_one_turn_to_the_other() -> None:
    start, end = bent(UPRIGHT, 20.0, 0.0, 0.0), bent(UPRIGHT, 80.0, 0.0, 0.0)
    for share, angle in ((0.0, 20.0), (0.5, 50.0), (1.0, 80.0)):
        way = slerp(quaternion(start), quaternion(end), share)
        assert bends(UPRIGHT, from_quaternion(UPRIGHT.origin, way))[0] == pytest.approx(angle)


def test_a_blend_goes_the_short_way_round() -> None:
    turn = quaternion(turned_left(UPRIGHT, 20.0))
    w, x, y, z = quaternion(turned_left(UPRIGHT, 60.0))
    way = slerp(turn, (-w, -x, -y, -z), 0.5)
    assert bends(UPRIGHT, from_quaternion(UPRIGHT.origin, way))[2] == pytest.approx(40.0)


def test_a_blend_between_equals_is_the_same() -> None:
    turn = quaternion(UPRIGHT)
    assert slerp(turn, turn, 0.3) == turn


def test_turning_after_undoing_gives_the_way_between() -> None:
    a, b = turned_left(UPRIGHT, 20.0), rotate_frame(UPRIGHT, (0.0, 0.0, 1.0), 70.0)
    way = compose(quaternion(b), inverse(quaternion(a)))
    there = from_quaternion(UPRIGHT.origin, compose(way, quaternion(a)))
    assert axes(there) == pytest.approx(axes(b))
