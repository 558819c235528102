import numpy as np
import pytest

from backcoach.figure.drawing.lines import needed, pinned, smoothed

STAIRS = np.array([(n // 2 + n % 2, n // 2) for n in range(41)], float)
SQUARE = np.array(
    [(n, 0) for n in range(8)]
    + [(8, n) for n in range(8)]
    + [(8 - n, 8) for n in range(8)]
    + [(0, 8 - n) for n in range(8)]
    + [(0, 0)],
    float,
)


def line(points, closed):
    ends = np.array([0]), np.array([len(points) - 1])
    return points, *ends, np.array([closed])


def test_stairs_become_straight_and_keep_their_ends():
    worn = smoothed(*line(STAIRS, False), 2.0)
    assert worn[0].tolist() == STAIRS[0].tolist()
    assert worn[-1].tolist() == STAIRS[-1].tolist()
    middle = worn[10:30]
    assert np.abs(middle[:, 0] - middle[:, 1] - 0.5).max() < 0.1


def test_a_closed_line_has_no_end():
    worn = smoothed(*line(SQUARE, True), 1.5)
    assert worn[0].tolist() == pytest.approx(worn[-1].tolist())
    assert worn[0].tolist() == pytest.approx((8 - worn[16]).tolist())


def test_lines_one_after_the_other_do_not_touch():
    both = np.concatenate((STAIRS, SQUARE + 100))
    first, last = np.array([0, 41]), np.array([40, 40 + len(SQUARE)])
    worn = smoothed(both, first, last, np.array([False, True]), 1.5)
    assert worn[:41] == pytest.approx(smoothed(*line(STAIRS, False), 1.5))
    assert worn[41:] - 100 == pytest.approx(smoothed(*line(SQUARE, True), 1.5))


def test_a_line_of_one_step_stays_and_none_is_none():
    short = np.array([(0.0, 0.0), (1.0, 0.0)])
    assert smoothed(*line(short, False), 2.0).tolist() == short.tolist()
    nothing = np.zeros((0, 2))
    assert smoothed(*line(nothing, False), 2.0) is nothing


def test_a_line_bends_to_where_it_is_drawn_over():
    straight = np.array([(float(n), 0.0) for n in range(21)])
    ends = np.array([0]), np.array([20])
    bent = pinned(straight, *ends, np.array([20]), np.array([(20.0, 2.0)]), 5)
    assert bent[20].tolist() == [20.0, 2.0]
    assert 0.0 < bent[17, 1] < bent[19, 1] < 2.0
    assert bent[15].tolist() == [15.0, 0.0]


def test_only_points_that_are_needed_are_kept():
    keep = needed(SQUARE, np.array([0]), np.array([32]), 0.1)
    assert np.flatnonzero(keep).tolist() == [0, 8, 16, 24, 32]


def test_a_straight_line_needs_its_ends_alone():
    straight = np.array([(float(n), 0.0) for n in range(9)])
    both = np.concatenate((straight, straight))
    keep = needed(both, np.array([0, 9]), np.array([8, 17]), 0.1)
    assert np.flatnonzero(keep).tolist() == [0, 8, 9, 17]
