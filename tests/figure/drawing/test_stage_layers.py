from dataclasses import replace

import pytest

from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.furniture import extents
from backcoach.figure.drawing.stage_layers import stage_layers
from backcoach.figure.posing.scene import Kit, KitKind, Surface, SurfaceKind
from tests.figure.people import STAGE


@pytest.mark.parametrize("kind", SurfaceKind)
@pytest.mark.parametrize("turned", [False, True])
def test_what_carries_the_body_comes_first_and_is_as_high_as_it_says(kind, turned):
    surface = Surface(kind, 0.6, 0.6, 0.45, turned=turned)
    top, *rest = stage_layers(replace(STAGE, surface=surface))
    assert top.points[:, 2].max() == pytest.approx(0.45)
    assert {layer.material for layer in rest} <= {Material.WOOD}
    assert (rest == []) is (kind is SurfaceKind.MAT)


@pytest.mark.parametrize("kind", KitKind)
@pytest.mark.parametrize("along", [True, False])
def test_kit_fills_the_room_that_it_has(kind, along):
    size = (0.5, 0.3, 0.1) if along else (0.3, 0.5, 0.1)
    stage = replace(STAGE, kit=(Kit(kind, (0.3, 0.2, 0.5), size),))
    made = stage_layers(stage)[1:]
    assert {layer.material for layer in made} <= {Material.PAD, Material.LINEN}
    low = min(float(layer.points[:, 2].min()) for layer in made)
    high = max(float(layer.points[:, 2].max()) for layer in made)
    assert (low, high) == (pytest.approx(0.5, abs=1e-6), pytest.approx(0.6, abs=1e-6))
    wide = max(float(layer.points[:, 0].max()) for layer in made)
    assert wide == pytest.approx(0.3 + size[0] / 2, abs=0.11)


@pytest.mark.parametrize("kind", SurfaceKind)
def test_a_pillow_is_told_from_what_it_lies_on(kind):
    surface = Surface(kind, 0.6, 0.6, 0.45)
    kit = (Kit(KitKind.PILLOW, (0.0, 0.2, 0.45), (0.4, 0.3, 0.1)),)
    top, *_, pillow = stage_layers(replace(STAGE, surface=surface, kit=kit))
    assert pillow.material is not top.material


def test_the_frame_holds_surface_and_kit():
    kit = (Kit(KitKind.PILLOW, (3.0, 0.0, 0.0), (0.4, 0.4, 0.1)),)
    points = [point for point, _ in extents(replace(STAGE, kit=kit))]
    assert max(x for x, _, _ in points) == pytest.approx(3.2)
    assert min(x for x, _, _ in points) == pytest.approx(-0.4)
