import numpy as np
import pytest

from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.box import CORNERS, Box
from backcoach.figure.drawing.solids import pillow, prism, sheet, tube

BOX = Box((1.0, 2.0, 0.5), (0.4, 0.6, 0.2), 30.0)


def volume(layer):
    a, b, c = (layer.points[layer.triangles[:, k]].astype(float) for k in range(3))
    return float((a * np.cross(b, c)).sum()) / 6.0


@pytest.mark.parametrize(
    ("layer", "least", "most"),
    [
        (prism(Material.WOOD, BOX), 0.0479, 0.0481),
        (prism(Material.PAD, BOX, 0.05), 0.047, 0.0479),
        (pillow(Material.LINEN, BOX), 0.025, 0.04),
        (
            tube(Material.LINEN, [(0.0, 0.0, 1.0), (0.0, 0.3, 1.0), (0.1, 0.6, 1.1)], 0.04),
            0.0029,
            0.0032,
        ),
    ],
)
def test_a_solid_is_closed_and_its_outside_is_outside(layer, least, most):
    assert least < volume(layer) < most
    a, b, c = (layer.points[layer.triangles[:, k]].astype(float) for k in range(3))
    out = np.cross(b - a, c - a)
    real = np.linalg.norm(out, axis=1) > 1e-9
    along = (out * layer.normals[layer.triangles[:, 0]]).sum(axis=1)
    assert (along[real] > -1e-9).all()
    assert (layer.inside > 0.0).all()


def test_a_prism_fills_its_box():
    corners = np.array([BOX.place(*corner) for corner in CORNERS])
    points = prism(Material.WOOD, BOX).points
    assert points.min(axis=0) == pytest.approx(corners.min(axis=0), abs=1e-6)
    assert points.max(axis=0) == pytest.approx(corners.max(axis=0), abs=1e-6)


def test_a_pillow_is_as_high_as_its_box_in_the_middle_and_thin_at_its_rim():
    points = pillow(Material.LINEN, Box((0.0, 0.0, 0.0), (0.4, 0.6, 0.2))).points
    assert points[:, 2].max() == pytest.approx(0.2)
    assert points[:, 2].min() == pytest.approx(0.0, abs=1e-6)
    rim = points[np.abs(points[:, 0]) > 0.199]
    assert rim[:, 2] == pytest.approx(0.2 * 0.42, abs=1e-3)


def test_a_sheet_is_closed():
    rows = [(x, y, 0.1 * x * x) for x in np.linspace(0, 1, 5) for y in np.linspace(0, 1, 4)]
    layer = sheet(Material.LINEN, np.array(rows), 4, 0.02)
    assert volume(layer) == pytest.approx(0.02, rel=0.05)
