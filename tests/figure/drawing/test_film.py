from dataclasses import replace

import pytest

from backcoach.figure.body.look import LOOKS, tone
from backcoach.figure.drawing.film import Course, Film, cast, casts, film_key
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box
from tests.places import ASSETS

SCENE = read_scene(ASSETS, "partner_supine_rotation")
WAY = Course("set", "hold", 1.0, 0.0)
FILM = Film(WAY, (0.0, 0.2, 1.0), (box(0, 0), box(0.1, 0), box(0.2, 0)))


def test_the_way_back_is_the_way_there_turned_round():
    assert WAY.backwards == Course("hold", "set", 0.0, 1.0)
    assert WAY.backwards.backwards == WAY


def test_on_the_way_the_breath_is_eased_and_in_a_pose_each_share_is_a_breath():
    assert [WAY.breath_at(share) for share in (0.0, 0.5, 1.0)] == pytest.approx([1.0, 0.5, 0.0])
    assert WAY.breath_at(0.1) > 0.9
    assert Course("hold", "hold", 0.0, 1.0).breath_at(0.1) == pytest.approx(0.1)


@pytest.mark.parametrize("shares", [(), (0.0, 1.0), (0.0, 0.5, 0.5), (0.0, 1.0, 0.5)])
def test_each_picture_has_a_later_moment_than_the_one_before(shares):
    with pytest.raises(ValueError, match="share"):
        Film(WAY, shares, FILM.sketches)
    with pytest.raises(ValueError, match="share"):
        Film(WAY, (), ())


def test_what_looks_the_same_has_the_same_name():
    key = film_key(SCENE, WAY, LOOKS[:2])
    other = replace(LOOKS[0], skin=tone("#123456"), hair=tone("#000000"))
    unseen = replace(SCENE, stage=replace(SCENE.stage, presses=(), arrow=None, still=()))
    assert film_key(SCENE, WAY, (other, LOOKS[1])) == key
    assert film_key(unseen, WAY, LOOKS[:2]) == key
    away = {name: pose for name, pose in SCENE.poses.items() if name in {"start", "set", "hold"}}
    assert film_key(replace(SCENE, poses=away), WAY, LOOKS[:2]) == key


def test_what_looks_otherwise_has_another_name():
    camera = replace(SCENE.stage.camera, azimuth=3.0)
    poses = {**SCENE.poses, "hold": SCENE.poses["set"]}
    keys = {
        film_key(SCENE, WAY, LOOKS[:2]),
        film_key(SCENE, WAY, LOOKS[1::-1]),
        film_key(SCENE, WAY._replace(breath_to=1.0), LOOKS[:2]),
        film_key(replace(SCENE, stage=replace(SCENE.stage, camera=camera)), WAY, LOOKS[:2]),
        film_key(replace(SCENE, poses=poses), WAY, LOOKS[:2]),
        film_key(replace(SCENE, helper_stature=1.9), WAY, LOOKS[:2]),
    }
    assert len(keys) == 6


def test_a_helper_takes_part_only_where_someone_helps():
    alone = read_scene(ASSETS, "single_knee_to_chest")
    assert cast(SCENE, *LOOKS[:2]) == LOOKS[:2]
    assert cast(alone, *LOOKS[:2]) == LOOKS[:1]


def test_all_four_may_be_drawn_ahead_and_each_with_the_usual_others():
    alone = read_scene(ASSETS, "single_knee_to_chest")
    assert [len(casts(scene)) for scene in (alone, SCENE)] == [2, 2]
    assert casts(alone, everybody=True) == tuple((look,) for look in LOOKS)
    pairs = casts(SCENE, everybody=True)
    assert len(set(pairs)) == 6
    assert {look for pair in pairs for look in pair} == {*LOOKS}
    assert all(receiver is not helper for receiver, helper in pairs)
