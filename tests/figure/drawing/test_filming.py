from itertools import pairwise

import pytest

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.filming import BREATHS, PICTURES_A_SECOND, courses, moments
from backcoach.figure.posing.motion import posed
from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

TECHNIQUES = {technique.stem: technique for technique in load_techniques(ASSETS).values()}
STEM = "single_knee_to_chest"
SCENE = read_scene(ASSETS, STEM)
HOLD = Course("hold", "hold", 0.0, 1.0)


@pytest.mark.parametrize("rhythm", RHYTHMS.values())
@pytest.mark.parametrize("stem", TECHNIQUES)
def test_every_way_that_is_played_is_drawn_in_one_direction_at_least(stem, rhythm):
    technique = TECHNIQUES[stem]
    dosage = usual_dosage(technique, first_time=True)
    drawn = {(course.pose_from, course.pose_to) for course in courses(technique)}
    for segment in build_timeline(Plan((PlanItem(technique, dosage),), rhythm)).segments:
        way = segment.pose_from, segment.pose_to
        assert way in drawn or way[::-1] in drawn


def test_a_way_back_that_shows_the_same_is_not_drawn_twice():
    found = courses(TECHNIQUES[STEM])
    assert Course("set", "hold", 1.0, 0.0) in found
    assert not any(course.moves and course.backwards in found for course in found)


def test_a_pose_is_drawn_breath_by_breath_where_somebody_breathes_in_time():
    found = courses(TECHNIQUES[STEM])
    assert HOLD in found
    assert Course("hold", "hold") not in found
    assert Course("start", "start") in found
    assert moments(SCENE, HOLD, 20.0) == pytest.approx([n / (BREATHS - 1) for n in range(BREATHS)])
    assert moments(SCENE, Course("start", "start"), 9.0) == (0.0,)


def test_pictures_lie_close_together_where_much_moves_and_never_closer_than_can_be_seen():
    way = Course("start", "knee-bent")
    shares = moments(SCENE, way, 5.0)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert list(shares) == sorted(set(shares))
    gaps = [after - before for before, after in pairwise(shares)]
    assert min(gaps) * 5.0 > 0.95 / PICTURES_A_SECOND
    assert gaps[0] > 2 * min(gaps)
    feet = [
        posed(SCENE, Side.RIGHT, *way[:2], share).receiver.frames["foot_right"].origin
        for share in shares
    ]
    assert max(abs(a[1] - b[1]) for a, b in pairwise(feet)) < 0.03


def test_a_breath_on_the_way_is_seen_even_where_nothing_else_moves():
    assert len(moments(SCENE, Course("set", "set", 0.0, 1.0), 4.0)) == BREATHS
    still = Course("hold", "same", 1.0, 0.0)
    scene = SCENE.__class__(
        SCENE.stem, SCENE.stage, {**SCENE.poses, "same": SCENE.poses["hold"]}, 1.7
    )
    assert len(moments(scene, still, 6.0)) == BREATHS
    assert moments(scene, still._replace(breath_from=0.0), 6.0) == (0.0, 1.0)
