from math import cos, hypot, pi, sin

import pytest

from backcoach.figure.geometry.polylines import finer, joined, placed, some, straight
from backcoach.figure.geometry.window import Window, screen_of
from tests.figure.drawing.bodies import FRONT

SCREEN = screen_of(FRONT, Window(0.0, 1.0, 0.0, 1.0), (100.0, 100.0))
NEAR, FAR = ((0.0, 0.0), (1.0, 0.0)), ((5.0, 5.0), (6.0, 7.0), (8.0, 9.0))


def circle(radius, steps):
    turns = [2 * pi * step / steps for step in range(steps)]
    points = [(radius * cos(turn), radius * sin(turn)) for turn in turns]
    return (*points, points[0])


def test_metres_become_pixels_and_up_is_up():
    lines = placed([(0.5 + 0.75j,), (0.5 + 0.5j, 0.5 + 0j)], SCREEN)
    assert lines.ends == (1, 3)
    assert lines.points[0] == pytest.approx(50.0 + 26.5j)


def test_no_lines_stay_none():
    assert [*finer(placed([], SCREEN))] == [*joined(straight([]), [])] == []


def test_lines_are_told_one_after_the_other():
    lines = straight([NEAR, FAR])
    assert (len(lines), [*lines]) == (2, [NEAR, FAR])


def test_lines_are_the_same_if_each_point_is():
    lines = straight([NEAR, FAR])
    assert (lines, hash(lines)) == (straight([NEAR, FAR]), hash(straight([NEAR, FAR])))
    assert lines != straight([FAR, NEAR])
    assert lines != [NEAR, FAR]
    moved = tuple((x, y + 1.0) for x, y in FAR)
    assert lines != straight([NEAR, moved])


def test_a_ring_joins_lines_forwards_and_backwards():
    rings = joined(straight([NEAR, FAR]), [(0, ~1), (1,)])
    assert [*rings] == [(*NEAR, *FAR[::-1]), FAR]


def test_some_lines_are_those_of_the_numbers():
    assert [*some(straight([NEAR, FAR, NEAR]), [1, 2])] == [FAR, NEAR]


def test_a_large_circle_gets_rounder_and_a_small_one_needs_no_more_points():
    (large,), (small,) = finer(straight([circle(40.0, 12)])), finer(straight([circle(1.0, 12)]))
    assert len(large) > 2 * 12
    assert [hypot(*point) for point in large] == pytest.approx([40.0] * len(large), abs=0.1)
    assert len(small) == 13


def test_a_sharp_corner_stays():
    corner = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0))
    (line,) = finer(straight([corner]))
    assert line == corner


def test_each_line_keeps_to_itself():
    ends = ((0.0, 0.0), (0.0, 0.0), (50.0, 10.0), (100.0, 0.0))
    first, point, last = finer(straight([ends, ((3.0, 3.0),), circle(40.0, 12)]))
    assert (first[0], first[-1]) == (ends[0], ends[-1])
    assert len(first) > len(ends)
    assert point == ((3.0, 3.0),)
    (alone,) = finer(straight([circle(40.0, 12)]))
    assert last == alone


def test_what_has_no_points_is_no_line_and_keeps_its_number():
    lines = straight([(), NEAR, (), FAR, ()])
    assert (len(lines), lines.bounds) == (5, [(0, 2), (2, 5)])
    assert [*finer(lines)][1] == NEAR
    assert [*some(finer(lines), [1, 2])] == [NEAR, ()]
