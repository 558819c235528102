from dataclasses import replace
from functools import partial

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import LIGHT
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.inset import beside, in_window
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.drawing.sketch import Sketch
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.flatten import bounds
from backcoach.figure.geometry.window import fit
from backcoach.figure.posing.motion import posed
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

HELD = tuple(((x, y, z), 0.1) for x in (-0.3, 0.3) for y in (-0.3, 0.3) for z in (0.0, 1.7))
FRONT, ABOVE = Camera(0.0, 10.0), Camera(0.0, 90.0)
VIEW = partial(fit, FRONT, HELD)
ALONE = replace(NO_SIGNS, inset=True)


def staged(inset=ABOVE, side=Side.RIGHT, stem="partner_seated_rotation"):
    scene = read_scene(assets_dir(), stem)
    return StagedScene(replace(scene, stage=replace(scene.stage, inset=inset)), side)


def added(here, size=(800.0, 500.0)):
    drawing, people = Drawing(here, Style(), size), here.at("hold")
    return drawing.picture_of(Sketch((), ()), people, ALONE).shapes


def test_a_free_corner_takes_the_inset_and_the_picture_stays_as_big():
    screen, corner = beside(VIEW, HELD, (800.0, 500.0))
    assert corner is not None
    assert screen.scale == beside(VIEW, HELD, (1600.0, 500.0))[0].scale
    assert all(screen.disc(p)[0] < corner.left for p, _ in HELD)


@pytest.mark.parametrize("size", [(300.0, 620.0), (400.0, 400.0)])
@pytest.mark.parametrize("flat", [True, False])
def test_without_a_free_corner_the_picture_makes_room(size, flat):
    held = [((x, y, z), 0.1) for x, y, z in ((-1, 0, 0), (1, 0, 0), (-1, 0, 2), (1, 0, 2))]
    held = [((x, y, z / 8), r) for (x, y, z), r in held] if flat else held
    screen, corner = beside(partial(fit, FRONT, held), held, size)
    left, top, side = corner
    for point, radius in held:
        x, y, _, r = screen.disc(point, radius)
        assert x + r <= left or y - r >= top + side or flat
        assert 0.0 < x - r < x + r < size[0]
        assert 0.0 < y - r < y + r < size[1]


def test_a_thumbnail_has_no_inset():
    assert beside(VIEW, HELD, (240.0, 180.0))[1] is None
    assert added(staged(), (240.0, 180.0)) == ()


def test_a_scene_without_an_inset_shows_none():
    assert added(staged(inset=None)) == ()


def test_the_inset_lies_on_its_card():
    card, *rest = added(staged())
    left, top, right, bottom = bounds(card.paths)
    assert card.fill == LIGHT.ground
    for shape in rest:
        x, y, far, low = bounds(shape.paths)
        assert left <= x <= far <= right
        assert top <= y <= low <= bottom


def test_the_inset_shows_the_side_that_is_practised():
    right, left = (added(staged(side=side)) for side in (Side.RIGHT, Side.LEFT))
    assert right[1:] != left[1:]


def test_a_picture_of_one_pose_has_no_inset():
    here = staged()
    drawing = Drawing(here, Style(), (800.0, 500.0), framed=("hold",))
    assert drawing.picture_of(Sketch((), ()), here.at("hold"), ALONE).shapes == ()


def test_the_inset_waits_for_a_move_that_shows_at_its_size():
    here = staged()
    drawing = Drawing(here, Style(), (800.0, 500.0))
    insets = [
        drawing.picture_of(
            Sketch((), ()), posed(here.scene, here.side, "set", "hold", share), ALONE
        ).shapes
        for share in (0.5, 0.503, 0.8)
    ]
    assert all(a is b for a, b in zip(insets[0], insets[1], strict=True))
    assert insets[2] != insets[1]


def test_in_a_window_the_inset_is_smaller_or_left_out_and_people_stay_as_they_are():
    screen = fit(FRONT, HELD, (800.0, 500.0))
    usual = in_window(screen, HELD, (800.0, 500.0), named=True)
    smaller = in_window(fit(FRONT, HELD, (450.0, 500.0)), HELD, (450.0, 500.0), named=True)
    assert usual is not None
    assert smaller is not None
    assert smaller.side < 0.32 * 450.0
    assert in_window(fit(FRONT, HELD, (300.0, 500.0)), HELD, (300.0, 500.0), named=True) is None
    assert in_window(screen, HELD, (200.0, 180.0), named=True) is None


def test_in_a_window_the_corner_of_the_sides_name_is_left_to_it():
    held = [((0.6, 0.0, 0.0), 0.9), ((0.6, 0.0, 2.0), 0.9), ((-0.8, 0.0, 0.0), 0.6)]
    screen = fit(FRONT, held, (500.0, 700.0))
    corner = in_window(screen, held, (500.0, 700.0), named=False)
    assert corner is not None
    assert corner.left == corner.top
    assert in_window(screen, held, (500.0, 700.0), named=True) is None
