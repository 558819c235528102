from math import pi

import pytest

from backcoach.figure.geometry.curve import bow, ring, smooth, spread, through


def test_a_ring_ends_where_its_span_says():
    curve = ring((10.0, 20.0), (5.0, 0.0), (0.0, 2.0), 0.0, pi / 2)
    assert curve[0] == pytest.approx((15.0, 20.0))
    assert curve[-1][-2:] == pytest.approx((10.0, 22.0))


def test_a_bow_goes_through_its_middle_point():
    (ax, ay), (bx, by, cx, cy, dx, dy) = bow([(0.0, 0.0), (5.0, 4.0), (10.0, 0.0)])
    middle = ((ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8)
    assert middle == pytest.approx((5.0, 4.0))


def test_a_smooth_curve_keeps_its_ends():
    curve = smooth([(0.0, 0.0), (5.0, 9.0), (10.0, 0.0), (20.0, 5.0)])
    assert curve[0] == (0.0, 0.0)
    assert curve[-1][-2:] == (20.0, 5.0)


def test_a_curve_through_points_meets_them_all():
    points = [(0.0, 0.0), (5.0, 9.0), (10.0, 0.0)]
    assert [segment[-2:] for segment in through(points)] == points


def test_a_way_too_short_to_see_is_spread_out_from_its_middle():
    assert spread([(0.0, 0.0), (1.0, 0.0)], 2.0) == [(-0.5, 0.0), (1.5, 0.0)]
    assert spread([(0.0, 0.0), (1.0, 0.0)], 0.5) == [(0.0, 0.0), (1.0, 0.0)]
    assert spread([(0.0, 0.0), (1.0, 0.0)], 50.0) == [(-1.5, 0.0), (2.5, 0.0)]
