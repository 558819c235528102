import numpy as np
import pytest

from backcoach.figure.drawing.depth_buffer import FAR, Grid, nearest, sides

GRID = Grid(0.0, 0.0, 10.0, 12, 8)


def points(*rows):
    return np.array(rows, np.float32)


def test_the_nearest_of_two_triangles_is_seen():
    there = points((0, 0, 0), (1, 0, 0), (0, 0.7, 0), (0, 0, 1), (0.5, 0, 1), (0, 0.35, 1))
    number, depth, _ = nearest(GRID, there, np.array([(0, 1, 2), (3, 4, 5)], np.int32))
    assert number[1, 1] == 1
    assert depth[1, 1] == pytest.approx(1.0, abs=1e-3)
    assert number[1, 6] == 0
    assert number[7, 11] == -1
    assert depth[7, 11] == pytest.approx(FAR)


def test_a_square_of_two_triangles_covers_each_pixel_once():
    square = points((0.05, 0.05, 0), (0.45, 0.05, 0), (0.45, 0.45, 0), (0.05, 0.45, 0))
    number, _, _ = nearest(GRID, square, np.array([(0, 1, 2), (0, 2, 3)], np.int32))
    assert (number >= 0).sum() == 16
    assert set(number[number >= 0].tolist()) == {0, 1}


def test_depth_follows_a_slope():
    slope = points((0, 0, 0), (1, 0, 1), (0, 0.7, 0))
    number, depth, _ = nearest(GRID, slope, np.array([(0, 1, 2)], np.int32))
    seen = np.flatnonzero(number[1] == 0)
    assert depth[1, seen].tolist() == pytest.approx((seen / 10.0).tolist(), abs=1e-3)


def test_what_is_turned_away_shows_only_where_nothing_hides_it():
    there = points((-1, -1, 0), (3, -1, 0), (-1, 3, 0))
    small = points((0.1, 0.1, 0), (0.1, 0.4, 0), (0.4, 0.1, 0))
    every = np.concatenate((there, small + points((0, 0, 1)), small - points((0, 0, 1))))
    number, _, looked = nearest(GRID, every, np.arange(9, dtype=np.int32).reshape(3, 3))
    assert looked.tolist() == [0, 1]
    assert set(number.ravel().tolist()) == {0, 1}


@pytest.mark.parametrize("away", [(-5.0, 0.0), (5.0, 0.0), (0.0, -5.0), (0.0, 5.0)])
def test_what_lies_beside_the_grid_is_not_seen(away):
    there = points((0, 0, 0), (1, 0, 0), (0, 0.7, 0)) + np.array((*away, 0.0), np.float32)
    assert (nearest(GRID, there, np.array([(0, 1, 2)], np.int32)).number == -1).all()


def test_a_triangle_seen_from_its_edge_is_nothing():
    line = points((0, 0, 0), (0.5, 0.5, 0), (0.3, 0.3, 1))
    assert (nearest(GRID, line, np.array([(0, 1, 2)], np.int32)).number == -1).all()


def test_rows_enter_and_leave_a_triangle_between_pixels():
    small = points((0.33, 0.05, 2), (0.37, 0.15, 2), (0.33, 0.15, 2))
    near = np.zeros((8, 12), np.bool_)
    near[1, 3] = True
    found = sides(GRID, small, np.array([(0, 1, 2)], np.int32), near)
    assert found.row.tolist() == [1]
    assert found.left.tolist() == pytest.approx([3.3], abs=1e-5)
    assert found.right.tolist() == pytest.approx([3.5], abs=1e-5)
    assert found.right_depth.tolist() == pytest.approx([2.0], abs=1e-5)
    assert (nearest(GRID, small, np.array([(0, 1, 2)], np.int32)).number == -1).all()


def test_only_triangles_that_reach_what_is_asked_for_have_sides():
    there = points((0, 0, 0), (0.3, 0, 0), (0, 0.3, 0), (0.8, 0, 0), (1.1, 0, 0), (0.8, 0.3, 0))
    near = np.zeros((8, 12), np.bool_)
    near[1, 9] = True
    found = sides(GRID, there, np.array([(0, 1, 2), (3, 4, 5)], np.int32), near)
    assert set(found.number.tolist()) == {1}
