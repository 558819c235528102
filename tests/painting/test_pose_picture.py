"""Small pictures of a hold, each drawn once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.footage import Footage
from backcoach.painting.pose_picture import pose_picture
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box
from tests.places import ASSETS

SIZE = QSize(240, 120)
STYLE = Style(LOOKS[0], LOOKS[1])


@pytest.fixture(scope="module")
def staged():
    return StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)


def image(staged, style=STYLE, size=SIZE, ratio=1.0):
    return pose_picture(staged, style, size, ratio)()


def test_the_same_picture_is_drawn_once(staged):
    first = image(staged)

    assert image(StagedScene(staged.scene, staged.side)) is first


def test_whatever_makes_a_difference_is_drawn_anew(staged):
    first = image(staged)

    assert image(staged, size=QSize(240, 121)) is not first
    assert image(staged, ratio=2.0).size() == 2 * first.size()
    assert image(staged, Style(LOOKS[2], LOOKS[1])) is not first
    assert image(StagedScene(staged.scene, Side.LEFT)) != first
    read_again = StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)
    assert image(read_again) == first


def test_what_was_drawn_ahead_is_painted(staged):
    scene = replace(staged.scene)
    asked, plain = [], image(staged)

    def find(*what):
        asked.append(what)
        return Footage(what[2], (0.0,), lambda: (box(0.0, 0.3),))

    ARCHIVE.is_kept_by(find)
    assert image(StagedScene(scene, Side.RIGHT)) != plain
    assert asked[0] == (scene, LOOKS[:1], Course("hold", "hold", 0.0, 1.0))
