"""Every scene that ships, through all its moves, on both sides."""

import tomllib
from itertools import pairwise

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.checks.joint_angles import joint_angles
from backcoach.figure.checks.validator import findings
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

ASSETS = assets_dir()
STEMS = sorted(path.stem for path in (ASSETS / "scenes").glob("*.toml"))


MOMENTS = 60


def path_of(stem: str) -> list[str]:
    """The poses that the steps of a technique go through, in order."""
    text = (ASSETS / "techniques" / f"{stem}.toml").read_text(encoding="utf-8")
    return ["start", *(step["pose"] for step in tomllib.loads(text)["steps"])]


def ways_of(scene: Scene) -> list[tuple[str, str]]:
    """Each way that is played, once: a way back is the same way."""
    order = list(scene.poses).index
    ways = (sorted(way, key=order) for way in pairwise(path_of(scene.stem)))
    return list(dict.fromkeys((start, end) for start, end in ways))


@pytest.fixture(params=STEMS)
def scene(request: pytest.FixtureRequest) -> Scene:
    return read_scene(ASSETS, request.param)


def test_each_step_has_its_pose(scene: Scene) -> None:
    assert set(path_of(scene.stem)) <= set(scene.poses)


def test_nothing_is_wrong_in_any_moment(scene: Scene) -> None:
    for way in ways_of(scene):
        moments = MOMENTS if way[0] != way[1] else 1
        assert list(findings(scene, way, moments)) == []


@pytest.mark.parametrize("stem", ["supine_twist", "in_bed_knee_drop", "partner_supine_rotation"])
def test_lying_turns_are_mostly_above_the_low_back(stem: str) -> None:
    people = posed(read_scene(ASSETS, stem), Side.RIGHT, "hold", "hold", 1.0)
    angles = {name: angle for side, name, angle in joint_angles(people.receiver) if not side}
    assert abs(angles["lumbar turn"]) <= 8.0
    assert abs(angles["thorax turn"]) <= 32.0
    shoulders = [
        people.receiver.frames[p].origin[2]
        for p in (BodyPart.UPPER_ARM_LEFT, BodyPart.UPPER_ARM_RIGHT)
    ]
    assert abs(shoulders[0] - shoulders[1]) < 0.04
