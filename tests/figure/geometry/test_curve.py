from itertools import pairwise
from math import dist

import pytest

from backcoach.figure.geometry.curve import dashed, spread, through


def test_a_curve_through_points_meets_them_all():
    points = [(0.0, 0.0), (5.0, 9.0), (10.0, 0.0)]
    assert [segment[-2:] for segment in through(points)] == points


def test_a_way_too_short_to_see_is_spread_out_from_its_middle():
    assert spread([(0.0, 0.0), (1.0, 0.0)], 2.0) == [(-0.5, 0.0), (1.5, 0.0)]
    assert spread([(0.0, 0.0), (1.0, 0.0)], 0.5) == [(0.0, 0.0), (1.0, 0.0)]
    assert spread([(0.0, 0.0), (1.0, 0.0)], 50.0) == [(-1.5, 0.0), (2.5, 0.0)]


def test_dashes_go_all_round_and_are_as_long_as_their_gaps():
    square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]
    dashes = dashed(square, 4.0)
    assert len(dashes) == round(400 / 24)
    lengths = [sum(dist(a, b) for a, b in pairwise(dash)) for dash in dashes]
    assert lengths == pytest.approx([200 / len(dashes)] * len(dashes))


def test_a_line_without_length_is_one_dash():
    assert len(dashed([(1.0, 1.0), (1.0, 1.0)], 4.0)) == 1
