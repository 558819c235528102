from dataclasses import replace

import pytest

from backcoach.figure.body.bone_moves import BoneMove, bone_moves
from backcoach.figure.body.bones import BONES, NUMBER
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.body.look import Build
from backcoach.figure.body.skeleton import standing
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.rotation import leant_forward, leant_left, rotated
from backcoach.figure.geometry.vector import dot, scale

BODY = standing(1.7)


def moves(body: PosedBody = BODY) -> dict[str, BoneMove]:
    found = bone_moves(BUILDS.mesh(Build.MAN), body)
    return {bone.name: move for bone, move in zip(BONES, found, strict=True)}


def changed(part: BodyPart, turn, angle: float) -> PosedBody:
    frame = turn(BODY.frames[part], angle)
    return replace(BODY, frames={**BODY.frames, part: frame})


def test_a_bone_stands_after_the_one_it_hangs_on() -> None:
    for bone in BONES[1:]:
        assert NUMBER[bone.above] < NUMBER[bone.name]


def test_each_part_comes_to_lie_in_its_frame() -> None:
    mesh, found = BUILDS.mesh(Build.MAN), moves()
    for part in (BodyPart.HEAD, BodyPart.SHANK_LEFT, BodyPart.HAND_RIGHT):
        rest, frame = mesh.frames[part], BODY.frames[part]
        assert rotated(found[part].turn, rest.front) == pytest.approx(frame.front, abs=1e-4)
        assert found[part].of(rest.origin) == pytest.approx(scale(frame.origin, 1.0 / 1.7))


def test_no_turn_lies_on_the_far_side_of_the_one_it_hangs_on() -> None:
    body = changed(BodyPart.THIGH_LEFT, leant_forward, -170.0)
    found = moves(body)
    for bone in BONES[1:]:
        here, above = found[bone.name].turn, found[bone.above].turn
        assert sum(a * b for a, b in zip(here, above, strict=True)) >= -1e-9


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_palm_turned_forward_twists_the_forearm_little_by_little(side: str) -> None:
    hand, found = BODY.frames[BodyPart(f"hand_{side}")], moves()
    rest = BUILDS.mesh(Build.MAN).frames[BodyPart(f"hand_{side}")]
    fronts = [rotated(found[f"forearm_{side}_{number}"].turn, rest.front) for number in range(4)]
    near = [dot(front, hand.front) for front in fronts]

    assert near == sorted(near)
    assert near[-1] > near[0] + 0.5


def test_a_raised_arm_lifts_its_shoulder() -> None:
    hanging, raised = moves(), moves(changed(BodyPart.UPPER_ARM_LEFT, leant_left, -150.0))
    tip = BUILDS.mesh(Build.MAN).frames[BodyPart.NECK].origin

    assert raised["clavicle_left"].of(tip)[2] < hanging["clavicle_left"].of(tip)[2]
    assert raised["clavicle_right"] == hanging["clavicle_right"]
