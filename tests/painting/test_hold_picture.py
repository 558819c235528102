"""Small pictures of a hold, each drawn once."""

import pytest
from PySide6.QtCore import QSize

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.painting.hold_picture import hold_picture
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

SIZE = QSize(240, 120)
STYLE = Style(LOOKS[0], LOOKS[1])


@pytest.fixture(scope="module")
def staged():
    return StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)


def test_the_same_picture_is_drawn_once(staged):
    first = hold_picture(staged, STYLE, SIZE, 1.0)

    again = StagedScene(staged.scene, staged.side)
    assert hold_picture(again, STYLE, SIZE, 1.0) is first


def test_whatever_makes_a_difference_is_drawn_anew(staged):
    first = hold_picture(staged, STYLE, SIZE, 1.0)

    assert hold_picture(staged, STYLE, QSize(240, 121), 1.0) is not first
    assert hold_picture(staged, STYLE, SIZE, 2.0).size() == 2 * first.size()
    assert hold_picture(staged, Style(LOOKS[2], LOOKS[1]), SIZE, 1.0) is not first
    left = hold_picture(StagedScene(staged.scene, Side.LEFT), STYLE, SIZE, 1.0)
    assert left.toImage() != first.toImage()
    read_again = StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)
    assert hold_picture(read_again, STYLE, SIZE, 1.0).toImage() == first.toImage()
