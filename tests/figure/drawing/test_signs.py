from dataclasses import replace
from math import dist, hypot
from pathlib import Path

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import Spot
from backcoach.figure.drawing.covers import Plane, covered, covers
from backcoach.figure.drawing.signs import ARROW_LEAST, PIN, sign_plan
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Arrow, Press
from backcoach.storage.content.scenes import read_scene

STEMS = sorted(path.stem for path in Path("assets/scenes").glob("*.toml"))


def scene_of(stem, **stage):
    scene = read_scene(Path("assets"), stem)
    return replace(scene, stage=replace(scene.stage, **stage))


def plan_of(scene, side=Side.RIGHT):
    return sign_plan(scene, side, scene.stage.camera)


def flipped(camera):
    return Camera(-camera.azimuth, camera.elevation)


@pytest.mark.parametrize("stem", STEMS)
def test_no_sign_lies_on_a_hand_or_a_face(stem):
    scene = scene_of(stem)
    plan = plan_of(scene)
    hold = posed(scene, Side.RIGHT, "hold", "hold", 1.0)
    kept = (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT, BodyPart.HEAD)
    bodies = [
        replace(body, frames={part: body.frames[part] for part in kept})
        for body in hold.bodies.values()
    ]
    people = covers(bodies, Plane(scene.stage.camera))
    for place in plan.still:
        assert covered(people, place, PIN) == 0.0
    for place in plan.arrow:
        assert covered(people, place, 0.005) == 0.0


@pytest.mark.parametrize("stem", STEMS)
def test_the_arrow_is_long_enough_to_see_and_near_what_moves(stem):
    scene = scene_of(stem)
    arrow, plan = scene.stage.arrow, plan_of(scene)
    way = sum(dist(a, b) for a, b in zip(plan.arrow, plan.arrow[1:], strict=False))
    assert way > 0.3 * ARROW_LEAST
    people = posed(scene, Side.RIGHT, arrow.end, arrow.end, 1.0)
    part = Plane(scene.stage.camera).place(people.receiver.frames[arrow.spot.part].origin)
    assert min(dist(part, place) for place in plan.arrow) < 0.6


def test_each_limb_that_stays_has_one_pin_beside_it():
    still = (BodyPart.THORAX, BodyPart.FOOT_LEFT, BodyPart.SHANK_LEFT, BodyPart.HAND_RIGHT)
    scene = scene_of("single_knee_to_chest", still=still)
    plan = plan_of(scene)
    assert len(plan.still) == 3
    hold = posed(scene, Side.RIGHT, "hold", "hold", 1.0).receiver
    shank = Plane(scene.stage.camera).place(hold.frames[BodyPart.FOOT_LEFT].origin)
    assert min(dist(shank, place) for place in plan.still) < 0.35


def test_left_is_the_mirror_of_right():
    scene = scene_of("partner_supine_rotation")
    right, left = plan_of(scene), sign_plan(scene, Side.LEFT, flipped(scene.stage.camera))
    assert left == right.mirrored
    assert left.arrow == tuple((-x, y) for x, y in right.arrow)
    assert {press.hand for press in left.presses} == {press.hand for press in right.presses}


def test_a_direction_into_the_page_is_not_told():
    presses = tuple(
        Press(BodyPart.HAND_LEFT, toward=toward) for toward in ((0.0, 0.0, -1.0), (0.0, 2.0, 0.0))
    )
    scene = scene_of("single_knee_to_chest", presses=presses)
    into, across = sign_plan(scene, Side.RIGHT, Camera(0.0, 90.0)).presses
    assert into.toward is None
    assert hypot(*across.toward) == pytest.approx(1.0)
    assert (into.mirrored.toward, across.mirrored.toward) == (None, (-across.toward[0], 1.0))


def test_a_hand_presses_the_way_of_its_palm_unless_it_is_told():
    scene = scene_of("single_knee_to_chest", presses=(Press(BodyPart.HAND_RIGHT),))
    hand = posed(scene, Side.RIGHT, "hold", "hold", 1.0).receiver.frames[BodyPart.HAND_RIGHT]
    toward = replace(
        scene, stage=replace(scene.stage, presses=(Press(BodyPart.HAND_RIGHT, toward=hand.front),))
    )
    assert plan_of(scene) == plan_of(toward)
    (press,) = plan_of(scene).presses
    assert (press.role, press.hand) == (Role.RECEIVER, BodyPart.HAND_RIGHT)


def test_what_is_asked_of_somebody_who_is_not_there_is_left_out():
    arrow = Arrow(Spot(BodyPart.THORAX, 0.5, body=Role.HELPER))
    presses = (Press(BodyPart.HAND_LEFT, Role.HELPER),)
    plan = plan_of(scene_of("single_knee_to_chest", arrow=arrow, presses=presses, still=()))
    assert (plan.arrow, plan.still, plan.presses) == ((), (), ())
    assert plan_of(scene_of("single_knee_to_chest", arrow=None)).arrow == ()
