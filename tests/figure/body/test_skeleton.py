import pytest

from backcoach.figure.body.skeleton import JOINTS, SHANK, THIGH, standing
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import length, subtract


def test_a_standing_body_has_its_joints_at_the_published_heights() -> None:
    frames = standing(2.0).frames
    heights = {
        BodyPart.FOOT_LEFT: 0.039,
        BodyPart.SHANK_LEFT: 0.285,
        BodyPart.THIGH_RIGHT: 0.530,
        BodyPart.LUMBAR: 0.585,
        BodyPart.THORAX: 0.680,
        BodyPart.UPPER_ARM_LEFT: 0.818,
        BodyPart.NECK: 0.860,
        BodyPart.HEAD: 0.915,
    }
    for part, height in heights.items():
        assert frames[part].origin[2] == pytest.approx(2.0 * height)


def test_every_part_has_a_frame() -> None:
    assert set(standing(1.7).frames) == set(BodyPart)
    assert set(JOINTS) == set(BodyPart) - {BodyPart.PELVIS}


def test_left_is_on_the_bodys_own_left_when_it_faces_the_viewer() -> None:
    frames = standing(1.7).frames
    assert frames[BodyPart.HAND_LEFT].origin[0] > 0 > frames[BodyPart.HAND_RIGHT].origin[0]
    assert frames[BodyPart.HEAD].front == (0.0, -1.0, 0.0)


def test_a_bone_tapers_from_near_to_far() -> None:
    assert THIGH.radius(0.0) == THIGH.near
    assert THIGH.radius(1.0) == pytest.approx(THIGH.far)


def test_leg_segments_have_their_length() -> None:
    frames = standing(1.0).frames
    thigh = subtract(frames[BodyPart.THIGH_LEFT].origin, frames[BodyPart.SHANK_LEFT].origin)
    shank = subtract(frames[BodyPart.SHANK_LEFT].origin, frames[BodyPart.FOOT_LEFT].origin)
    assert length(thigh) == pytest.approx(THIGH.length)
    assert length(shank) == pytest.approx(SHANK.length)
