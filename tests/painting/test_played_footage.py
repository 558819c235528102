import pytest

from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.footage import Footage
from backcoach.painting.played_footage import PlayedFootage
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

SCENE = read_scene(ASSETS, "single_knee_to_chest")
WAY, OTHER = Course("set", "hold"), Course("hold", "set")


@pytest.fixture
def asked():
    """Every course that was looked up, and with whom; none is there but the first one."""
    asked = []

    def find(_scene, people, course):
        asked.append((people, course))
        return Footage(course, (0.0,), lambda: asked.append("unpacked")) if course == WAY else None

    ARCHIVE.is_kept_by(find)
    return asked


def test_a_course_is_looked_up_once_until_another_scene_comes(asked):
    footage, found = PlayedFootage(), (LOOKS[:1], WAY)
    assert footage.of(SCENE, Style(), WAY) is footage.of(SCENE, Style(), WAY)
    assert asked == [found]
    footage.forget()
    footage.of(SCENE, Style(), WAY)
    assert asked == [found, found]


@pytest.mark.usefixtures("pictures_at_once")
def test_it_is_unpacked_before_it_is_shown_if_it_is_there(asked):
    footage = PlayedFootage()
    footage.unpack(SCENE, Style(), OTHER)
    assert "unpacked" not in asked
    footage.unpack(SCENE, Style(), WAY)
    assert asked[-1] == "unpacked"


def test_what_is_lost_is_not_asked_for_again():
    lost = Footage(WAY, (0.0,), tuple, is_lost=lambda: True)
    asked = []
    ARCHIVE.is_kept_by(lambda *_: asked.append(WAY) or lost)
    footage = PlayedFootage()
    assert [footage.of(SCENE, Style(), WAY) for _ in range(3)] == [None] * 3
    assert asked == [WAY]
