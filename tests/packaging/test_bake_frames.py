"""Only what is missing or out of date is drawn ahead."""

import shutil

import pytest

from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.film import Course
from backcoach.storage.content.content import load_technique
from backcoach.storage.content.reel import read_reel, reel_path
from bake_frames import Take, bake, orphans, scene_of, takes, write
from tests.at_once import AtOnce
from tests.places import ASSETS

STEM = "single_knee_to_chest"
ALONE = LOOKS[:1]
START, HOLD = Course("start", "start"), Course("hold", "hold")


@pytest.fixture
def assets(tmp_path):
    for folder in ("scenes", "techniques", "body"):
        shutil.copytree(ASSETS / folder, tmp_path / folder)
    yield tmp_path
    scene_of.cache_clear()


@pytest.fixture
def path(assets):
    return reel_path(assets, STEM, ALONE)


def told(assets, path, *found, only=None):
    wanted = [Take(STEM, ALONE, course, 1.0) for course in found]
    return list(bake(assets, {path: wanted}, AtOnce(), only))


def test_what_was_drawn_is_not_drawn_again(assets, path):
    assert told(assets, path, START) == [
        "1 of 1 courses are to be drawn.",
        f"1/1 {STEM} (man), start to start: 1 pictures, {path.stat().st_size / 1024 - 0.2:.0f} KB",
    ]
    assert told(assets, path, START, HOLD)[0] == "1 of 2 courses are to be drawn."
    assert set(read_reel(assets, path).films) == {START, HOLD}
    assert told(assets, path, START, HOLD) == ["0 of 2 courses are to be drawn."]


def test_the_same_scene_gives_the_same_bytes(assets, path):
    told(assets, path, START)
    before = path.read_bytes()
    path.unlink()
    told(assets, path, START)
    assert path.read_bytes() == before


def test_a_pose_that_was_changed_is_drawn_again_and_nothing_else(assets, path):
    told(assets, path, START, HOLD)
    scene = assets / "scenes" / f"{STEM}.toml"
    text = scene.read_text(encoding="utf-8")
    hold = text.index("[poses.hold.receiver]")
    changed = text[:hold] + text[hold:].replace("bend = 6", "bend = 7")
    assert changed != text
    scene.write_text(changed, encoding="utf-8")
    scene_of.cache_clear()
    lines = told(assets, path, START, HOLD)
    assert lines[0] == "1 of 2 courses are to be drawn."
    assert "hold to hold" in lines[1]


def test_one_way_can_be_asked_for(assets, path):
    told(assets, path, START, HOLD, only=("hold", "hold"))
    assert set(read_reel(assets, path).films) == {HOLD}


def test_what_is_damaged_or_not_played_any_more_is_left_out(assets, path):
    told(assets, path, START, HOLD)
    told(assets, path, START)
    assert set(read_reel(assets, path).films) == {START}
    path.write_bytes(b"damaged")
    assert told(assets, path, START)[0] == "1 of 1 courses are to be drawn."
    write(path, [])
    assert not path.exists()


def test_every_stretch_is_drawn_with_the_people_that_most_choose(assets):
    alone = takes(assets, load_technique(assets, STEM))
    assert [path.name for path in alone] == ["man.reel", "woman.reel"]
    pair = takes(assets, load_technique(assets, "knee_pull"))
    assert [path.name for path in pair] == ["man-woman.reel", "woman-man.reel"]


def test_files_of_stretches_that_are_gone_are_found(assets, path):
    for each in (path, reel_path(assets, "no_stretch", ALONE)):
        each.parent.mkdir(parents=True)
        each.write_bytes(b"films")
    assert orphans(assets) == [reel_path(assets, "no_stretch", ALONE)]
