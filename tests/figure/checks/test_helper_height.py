"""Helpers of other heights: every stretch for two, from set to hold and back, on both sides."""

from dataclasses import replace
from functools import cache

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.spot import Spot
from backcoach.figure.checks.helper_height import with_helper_stature
from backcoach.figure.checks.validator import findings
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.limb_goal import Arm, Touch
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

HELPED = [
    "partner_supine_rotation",
    "partner_seated_rotation",
    "seated_hug_extension",
    "assisted_side_lying_rotation",
    "seated_twist",
    "knee_pull",
    "towel_twist",
]


@cache
def shipped(stem: str) -> Scene:
    return read_scene(assets_dir(), stem)


@cache
def resized(stem: str, stature: float) -> Scene:
    """Finding a stance takes some time, and several tests look at one."""
    return with_helper_stature(shipped(stem), stature)


@pytest.mark.parametrize("stem", HELPED)
def test_the_authored_height_leaves_a_scene_as_it_is(stem: str) -> None:
    scene = shipped(stem)
    assert with_helper_stature(scene, 1.70) is scene


def test_a_stretch_for_one_has_nobody_to_resize() -> None:
    scene = shipped("single_knee_to_chest")
    assert with_helper_stature(scene, 1.50) is scene


@pytest.mark.parametrize("stature", [1.50, 1.95])
@pytest.mark.parametrize("stem", HELPED)
def test_a_short_and_a_tall_helper_do_the_stretch_at_ease(stem: str, stature: float) -> None:
    assert list(findings(resized(stem, stature), ("set", "hold", "set"), 5)) == []


def test_a_short_helper_moves_out_of_the_receivers_way() -> None:
    scene = shipped("seated_twist")
    helper = resized("seated_twist", 1.50).poses["hold"].helper
    assert helper is not None
    assert helper != scene.poses["hold"].helper


def test_the_same_height_gives_the_same_poses() -> None:
    assert with_helper_stature(shipped("towel_twist"), 1.95) == resized("towel_twist", 1.95)


def test_the_receiver_stays_as_authored() -> None:
    poses = shipped("knee_pull").poses
    short = resized("knee_pull", 1.50)
    assert short.helper_stature == 1.50
    assert all(short.poses[name].receiver == pose.receiver for name, pose in poses.items())


def test_feet_stand_apart_as_far_as_the_body_is_tall() -> None:
    apart = [
        feet[BodyPart.FOOT_LEFT].origin[0] - feet[BodyPart.FOOT_RIGHT].origin[0]
        for helped in (shipped("towel_twist"), resized("towel_twist", 1.95))
        if (helper := posed(helped, Side.RIGHT, "hold", "hold", 1.0).helper)
        for feet in [helper.frames]
    ]
    assert apart[1] / apart[0] == pytest.approx(1.95 / 1.70, rel=0.02)


def test_a_hand_whose_fingers_run_on_from_the_arm_keeps_doing_so() -> None:
    touch = Arm(touch=Touch(Spot(BodyPart.THORAX, 0.42, 70.0), elbow=(0.9, -0.6, -0.3), lift=0.08))
    scene = shipped("towel_twist")
    hold = scene.poses["hold"]
    assert hold.helper is not None
    loose = replace(hold, helper=replace(hold.helper, arm_left=touch))
    other = with_helper_stature(replace(scene, poses={**scene.poses, "hold": loose}), 1.75)
    helper = other.poses["hold"].helper
    assert helper is not None
    assert helper.arm_left == touch
