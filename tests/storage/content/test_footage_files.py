import lzma
from dataclasses import replace

import pytest

from backcoach.figure.body.look import LOOKS, tone
from backcoach.figure.drawing.film import Course, Film, casts, film_key
from backcoach.figure.drawing.filming import courses
from backcoach.storage.content.content import load_technique
from backcoach.storage.content.content_error import OutdatedError
from backcoach.storage.content.footage_files import FootageFiles, nearest, undrawn
from backcoach.storage.content.reel import packed_film, read_reel, reel_bytes, reel_path
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box, same
from tests.places import ASSETS

SCENE = read_scene(ASSETS, "single_knee_to_chest")
ALONE = LOOKS[:1]
WAY, BREATH = Course("set", "hold", 1.0, 0.0), Course("hold", "hold", 0.0, 1.0)
SKETCHES = (box(0.0, 0.0), box(0.1, 0.0))


@pytest.fixture
def told():
    return []


@pytest.fixture
def files(tmp_path, told):
    """What was drawn for one person, in a folder of its own."""
    path = reel_path(tmp_path, SCENE.stem, ALONE)
    path.parent.mkdir(parents=True)
    films = (Film(course, (0.0, 1.0), SKETCHES) for course in (WAY, BREATH))
    named = (packed_film(film_key(SCENE, film.course, ALONE), film) for film in films)
    path.write_bytes(reel_bytes(named))
    return FootageFiles(tmp_path, told.append)


def test_what_was_drawn_is_found_and_unpacked_once(files, told):
    found = files.find(SCENE, ALONE, WAY)
    assert (found.course, found.backwards, found.shares) == (WAY, False, (0.0, 1.0))
    assert same(found.sketches()[1], SKETCHES[1], 0.001)
    assert found.sketches() is files.find(SCENE, ALONE, WAY).sketches()
    assert told == []


def test_the_way_back_is_the_way_there_seen_backwards(files):
    found = files.find(SCENE, ALONE, WAY.backwards)
    assert (found.course, found.backwards) == (WAY, True)


def test_people_in_other_colours_are_found_too(files):
    recoloured = replace(LOOKS[0], skin=tone("#123456"))
    assert files.find(SCENE, (recoloured,), WAY) is not None


def test_a_way_that_nobody_drew_is_not_there_and_no_fault(files, told):
    assert files.find(SCENE, ALONE, Course("start", "set")) is None
    assert told == []


def test_people_who_are_never_drawn_ahead_are_not_missed(files, told):
    scene = read_scene(ASSETS, "knee_pull")
    assert files.find(scene, (LOOKS[2], LOOKS[3]), WAY) is None
    assert told == []


def test_people_who_may_be_drawn_ahead_are_found_where_they_were(files, tmp_path, told):
    seldom = casts(SCENE, everybody=True)[2]
    path = reel_path(tmp_path, SCENE.stem, seldom)
    key = film_key(SCENE, WAY, seldom)
    path.write_bytes(reel_bytes([packed_film(key, Film(WAY, (0.0, 1.0), SKETCHES))]))
    assert files.find(SCENE, seldom, WAY).course == WAY
    assert told == []
    technique = load_technique(ASSETS, SCENE.stem)
    assert path in undrawn(tmp_path, SCENE, technique)


def test_people_who_should_be_there_are_missed_once(files, told):
    assert files.find(SCENE, LOOKS[1:2], WAY) is None
    assert files.find(SCENE, LOOKS[1:2], BREATH) is None
    assert [fault.file for fault in told] == ["assets/frames/single_knee_to_chest/woman.reel"]


def test_a_scene_that_was_changed_has_no_footage_and_that_is_told_once(files, told):
    camera = replace(SCENE.stage.camera, azimuth=1.0)
    changed = replace(SCENE, stage=replace(SCENE.stage, camera=camera))
    assert files.find(changed, ALONE, WAY) is None
    assert files.find(changed, ALONE, BREATH) is None
    (fault,) = told
    assert isinstance(fault, OutdatedError)
    assert fault.file == "assets/frames/single_knee_to_chest/man.reel"


def test_a_pose_that_changed_leaves_the_other_ways_as_they_are(files, told):
    changed = replace(SCENE, poses={**SCENE.poses, "set": SCENE.poses["start"]})
    assert files.find(changed, ALONE, BREATH) is not None
    assert told == []


def forged(folder):
    """A file whose check sum is right and whose first film is none."""
    path = reel_path(folder, SCENE.stem, ALONE)
    films = {film.course: film for film in read_reel(folder, path).films.values()}
    films[WAY] = films[WAY]._replace(data=lzma.compress(b"no sketches", check=lzma.CHECK_NONE))
    path.write_bytes(reel_bytes(films.values()))


@pytest.mark.usefixtures("files")
def test_a_film_that_cannot_be_unpacked_is_lost_and_told_once(tmp_path, told):
    forged(tmp_path)
    files = FootageFiles(tmp_path, told.append)
    way, breath = files.find(SCENE, ALONE, WAY), files.find(SCENE, ALONE, BREATH)
    assert (way.is_lost(), breath.is_lost(), told) == (False, False, [])
    assert (way.sketches(), breath.sketches(), told) == ((), (), [])
    assert (way.is_lost(), breath.is_lost()) == (True, True)
    assert files.find(SCENE, ALONE, BREATH) is None
    assert [fault.file for fault in told] == ["assets/frames/single_knee_to_chest/man.reel"]


@pytest.mark.usefixtures("files")
def test_a_film_that_was_lost_meanwhile_is_not_found_again(tmp_path, told):
    forged(tmp_path)
    files = FootageFiles(tmp_path, told.append)
    files.find(SCENE, ALONE, WAY).sketches()
    assert files.find(SCENE, ALONE, WAY) is None
    assert len(told) == 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Course("a", "b", 1.0, 0.0), Course("a", "b", 1.0, 0.0)),
        (Course("a", "b", 0.0, 0.0), Course("a", "b")),
        (Course("b", "a", 0.0, 1.0), Course("a", "b", 1.0, 0.0)),
        (Course("b", "a", 1.0, 1.0), Course("b", "a", 1.0, 0.0)),
        (Course("c", "c"), Course("c", "c", 0.0, 1.0)),
        (Course("a", "c"), None),
    ],
)
def test_the_course_with_the_nearest_breath_is_chosen(asked, found):
    drawn = [
        Course("a", "b"),
        Course("a", "b", 1.0, 0.0),
        Course("b", "a", 1.0, 0.0),
        Course("c", "c", 0.0, 1.0),
    ]
    assert nearest(drawn, asked) == found


@pytest.mark.usefixtures("files")
def test_a_file_without_all_ways_of_a_stretch_is_undrawn_until_each_is_there(tmp_path):
    technique = load_technique(ASSETS, SCENE.stem)
    paths = [reel_path(tmp_path, SCENE.stem, people) for people in casts(SCENE)]
    assert list(undrawn(tmp_path, SCENE, technique)) == paths
    for people, path in zip(casts(SCENE), paths, strict=True):
        every = (Film(course, (0.0, 1.0), SKETCHES) for course in courses(technique))
        named = (packed_film(film_key(SCENE, film.course, people), film) for film in every)
        path.write_bytes(reel_bytes(named))
    assert list(undrawn(tmp_path, SCENE, technique)) == []
    changed = replace(SCENE, receiver_stature=1.8)
    assert list(undrawn(tmp_path, changed, technique)) == paths
    assert list(undrawn(tmp_path / "elsewhere", changed, technique)) == []
