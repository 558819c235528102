from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.archive import Archive
from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.footage import Footage
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

WAY = Course("set", "hold", 1.0, 0.0)
THERE = Footage(WAY, (0.0,), tuple)


def test_footage_is_found_by_whoever_was_named_to_find_it():
    scene = read_scene(ASSETS, "single_knee_to_chest")
    archive = Archive()
    assert archive.footage(scene, LOOKS[:1], WAY) is None
    archive.is_kept_by(lambda *asked: THERE if asked == (scene, LOOKS[:1], WAY) else None)
    assert archive.footage(scene, LOOKS[:1], WAY) is THERE
    assert archive.footage(scene, LOOKS[1:2], WAY) is None
