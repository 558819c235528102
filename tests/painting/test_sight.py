from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import DARK, LIGHT
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.footage import Plate
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.drawing.sketch import mirrored
from backcoach.painting.sight import Sight
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box
from tests.places import ASSETS

STAGED = StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)
HOLD = Plate("hold", "hold")


def sight(**more):
    return Sight(**{"staged": STAGED, "style": Style(), "size": QSize(160, 120), **more})


def test_an_image_has_the_size_and_the_pixels_that_were_asked_for():
    image = sight(ratio=2.0).image(HOLD, NO_SIGNS)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (320, 240, 2.0)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_ground_has_the_colour_of_the_style(colours):
    image = sight(style=Style(palette=colours)).image(HOLD, NO_SIGNS)
    assert image.pixelColor(1, 1) == QColor(colours.ground)


def test_another_moment_and_other_signs_are_another_image():
    here = sight()
    hold = here.image(HOLD, NO_SIGNS)
    assert here.image(HOLD, NO_SIGNS) == hold
    assert here.image(Plate("set", "hold", 0.5), NO_SIGNS) != hold
    assert here.image(HOLD, Signs()) != hold


def test_what_was_drawn_ahead_is_painted_and_for_the_left_side_turned_over():
    sketch = box(-0.3, 0.2)
    left = StagedScene(STAGED.scene, Side.LEFT)
    drawn = replace(HOLD, sketch=lambda: sketch)
    right = sight().image(drawn, NO_SIGNS)
    assert right != sight().image(HOLD, NO_SIGNS)
    assert sight(staged=left).image(drawn, NO_SIGNS) != right
    mine = replace(HOLD, sketch=lambda: mirrored(sketch))
    assert sight(staged=left).image(mine, NO_SIGNS) != sight(staged=left).image(drawn, NO_SIGNS)


def test_what_cannot_be_read_is_drawn_now():
    lost = replace(HOLD, sketch=lambda: None)
    assert sight().image(lost, NO_SIGNS) == sight().image(HOLD, NO_SIGNS)
