"""What is drawn ahead shows every scene as it is now."""

import pytest
from PySide6.QtCore import QSize

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import BREATHING, Course, casts
from backcoach.figure.drawing.footage import Plate
from backcoach.figure.drawing.sign_shapes import NO_SIGNS
from backcoach.painting.sight import Sight
from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.footage_files import FootageFiles, undrawn
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

pytestmark = pytest.mark.skipif(not (ASSETS / "frames").is_dir(), reason="nothing drawn ahead")
TECHNIQUES = load_techniques(ASSETS).values()
SIZE = QSize(240, 180)
MOST = 24 * 2**20
# Lines lie a little otherwise where they are drawn for another size.
_ALIKE, _ASTRAY = 90, 0.01


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
    sight = Sight(StagedScene(scene, Side.RIGHT), Style(), SIZE, framed=("hold",))
    ahead, now = (
        sight.image(plate, NO_SIGNS) for plate in (footage.around(0.0).first, Plate("hold", "hold"))
    )
    places = [(x, y) for x in range(SIZE.width()) for y in range(SIZE.height())]
    astray = sum(_differs(ahead.pixelColor(*each), now.pixelColor(*each)) for each in places)
    assert astray < _ASTRAY * len(places)


def test_all_frames_take_no_more_room_than_they_may():
    assert sum(path.stat().st_size for path in (ASSETS / "frames").glob("*/*")) < MOST


def _differs(one, other):
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return sum(abs(a - b) for a, b in pairs) > _ALIKE
