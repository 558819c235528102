from math import hypot

import pytest

from backcoach.figure.geometry.flatten import bounds, flattened


def test_points_on_an_arc_lie_on_its_circle():
    points = flattened(((10.0, 20.0, 5.0, 30.0, 200.0),), closed=False)
    assert all(hypot(x - 10.0, y - 20.0) == pytest.approx(5.0) for x, y in points)
    assert len(points) > 8


def test_a_speck_is_a_few_lines():
    assert 4 <= len(flattened(((0.0, 0.0, 0.05, 0.0, 360.0),), closed=False)) <= 8


def test_an_arc_without_a_span_is_a_point_twice():
    assert flattened(((0.0, 0.0, 1.0, 0.0, 0.0),), closed=False) == [(1.0, 0.0), (1.0, 0.0)]


def test_a_curve_ends_where_it_should():
    path = ((0.0, 0.0), (0.0, 10.0, 10.0, 10.0, 10.0, 0.0))
    assert flattened(path, closed=False)[-1] == (10.0, 0.0)
    assert flattened(path, closed=True)[-1] == (0.0, 0.0)


def test_bounds_hold_points_circles_and_curves():
    path = ((0.0, 1.0), (5.0, 5.0, 2.0, 0.0, 90.0), (1.0, 2.0, 3.0, 12.0, -4.0, 6.0))
    assert bounds([path]) == (-4.0, 1.0, 7.0, 12.0)
