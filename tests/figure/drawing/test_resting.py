import numpy as np

from backcoach.figure.body.dressed import Dressed
from backcoach.figure.drawing.box import Box
from backcoach.figure.drawing.resting import rested
from tests.figure.drawing.bodies import card

TOP = Box((0.0, 0.0, 0.0), (2.0, 1.0, 0.4))


def heights(*places, top=TOP):
    """Where points come to lie on a box."""
    layer = card(0.0, 1.0, 0.0, 1.0)
    points = np.array(places, np.float32)
    worn = rested(Dressed((type(layer)(layer.material, points, points, points[:, 0], None),)), top)
    (rested_layer,) = worn.layers
    assert rested_layer.points[:, :2].tolist() == points[:, :2].tolist()
    return [round(float(z), 3) for z in rested_layer.points[:, 2]]


def test_what_would_go_in_lies_on_it():
    assert heights((0, 0, 0.39), (0.9, 0.4, 0.36), (0, 0, 0.5)) == [0.401, 0.401, 0.5]


def test_what_is_beside_it_or_far_below_stays():
    assert heights((1.1, 0, 0.39), (0, 0.6, 0.39), (0, 0, 0.1)) == [0.39, 0.39, 0.1]
    assert heights((0, 0, 0.1), (0, 0, 0.9)) == [0.1, 0.9]


def test_a_box_may_be_turned():
    turned = Box((0.0, 0.0, 0.0), (2.0, 1.0, 0.4), 90.0)
    assert heights((0.9, 0, 0.39), (0, 0.9, 0.39), top=turned) == [0.39, 0.401]
