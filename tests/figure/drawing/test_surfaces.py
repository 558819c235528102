import numpy as np
import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.surfaces import surfaces
from tests.figure.drawing.bodies import FRONT, ball, card


def test_points_go_right_up_and_towards_the_viewer():
    heap = surfaces(FRONT, [(None, card(-0.2, 0.3, 0.1, 0.5, y=-2.0))])
    assert heap.points.min(axis=0).tolist() == pytest.approx([-0.2, 0.1, 2.0], abs=1e-6)
    assert heap.points.max(axis=0).tolist() == pytest.approx([0.3, 0.5, 2.0], abs=1e-6)


def test_only_the_near_half_of_what_is_closed_is_kept():
    closed, cloth = (
        surfaces(FRONT, [(Role.HELPER, ball(material=material))]).triangles
        for material in (Material.SKIN, Material.SHIRT)
    )
    assert len(closed) <= len(cloth) / 2


def test_a_surface_ends_exactly_where_it_is_cut():
    heap = surfaces(FRONT, [(Role.HELPER, ball(top=0.03, material=Material.SHIRT))])
    used = heap.points[np.unique(heap.triangles)]
    assert used[:, 1].max() == pytest.approx(0.03, abs=1e-6)
    assert used[:, 1].min() == pytest.approx(-0.1, abs=1e-6)


def test_each_triangle_knows_whose_it_is_and_of_what():
    layers = [(None, card(0, 1, 0, 1)), (Role.RECEIVER, ball(hand=2)), (None, card(0, 1, 0, 1))]
    heap = surfaces(FRONT, layers)
    assert heap.kinds == ((None, Material.SKIN), (Role.RECEIVER, Material.SKIN))
    assert (heap.kind[:2].tolist(), heap.kind[-2:].tolist()) == ([0, 0], [0, 0])
    assert set(heap.hand[heap.kind == 1].tolist()) == {2}
    assert set(heap.hand[heap.kind == 0].tolist()) == {0}


def test_the_light_comes_from_above_and_from_the_left():
    heap = surfaces(FRONT, [(Role.RECEIVER, ball())])
    right, left = np.argmax(heap.points[:, 0]), np.argmin(heap.points[:, 0])
    top, bottom = np.argmax(heap.points[:, 1]), np.argmin(heap.points[:, 1])
    assert heap.light[left] > heap.light[right]
    assert heap.light[top] > heap.light[bottom]
