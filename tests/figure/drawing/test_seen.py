import numpy as np
import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.depth_buffer import FAR, Grid
from backcoach.figure.drawing.seen import seen
from backcoach.figure.drawing.surfaces import surfaces
from tests.figure.drawing.bodies import ABOVE, FRONT, ball, card, floor

GRID = Grid(-0.2, -0.2, 200.0, 81, 81)
ME, OTHER = Role.RECEIVER, Role.HELPER


def test_each_pixel_tells_what_is_there():
    heap = surfaces(FRONT, [(None, card(-0.1, 0.1, -0.1, 0.1)), (ME, ball(radius=0.05, hand=1))])
    view = seen(GRID, heap)
    assert view.area[0, 0] == 0
    assert view.depth[0, 0] == pytest.approx(FAR)
    assert view.area[40 + 15, 40] // 2 - 1 == 0
    assert view.area[40, 40] // 2 - 1 == 1
    assert view.hand[40, 40] == 1
    assert view.hand[40 + 15, 40] == 0
    assert view.depth[40, 40] == pytest.approx(0.05, abs=1e-3)


def test_the_side_away_from_the_light_is_shaded():
    view = seen(GRID, surfaces(FRONT, [(ME, ball())]))
    assert view.area[40 + 12, 40 - 8] % 2 == 0
    assert view.area[40 - 12, 40 + 12] % 2 == 1
    lit = view.light[view.area > 0] > 0.0
    assert (lit == (view.area[view.area > 0] % 2 == 0)).all()


def test_the_inside_of_cloth_has_no_light():
    cup = ball(top=0.0, material=Material.SHIRT)
    view = seen(GRID, surfaces(ABOVE, [(ME, cup)]))
    assert view.area[40, 40] % 2 == 1


def test_a_level_top_is_lit_and_a_front_is_not():
    above, front = (
        seen(GRID, surfaces(camera, [(None, floor(0.3, 0.05))])) for camera in (ABOVE, FRONT)
    )
    assert set(above.area[above.area > 0].tolist()) == {2}
    assert set(front.area[front.area > 0].tolist()) == {3}


def test_depth_jumps_where_a_thing_is_before_another_of_its_kind():
    cards = [(ME, card(-0.1, 0.1, -0.1, 0.1)), (ME, card(0.001, 0.051, -0.051, 0.049, y=-0.05))]
    view = seen(GRID, surfaces(FRONT, cards))
    assert view.jump_across.sum() == 2 * 20
    assert view.jump_up.sum() == 2 * 10


def test_depth_does_not_jump_on_what_is_only_round_or_steep():
    view = seen(GRID, surfaces(FRONT, [(ME, ball())]))
    assert not view.jump_across.any()
    assert not view.jump_up.any()


@pytest.mark.parametrize(("beyond", "is_seen"), [(0.008, False), (0.025, True)])
def test_a_strip_beyond_another_thing_has_a_line_where_it_is_wide_enough(beyond, is_seen):
    behind = card(-0.1, 0.1 + beyond, -0.1, 0.1)
    before = card(-0.1, 0.1, -0.1, 0.1, y=-0.05)
    view = seen(GRID, surfaces(FRONT, [(ME, behind), (ME, before)]))
    assert view.jump_across.any() == is_seen


def test_what_differs_in_kind_has_a_border_and_no_fold():
    cards = [(ME, card(-0.1, 0.1, -0.1, 0.1)), (OTHER, card(0.0, 0.05, -0.05, 0.05, y=-0.05))]
    view = seen(GRID, surfaces(FRONT, cards))
    assert not view.jump_across.any()
    assert np.unique(view.area // 2).tolist() == [0, 1, 2]
