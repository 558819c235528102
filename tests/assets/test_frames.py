"""What is drawn ahead shows every scene as it is now."""

import pytest
from PySide6.QtCore import QSize

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import BREATHING, Course, casts
from backcoach.figure.drawing.footage import Plate
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.figure.drawing.sketcher import Sketcher
from backcoach.painting.sight import Sight
from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.footage_files import FootageFiles, undrawn
from backcoach.storage.content.scenes import read_scene
from bake_frames import SCALE
from frame_jumps import found_in
from tests.places import ASSETS

TECHNIQUES = load_techniques(ASSETS).values()
SIZE = QSize(240, 180)
MOST = 24 * 2**20
# Another processor may round otherwise.
_ALIKE, _ASTRAY = 90, 0.003


@pytest.mark.parametrize("technique", TECHNIQUES, ids=lambda each: each.stem)
def test_no_scene_is_newer_than_its_frames(technique):
    old = list(undrawn(ASSETS, read_scene(ASSETS, technique.stem), technique))
    assert old == [], "say: python packaging/bake_frames.py"


@pytest.mark.parametrize("technique", TECHNIQUES, ids=lambda each: each.stem)
def test_what_was_drawn_ahead_is_what_would_be_drawn_now(technique):
    """If this fails, count up ENGINE in film.py and bake all frames anew."""
    scene = read_scene(ASSETS, technique.stem)
    (people, *_) = casts(scene)
    hold = Course("hold", "hold", *BREATHING)
    footage = FootageFiles(ASSETS, lambda fault: pytest.fail(str(fault))).find(scene, people, hold)
    staged = StagedScene(scene, Side.RIGHT)
    sketcher = Sketcher(scene, Side.RIGHT, dict(zip(Role, people, strict=False)))
    drawn = sketcher.sketch(staged.at("hold"), scene.stage.camera, SCALE)
    sight = Sight(staged, Style(), SIZE, framed=("hold",))
    plates = (footage.around(0.0).first, Plate("hold", "hold", sketch=lambda: drawn))
    ahead, now = (sight.image(plate, NO_SIGNS) for plate in plates)
    places = [(x, y) for x in range(SIZE.width()) for y in range(SIZE.height())]
    astray = sum(_differs(ahead.pixelColor(*each), now.pixelColor(*each)) for each in places)
    assert astray < _ASTRAY * len(places)


@pytest.mark.parametrize(("number", "technique"), list(enumerate(TECHNIQUES)))
def test_nothing_jumps_from_one_picture_to_the_next(number, technique):
    """One of both casts of each stretch: packaging/frame_jumps.py looks through all."""
    scene = read_scene(ASSETS, technique.stem)
    people = casts(scene)[number % 2]
    assert [str(jump) for _, jump in found_in(ASSETS, scene, people)] == []


def test_all_frames_take_no_more_room_than_they_may():
    assert sum(path.stat().st_size for path in (ASSETS / "frames").glob("*/*")) < MOST


def _differs(one, other):
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return sum(abs(a - b) for a, b in pairs) > _ALIKE
