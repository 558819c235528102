import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import LIGHT
from backcoach.figure.drawing.sign_shapes import arrow, pins, presses
from backcoach.figure.drawing.signs import Pressing
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.posed_body import BodyPart

LEFT, RIGHT = BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT
WAY = [(0.0, 0.0), (0.1, 0.1), (0.3, 0.1)]


def screen(scale=400.0):
    return Screen((1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, -1.0, 0.0), scale, 500.0, 500.0)


def palm(x=0.0, size=0.1):
    return tuple(x + size * corner for corner in (0j, 1 + 0j, 1 + 1j, 1j))


def pressing(hand=LEFT, toward=(1.0, 0.0)):
    return Pressing(Role.HELPER, hand, toward)


def test_an_arrow_points_where_its_way_ends():
    *_, shaft, head = arrow(WAY, screen(), LIGHT)
    assert head.paths[0][0] == pytest.approx((620.0, 460.0))
    assert shaft.paths[0][0] == pytest.approx((500.0, 500.0))
    assert {head.fill, shaft.line} == {LIGHT.sign}


def test_a_short_arrow_is_longer_in_a_small_picture():
    *_, shaft, _ = arrow([(0.0, 0.0), (0.02, 0.0)], screen(100.0), LIGHT)
    assert shaft.width == pytest.approx(3.2)
    assert shaft.paths[0][-1][-2] - shaft.paths[0][0][0] > 3.0


def test_an_arrow_that_goes_nowhere_is_still_painted():
    *_, head = arrow([(0.0, 0.0), (0.0, 0.0)], screen(), LIGHT)
    assert head.paths[0][0] == (500.0, 500.0)


def test_a_hand_that_presses_has_a_rim_and_a_wedge_ahead_of_it():
    shapes = presses([pressing()], {(Role.HELPER, LEFT): (palm(),)}, screen(), LIGHT)
    _, _, rim, wedge = shapes
    assert len(rim.paths[0]) == 4
    right_end = max(x for x, _ in rim.paths[0])
    assert all(x > right_end for x, _ in wedge.paths[0])


def test_without_a_direction_there_is_a_rim_alone():
    hands = {(Role.HELPER, LEFT): (palm(),)}
    assert len(presses([pressing(toward=None)], hands, screen(), LIGHT)) == 2


def test_hands_side_by_side_share_a_wedge():
    both = [pressing(LEFT), pressing(RIGHT)]
    for far, count in ((0.1, 1), (0.5, 2)):
        hands = {(Role.HELPER, LEFT): (palm(),), (Role.HELPER, RIGHT): (palm(far),)}
        *_, wedges = presses(both, hands, screen(), LIGHT)
        assert len(wedges.paths) == count


def test_a_hand_that_is_not_seen_has_no_sign():
    assert presses([pressing()], {}, screen(), LIGHT) == ()
    crumbs = {(Role.HELPER, LEFT): (palm(size=0.01),)}
    assert presses([pressing()], crumbs, screen(), LIGHT) == ()


@pytest.mark.parametrize("scale", [60.0, 400.0])
def test_a_pin_stands_on_a_disc_that_can_be_seen(scale):
    disc, pin = pins([(0.1, 0.2)], screen(scale), LIGHT)
    x, y, radius, *_ = disc.paths[0][0]
    assert (x, y) == pytest.approx((500.0 + 0.1 * scale, 500.0 - 0.2 * scale))
    assert radius >= 6.0
    assert all(abs(px - x) < radius and abs(py - y) < radius for px, py in pin.paths[0])
