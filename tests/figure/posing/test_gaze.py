from dataclasses import replace
from itertools import pairwise
from math import dist

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import Spot, skin
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import Vec, dot, subtract
from backcoach.figure.posing.limb_goal import Arm, Touch
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.pose import Pelvis
from backcoach.figure.posing.scene import Arrow, Press, Scene
from tests.figure.people import LYING, STANDING, changed, pair, solo

KNEE = Spot(BodyPart.THIGH_RIGHT, 1.0)
HOLDING = changed(STANDING, arm_left=Arm(touch=Touch(Spot(BodyPart.THIGH_LEFT, 0.3))))


def staged(**changes: object) -> Scene:
    scene = pair(HOLDING)
    return replace(scene, stage=replace(scene.stage, **changes))  # type: ignore[arg-type]


def seen(people: PosedScene) -> Vec:
    assert people.helper is not None
    assert people.helper.gaze is not None
    return people.helper.gaze


def test_a_helper_looks_at_the_part_that_moves() -> None:
    people = posed(staged(arrow=Arrow(KNEE)), Side.RIGHT, "hold", "hold", 1.0)
    assert seen(people) == pytest.approx(skin(people.receiver, KNEE).point)


def test_without_an_arrow_a_helper_looks_at_the_hand_that_presses() -> None:
    presses = (Press(BodyPart.HAND_RIGHT), Press(BodyPart.HAND_LEFT, Role.HELPER))
    people = posed(staged(presses=presses), Side.RIGHT, "hold", "hold", 1.0)
    assert people.helper is not None
    assert seen(people) == pytest.approx(people.helper.frames[BodyPart.HAND_LEFT].origin)
    people = posed(staged(), Side.RIGHT, "hold", "hold", 1.0)
    assert people.helper is not None
    assert seen(people) == pytest.approx(people.helper.frames[BodyPart.HAND_RIGHT].origin)


def test_a_helper_looks_into_the_face_before_a_hand_is_laid_anywhere() -> None:
    people = posed(staged(arrow=Arrow(KNEE)), Side.RIGHT, "start", "start", 1.0)
    assert dist(seen(people), people.receiver.frames[BodyPart.HEAD].origin) < 0.15


def test_a_look_wanders_from_one_place_to_the_other() -> None:
    looks = [
        seen(posed(staged(arrow=Arrow(KNEE)), Side.RIGHT, "start", "hold", i / 40))
        for i in range(41)
    ]
    assert max(dist(a, b) for a, b in pairwise(looks)) < 0.15


def test_who_lies_in_the_hold_closes_their_eyes_and_looks_up_before_it() -> None:
    scene = solo(LYING)
    assert posed(scene, Side.RIGHT, "hold", "hold", 1.0).receiver.gaze is None
    assert posed(scene, Side.RIGHT, "set", "hold", 0.6).receiver.gaze is None
    for way, share in ((("set", "hold"), 0.4), (("hold", "set"), 0.6)):
        gaze = posed(scene, Side.RIGHT, *way, share).receiver.gaze
        assert gaze is not None
        assert gaze[2] > 1.0


def test_who_sits_looks_ahead() -> None:
    sitting = changed(STANDING, pelvis=Pelvis())
    body = posed(solo(sitting, sitting), Side.RIGHT, "hold", "hold", 1.0).receiver
    head = body.frames[BodyPart.HEAD]
    assert body.gaze is not None
    assert dot(subtract(body.gaze, head.origin), head.front) > 1.0
