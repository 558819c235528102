from dataclasses import replace

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.spot import Spot
from backcoach.figure.checks.validator import PoseFinding, findings
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.posing.limb_goal import Arm, ArmJoints, ArmLie, Leg, LegJoints, Stand, Touch
from backcoach.figure.posing.pose import BodyPose, Pelvis, Posture, Spine
from backcoach.figure.posing.scene import Scene, Surface, SurfaceKind
from tests.figure.people import LYING, STANDING, changed, pair, solo

SITTING = BodyPose(
    pelvis=Pelvis(raised=0.0),
    leg_left=Leg(stand=Stand((0.085, -0.42))),
    leg_right=Leg(stand=Stand((-0.085, -0.42))),
    arm_left=Arm(joints=ArmJoints(palm_in=90.0, flexion=10.0, elbow=10.0, abduction=10.0)),
    arm_right=Arm(joints=ArmJoints(palm_in=90.0, flexion=10.0, elbow=10.0, abduction=10.0)),
)
STOOL = Surface(SurfaceKind.STOOL, 0.4, 0.4, 0.45)
KNEE_UP = changed(LYING, leg_right=Leg(joints=LegJoints(flexion=80.0, knee=90.0)))


def whats(scene: Scene, *path: str) -> set[str]:
    found = findings(scene, path or ("hold", "hold"), 2)
    return {finding.what for finding in found if finding.side is Side.RIGHT}


def on_stool(scene: Scene) -> Scene:
    return replace(scene, stage=replace(scene.stage, surface=STOOL))


def test_an_easy_scene_has_nothing_wrong_on_its_whole_way() -> None:
    assert list(findings(solo(KNEE_UP), ("start", "hold", "start"), 30)) == []


def test_a_sitting_body_has_nothing_wrong() -> None:
    assert list(findings(on_stool(solo(SITTING, SITTING)), ("start", "hold"), 2)) == []


def test_a_finding_names_its_moment() -> None:
    bent = changed(LYING, leg_right=Leg(joints=LegJoints(flexion=130.0, knee=90.0)))
    last = list(findings(solo(bent), ("start", "hold"), 2))[-1]
    assert isinstance(last, PoseFinding)
    assert (last.stem, last.side, last.start, last.end, last.share) == (
        "test",
        Side.LEFT,
        "start",
        "hold",
        1.0,
    )
    assert last.what == "receiver: left hip flexion 130"
    assert last.amount == pytest.approx(5.0)


def test_both_sides_are_looked_at() -> None:
    bent = changed(LYING, leg_right=Leg(joints=LegJoints(flexion=130.0, knee=90.0)))
    sides = [finding.side for finding in findings(solo(bent), ("hold", "hold"), 2)]
    assert sides.count(Side.RIGHT) == sides.count(Side.LEFT) > 0


def test_a_foot_out_of_reach_is_off_its_joint() -> None:
    far = changed(STANDING, leg_left=Leg(stand=Stand((1.4, -0.09), toes=-90.0)))
    assert "helper: foot_left off its joint" in whats(pair(far))


def test_a_hand_out_of_reach_is_off_its_place() -> None:
    far = changed(STANDING, arm_left=Arm(touch=Touch(Spot(BodyPart.SHANK_RIGHT, 0.9))))
    assert "helper: hand_left off shank_right" in whats(pair(far))
    on_the_way = findings(pair(far), ("start", "hold"), 4)
    assert {finding.share for finding in on_the_way if "off shank" in finding.what} == {1.0}


def test_what_sinks_into_the_mat_is_found() -> None:
    through = changed(LYING, leg_right=Leg(joints=LegJoints(flexion=-9.0)))
    assert any("foot_right sunk" in what for what in whats(solo(through)))


def test_a_head_in_the_air_is_found() -> None:
    curled = changed(LYING, spine=Spine(thorax_forward=30.0), pelvis=Pelvis(posture=Posture.SUPINE))
    assert "receiver: head above what carries it" in whats(solo(curled))


def test_a_chest_that_lies_on_its_shoulder_does_not_hang_in_the_air() -> None:
    aside = changed(
        LYING,
        pelvis=Pelvis(posture=Posture.SUPINE, turn_right=-90.0),
        spine=Spine(lean_right=-8.0, neck_right=-15.0, pillow=0.12),
        arm_left=Arm(lie=ArmLie(out=90.0)),
    )
    assert not any("above" in what for what in whats(solo(aside, aside)))


def test_people_in_each_other_are_found_both_ways() -> None:
    near = changed(STANDING, pelvis=Pelvis(at=(0.1, -0.2), heading=-90.0, height=0.12))
    found = whats(pair(near))
    assert any(what.startswith("helper: ") and "in the other's" in what for what in found)
    assert any("in the helper's" in what for what in found)


def test_a_leg_in_a_leg_is_found() -> None:
    crossed = Leg(joints=LegJoints(flexion=20.0, abduction=-15.0))
    assert any(
        " in " in what for what in whats(solo(changed(LYING, leg_left=crossed, leg_right=crossed)))
    )


def test_legs_have_room_under_a_seat() -> None:
    tucked = changed(SITTING, leg_left=Leg(stand=Stand((0.085, -0.15), heel=10.0)))
    assert not any("sunk" in what for what in whats(on_stool(solo(tucked, SITTING))))


def test_a_hand_that_only_just_reaches_is_found() -> None:
    stretched = changed(STANDING, arm_left=Arm(touch=Touch(Spot(BodyPart.THIGH_LEFT, 0.3))))
    found = list(findings(pair(stretched), ("hold", "hold"), 1))
    reach = [each.amount for each in found if each.what.endswith("at the end of its reach")]
    assert min(reach) > 0.95


def test_a_hand_on_the_own_thigh_lies_well() -> None:
    resting = Arm(touch=Touch(Spot(BodyPart.THIGH_RIGHT, 0.6, 20.0)))
    found = whats(on_stool(solo(changed(SITTING, arm_right=resting), SITTING)))
    assert not {what for what in found if " off " in what or "reach" in what}


def test_a_way_that_asks_too_much_of_its_time_is_found() -> None:
    whole_room = changed(STANDING, pelvis=replace(STANDING.pelvis, at=(5.0, 0.0)))
    assert "helper: pelvis leaps" in whats(pair(whole_room), "start", "hold")
