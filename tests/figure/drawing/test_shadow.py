import numpy as np
import pytest

from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.shadow import STEPS, clipped, fallen
from backcoach.figure.geometry.camera import Camera
from tests.figure.drawing.bodies import ABOVE, FRONT, area_of, ball, floor

GRID = Grid(-0.5, -0.5, 200.0, 200, 200)
SQUARE = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)


def test_a_shadow_lies_under_what_throws_it_and_is_soft():
    pale, dark = fallen(ABOVE, [ball((0.0, 0.0, 0.1))], [], 0.0, GRID)
    assert len(STEPS) == 2
    assert area_of(pale[0]) > area_of(dark[0]) > 0.3 * np.pi * 0.01
    middle = dark[0].mean(axis=0)
    assert middle.tolist() == pytest.approx([0.012, 0.0], abs=0.01)


def test_a_shadow_falls_down_the_picture():
    camera = Camera(0.0, 30.0)
    (pale, _) = fallen(camera, [ball((0.0, 0.0, 0.3))], [], 0.0, GRID)
    assert pale[0][:, 1].mean() == pytest.approx(0.0, abs=0.01)


def test_the_ground_seen_from_its_edge_has_no_shadow():
    assert fallen(FRONT, [ball()], [], 0.0, GRID) == ((), ())


def test_nothing_throws_no_shadow():
    assert fallen(ABOVE, [], [], 0.0, GRID) == ((), ())


def test_what_is_below_a_level_throws_no_shadow_on_it():
    assert fallen(ABOVE, [ball((0.0, 0.0, 0.1))], [], 0.5, GRID) == ((), ())


def test_things_throw_shadows_however_few_points_they_have():
    (pale, _) = fallen(ABOVE, [], [floor(0.4, 0.3)], 0.0, GRID)
    assert area_of(pale[0]) == pytest.approx(0.16, rel=0.25)


def test_a_line_is_cut_off_at_a_rim():
    ring = np.array([(0.5, 0.5), (1.5, 0.5), (1.5, 0.7), (0.5, 0.7)], np.float32)
    cut = clipped(ring, SQUARE)
    assert area_of(cut) == pytest.approx(0.1)
    assert cut[:, 0].max() == pytest.approx(1.0)


def test_a_line_inside_stays_and_one_outside_goes():
    inside = SQUARE * 0.5 + np.float32(0.2)
    assert area_of(clipped(inside, SQUARE)) == pytest.approx(0.25)
    assert len(clipped(inside + np.float32(3.0), SQUARE)) == 0
