from pathlib import Path

import pytest

from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

STEM = "single_knee_to_chest"
TEXT = (assets_dir() / "scenes" / f"{STEM}.toml").read_text(encoding="utf-8")


def read(folder: Path, old: str = "", new: str = "", stem: str = STEM) -> None:
    assert old in TEXT
    (folder / "scenes").mkdir()
    (folder / "scenes" / f"{stem}.toml").write_text(TEXT.replace(old, new), encoding="utf-8")
    read_scene(folder, stem)


def test_a_scene_is_read_into_its_type() -> None:
    scene = read_scene(assets_dir(), STEM)
    assert scene.stem == STEM
    assert BodyPart.THIGH_LEFT in scene.stage.still


def test_a_pose_takes_over_what_it_does_not_change() -> None:
    poses = read_scene(assets_dir(), STEM).poses
    start, bent, hold = poses["start"].receiver, poses["knee-bent"].receiver, poses["hold"].receiver
    assert bent.arm_left == start.arm_left
    assert bent.leg_right.lie is None
    assert hold.pelvis.posture == start.pelvis.posture
    assert hold.pelvis.lean_forward < 0.0


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("flexion = 94", 'flexion = "much"', "poses.set.receiver.leg_right.joints.flexion"),
        ("out = 5,", "outt = 5,", "poses.start.receiver.leg_left.lie.outt"),
        ('like = "set"', 'like = "nowhere"', "poses.hold.like"),
        ("[poses.hold", "[poses.hald", "lacks hold"),
        ('kind = "mat", ', "", "stage.surface.kind"),
        (f'stem = "{STEM}"', 'stem = "other"', "stem"),
        (
            "leg_right = { joints = { flexion = 94",
            "leg_right = { lie = {}, joints = { flexion = 94",
            "poses.set.receiver.leg_right",
        ),
    ],
)
def test_a_fault_names_the_file_and_the_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(ContentError, match=key) as fault:
        read(tmp_path, old, new)
    assert fault.value.file == f"assets/scenes/{STEM}.toml"


def test_a_scene_without_poses_is_refused(tmp_path: Path) -> None:
    (tmp_path / "scenes").mkdir()
    (tmp_path / "scenes" / "empty.toml").write_text('stem = "empty"', encoding="utf-8")
    with pytest.raises(ContentError, match="poses"):
        read_scene(tmp_path, "empty")


def test_a_pose_that_is_no_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "scenes").mkdir()
    (tmp_path / "scenes" / "odd.toml").write_text("[poses]\nstart = 3\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"poses\.start"):
        read_scene(tmp_path, "odd")


def test_a_change_of_something_that_is_no_table_replaces_it(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"poses\.hold\.receiver\.pelvis"):
        read(tmp_path, "pelvis = { lean_forward = -6 }", "pelvis = 3")


@pytest.mark.parametrize("like", ["[]", "{}", "1", "true", "2026-11-20"])
def test_a_pose_is_like_one_that_is_named_by_a_text(tmp_path: Path, like: str) -> None:
    with pytest.raises(ContentError, match=r"`poses\.hold\.like` must name a pose further up"):
        read(tmp_path, 'like = "set"', f"like = {like}")


def test_a_pose_that_is_nested_too_deeply_is_named(tmp_path: Path) -> None:
    deep = ".".join(["pelvis"] * 3000)
    (tmp_path / "scenes").mkdir()
    text = f'[poses.start]\n{deep} = 1\n[poses.hold]\nlike = "start"\n{deep} = 2\n'
    (tmp_path / "scenes" / "deep.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"`poses\.hold` is nested too deeply"):
        read_scene(tmp_path, "deep")


def test_a_missing_scene_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"assets/scenes/none\.toml"):
        read_scene(tmp_path, "none")
