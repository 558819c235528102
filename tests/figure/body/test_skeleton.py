import pytest

from backcoach.figure.body.skeleton import JOINTS, SHANK, THIGH, standing
from backcoach.figure.geometry.posed_body import Part
from backcoach.figure.geometry.vector import length, subtract


def test_a_standing_body_has_its_joints_at_the_published_heights() -> None:
    frames = standing(2.0).frames
    heights = {
        Part.FOOT_LEFT: 0.039,
        Part.SHANK_LEFT: 0.285,
        Part.THIGH_RIGHT: 0.530,
        Part.LUMBAR: 0.585,
        Part.THORAX: 0.680,
        Part.UPPER_ARM_LEFT: 0.818,
        Part.NECK: 0.860,
        Part.HEAD: 0.915,
    }
    for part, height in heights.items():
        assert frames[part].origin[2] == pytest.approx(2.0 * height)


def test_every_part_has_a_frame() -> None:
    assert set(standing(1.7).frames) == set(Part)
    assert set(JOINTS) == set(Part) - {Part.PELVIS}


def test_left_is_on_the_bodys_own_left_when_it_faces_the_viewer() -> None:
    frames = standing(1.7).frames
    assert frames[Part.HAND_LEFT].origin[0] > 0 > frames[Part.HAND_RIGHT].origin[0]
    assert frames[Part.HEAD].front == (0.0, -1.0, 0.0)


def test_a_bone_tapers_from_near_to_far() -> None:
    assert THIGH.radius(0.0) == THIGH.near
    assert THIGH.radius(1.0) == pytest.approx(THIGH.far)


def test_leg_segments_have_their_length() -> None:
    frames = standing(1.0).frames
    thigh = subtract(frames[Part.THIGH_LEFT].origin, frames[Part.SHANK_LEFT].origin)
    shank = subtract(frames[Part.SHANK_LEFT].origin, frames[Part.FOOT_LEFT].origin)
    assert length(thigh) == pytest.approx(THIGH.length)
    assert length(shank) == pytest.approx(SHANK.length)
