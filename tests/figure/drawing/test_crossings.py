import numpy as np
import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.crossings import crossings
from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.seen import seen
from backcoach.figure.drawing.surfaces import surfaces
from tests.figure.drawing.bodies import FRONT, ball, card

GRID = Grid(-0.2, -0.2, 100.0, 41, 41)
ME, OTHER = Role.RECEIVER, Role.HELPER


def found(*layers):
    heap = surfaces(FRONT, layers)
    view = seen(GRID, heap)
    return view, crossings(GRID, heap, view)


def test_the_rim_of_a_card_is_known_to_a_part_of_a_pixel():
    _, exact = found((ME, card(-0.1020, 0.0830, -0.0940, 0.1010)))
    assert exact.across[20, 9] == pytest.approx(0.8, abs=1e-3)
    assert exact.across[20, 28] == pytest.approx(0.3, abs=1e-3)
    assert exact.up[10, 20] == pytest.approx(0.6, abs=1e-3)
    assert exact.up[30, 20] == pytest.approx(0.1, abs=1e-3)


def test_the_rim_of_a_ball_is_round():
    view, exact = found((ME, ball(radius=0.1)))
    rows, columns = np.nonzero((view.area[:, :-1] > 0) != (view.area[:, 1:] > 0))
    x = (columns + exact.across[rows, columns] - 20) / 100.0
    assert np.hypot(x, (rows - 20) / 100.0) == pytest.approx(0.1, abs=1e-3)


def test_of_two_things_the_nearer_one_ends_at_its_own_rim():
    _, exact = found(
        (ME, card(-0.2, 0.2, -0.2, 0.2)),
        (OTHER, card(-0.0570, 0.0640, -0.1, 0.1, y=-0.1)),
    )
    assert exact.across[20, 14] == pytest.approx(0.3, abs=1e-3)
    assert exact.across[20, 26] == pytest.approx(0.4, abs=1e-3)


def test_things_side_by_side_meet_at_their_rims():
    _, exact = found((ME, card(-0.1, 0.003, -0.1, 0.1)), (OTHER, card(0.003, 0.1, -0.1, 0.1)))
    assert exact.across[20, 20] == pytest.approx(0.3, abs=1e-3)


def test_where_a_ball_goes_into_a_card_it_is_round():
    view, exact = found((ME, card(-0.2, 0.2, -0.2, 0.2)), (OTHER, ball((0.0, 0.03, 0.0), 0.1)))
    kind = view.area // 2
    rows, columns = np.nonzero(kind[:, :-1] != kind[:, 1:])
    inner = (np.abs(rows - 20) < 8) & (np.abs(columns - 20) < 12)
    x = (columns + exact.across[rows, columns] - 20) / 100.0
    far = np.hypot(x, (rows - 20) / 100.0)[inner]
    assert far == pytest.approx(np.sqrt(0.1**2 - 0.03**2), abs=2e-3)


def test_light_turns_to_shade_where_it_fades():
    view, exact = found((ME, ball(radius=0.15)))
    shade = (view.area[:, :-1] == 2) & (view.area[:, 1:] == 3)
    shares = exact.across[shade]
    assert len(np.unique(shares)) > 5
    assert (shares > 0.0).all()
    assert (shares < 1.0).all()


def test_a_fold_is_known_as_exactly():
    _, exact = found(
        (ME, card(-0.2, 0.2, -0.2, 0.2)),
        (ME, card(-0.1, 0.0640, -0.1, 0.1, y=-0.1, material=Material.SKIN)),
    )
    assert exact.across[20, 26] == pytest.approx(0.4, abs=1e-3)
