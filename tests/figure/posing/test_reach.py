import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.geometry.vector import (
    Vec,
    add,
    cross,
    dot,
    length,
    normalized,
    scale,
    subtract,
)
from backcoach.figure.posing.reach import across, bone_frames, reach

numbers = st.floats(-1.0, 1.0)
points = st.tuples(numbers, numbers, numbers)
directions = points.filter(lambda v: length(v) > 1e-3)
bones = st.tuples(st.floats(0.1, 0.5), st.floats(0.1, 0.5))
NEAR = 1e-6


@given(points, points, bones, directions)
def test_bones_never_stretch(root: Vec, target: Vec, bones: tuple[float, float], pole: Vec) -> None:
    limb = reach(root, target, bones, pole)
    assert length(subtract(limb.joint, root)) == pytest.approx(bones[0], abs=NEAR)
    assert length(subtract(limb.end, limb.joint)) == pytest.approx(bones[1], abs=NEAR)


@given(points, directions, bones, directions, st.floats(0.0, 1.0))
def test_a_target_within_reach_is_met(
    root: Vec, way: Vec, bones: tuple[float, float], pole: Vec, share: float
) -> None:
    least, most = abs(bones[0] - bones[1]) + 1e-4, sum(bones)
    target = add(root, scale(normalized(way), least + (most - least) * share))
    limb = reach(root, target, bones, pole)
    assert length(subtract(limb.end, target)) < NEAR
    assert limb.miss < NEAR


@given(points, points, bones, directions)
def test_the_miss_is_how_far_the_end_is_from_its_target(
    root: Vec, target: Vec, bones: tuple[float, float], pole: Vec
) -> None:
    limb = reach(root, target, bones, pole)
    assert limb.miss == pytest.approx(length(subtract(limb.end, target)), abs=NEAR)


def test_the_joint_lies_toward_the_pole() -> None:
    limb = reach((0.0, 0.0, 1.0), (0.0, 0.0, 0.4), (0.4, 0.4), (0.0, -1.0, 0.2))
    assert limb.joint[1] < -0.1
    assert limb.joint[0] == pytest.approx(0.0)


def test_a_pole_along_the_limb_still_bends_it_somewhere() -> None:
    limb = reach((0.0, 0.0, 1.0), (0.0, 0.0, 0.4), (0.4, 0.4), (0.0, 0.0, -1.0))
    assert length(subtract(limb.joint, limb.root)) == pytest.approx(0.4)


def test_a_target_on_the_root_folds_the_limb() -> None:
    limb = reach((0.0, 0.0, 1.0), (0.0, 0.0, 1.0), (0.4, 0.3), (0.0, -1.0, 0.0))
    assert limb.miss == pytest.approx(0.1)


@given(directions, directions)
def test_across_is_square_to_its_axis(v: Vec, axis: Vec) -> None:
    square = across(v, normalized(axis))
    assert length(square) == pytest.approx(1.0)
    assert dot(square, normalized(axis)) == pytest.approx(0.0, abs=1e-4)


@pytest.mark.parametrize("forward", [1.0, -1.0])
def test_bone_frames_run_along_their_bones_and_share_the_hinge(forward: float) -> None:
    limb = reach((0.0, 0.0, 1.0), (0.1, 0.0, 0.5), (0.4, 0.3), (0.0, -1.0, 0.0))
    upper, lower = bone_frames(limb, forward)
    assert upper.at(0.0, 0.0, -0.4) == pytest.approx(limb.joint)
    assert lower.at(0.0, 0.0, -0.3) == pytest.approx(limb.end)
    assert upper.left == lower.left
    assert forward * dot(upper.front, (0.0, -1.0, 0.0)) > 0.0
    assert cross(lower.front, lower.left) == pytest.approx(lower.up)
