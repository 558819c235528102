"""Reads the scenes in `assets/scenes/`."""

from pathlib import Path

from backcoach.figure.posing.pose import Pose
from backcoach.figure.posing.scene import Scene
from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.content.content_file import checked
from backcoach.storage.content.toml_file import file_label, read_toml

# Tables in which `like` keeps the keys that are not written anew; all else is replaced whole.
_FILLED = {"receiver", "helper", "pelvis", "spine"}


def read_scene(assets: Path, stem: str) -> Scene:
    """The scene of a technique.

    Raises:
        ContentError: the file is missing or at fault; it names the file and the key.
    """
    path = assets / "scenes" / f"{stem}.toml"
    file, raw = file_label(assets, path), read_toml(assets, path)
    poses = _filled(file, raw.get("poses"))
    for name, pose in poses.items():
        checked(file, pose, Pose, f"poses.{name}")
    scene = checked(file, {**raw, "poses": poses}, Scene)
    if scene.stem != stem:
        raise ContentError(file, "stem", f"must be the file's own name, {stem}.")
    return scene


def _filled(file: str, written: object) -> dict[str, object]:
    """The poses, each with what it leaves out taken from the pose that it is `like`."""
    if not isinstance(written, dict):
        raise ContentError(file, "poses", "must be a table of poses.")
    poses: dict[str, object] = {}
    for name, pose in written.items():
        if isinstance(pose, dict) and "like" in pose:
            with faults_of(file, f"poses.{name}"):
                poses[name] = _like(file, name, pose, poses)
        else:
            poses[name] = pose
    return poses


def _like(file: str, name: str, pose: dict[str, object], poses: dict[str, object]) -> object:
    like = pose["like"]
    if not isinstance(like, str) or like not in poses:
        raise ContentError(file, f"poses.{name}.like", "must name a pose further up.")
    return _changed(poses[like], {key: value for key, value in pose.items() if key != "like"})


def _changed(base: object, changes: object) -> object:
    if not isinstance(base, dict) or not isinstance(changes, dict):
        return changes
    return {**base} | {
        key: _changed(base.get(key, {}), value) if key in _FILLED else value
        for key, value in changes.items()
    }
