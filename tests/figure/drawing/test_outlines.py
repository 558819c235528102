import numpy as np
import pytest

from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.outlines import outlines
from tests.figure.drawing.bodies import area_of

GRID = Grid(1.0, 2.0, 100.0, 60, 50)


def disc(radius, hole=0.0):
    rows, columns = np.mgrid[:50, :60]
    far = np.hypot(rows - 25, columns - 30)
    return (far < radius) & (far >= hole)


def test_the_outline_of_a_disc_lies_round_it():
    (line,) = outlines(GRID, disc(15), 1.5, 0.0005)
    assert area_of(line) == pytest.approx(np.pi * 0.15**2, rel=0.03)
    assert line.mean(axis=0).tolist() == pytest.approx([1.30, 2.25], abs=0.01)


def test_a_hole_goes_the_other_way_round():
    areas = sorted(area_of(line) for line in outlines(GRID, disc(20, 10), 1.5, 0.0005))
    assert areas[0] < 0.0 < areas[1]


def test_nothing_has_no_outline():
    assert outlines(GRID, disc(0), 1.5, 0.0005) == ()
