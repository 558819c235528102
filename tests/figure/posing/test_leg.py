import pytest

from backcoach.figure.body.skeleton import ANKLE_HEIGHT, FOOT_BREADTH
from backcoach.figure.geometry.posed_body import BodyPart, Frame
from backcoach.figure.geometry.rotation import bends
from backcoach.figure.posing.leg import leg_frames, level, level_reach
from backcoach.figure.posing.limb import LEG_LEFT, LEG_RIGHT, Bearings, Frames3, LimbParts, bearings
from backcoach.figure.posing.limb_goal import Kneel, LegGoal, LegJoints, LegLie, Stand, Under
from backcoach.figure.posing.pose import Pelvis, Posture, Spine
from backcoach.figure.posing.trunk import hung, trunk
from tests.figure.people import MAT

H = 1.7
SUPINE = Pelvis(posture=Posture.SUPINE)
UPRIGHT = Pelvis(height=0.5)
KNEELING = Pelvis(height=0.285)


def posed_leg(goal: LegGoal, pelvis: Pelvis, limb: LimbParts = LEG_RIGHT) -> Frames3:
    frames = trunk(pelvis, Spine(), MAT, H)
    hip = hung(limb.upper, frames[BodyPart.PELVIS], frames, H)
    return leg_frames(goal, limb, hip, bearings(pelvis, MAT, H))


def test_joints_are_read_back_as_they_were_written() -> None:
    for limb in (LEG_LEFT, LEG_RIGHT):
        goal = LegJoints(flexion=80.0, abduction=15.0, turn_out=20.0, knee=60.0, foot_down=10.0)
        frames = trunk(UPRIGHT, Spine(), MAT, H)
        thigh, shank, foot = posed_leg(goal, UPRIGHT, limb)
        assert bends(frames[BodyPart.PELVIS], thigh) == pytest.approx(
            (-80.0, -15.0 * limb.out, 20.0 * limb.out)
        )
        assert bends(thigh, shank)[0] == pytest.approx(60.0)
        assert bends(shank, foot)[0] == pytest.approx(10.0)


@pytest.mark.parametrize("bend", [0.0, 10.0])
def test_a_lying_leg_rests_its_heel_and_bends_as_asked(bend: float) -> None:
    thigh, shank, foot = posed_leg(LegLie(out=8.0, bend=bend), SUPINE)
    heel = foot.at(0.0, -0.035 * H, -ANKLE_HEIGHT * H)
    assert heel[2] == pytest.approx(MAT.height, abs=0.001)
    assert foot.front[2] == pytest.approx(1.0)
    assert bends(thigh, shank)[0] == pytest.approx(bend, abs=0.01)
    assert foot.origin[0] < -0.1


def test_toes_of_a_lying_leg_fall_outwards() -> None:
    assert posed_leg(LegLie(toes_out=20.0), SUPINE, LEG_RIGHT)[2].front[0] < -0.3
    assert posed_leg(LegLie(toes_out=20.0), SUPINE, LEG_LEFT)[2].front[0] > 0.3


def test_a_sitting_body_stretches_a_lying_leg_to_its_front() -> None:
    assert posed_leg(LegLie(), Pelvis(raised=0.05))[2].origin[1] < -0.7


def test_a_foot_stands_flat_where_it_is_set() -> None:
    foot = posed_leg(Stand((-0.1, -0.2), toes=30.0), UPRIGHT)[2]
    assert foot.origin == pytest.approx((-0.1, -0.2, ANKLE_HEIGHT * H))
    assert foot.front == pytest.approx(level(30.0))


def test_a_foot_may_stand_on_the_surface() -> None:
    foot = posed_leg(Stand((-0.1, -0.4), under=Under.SURFACE), SUPINE)[2]
    assert foot.origin[2] == pytest.approx(MAT.height + ANKLE_HEIGHT * H)


@pytest.mark.parametrize(("edge", "corner"), [(40.0, -1.0), (-40.0, 1.0)])
def test_a_foot_rolls_onto_an_edge_that_stays(edge: float, corner: float) -> None:
    def pivot(foot: Frame) -> tuple[float, float, float]:
        return foot.at(corner * FOOT_BREADTH / 2.0 * H, 0.0, -ANKLE_HEIGHT * H)

    flat = posed_leg(Stand((-0.1, -0.4)), SUPINE)[2]
    rolled = posed_leg(Stand((-0.1, -0.4), edge=edge), SUPINE)[2]
    assert pivot(rolled) == pytest.approx(pivot(flat))
    assert rolled.up[0] * corner < -0.5 or rolled.up[0] * corner > 0.5


def test_a_lifted_heel_leaves_the_ball_where_it_is() -> None:
    foot = posed_leg(Stand((-0.1, 0.0), heel=30.0), UPRIGHT)[2]
    assert foot.origin[2] > ANKLE_HEIGHT * H + 0.05
    assert foot.at(0.0, 0.085 * H, -ANKLE_HEIGHT * H)[2] == pytest.approx(0.0)


def test_a_knee_swings_out_as_asked() -> None:
    straight = posed_leg(Stand((-0.08, -0.45)), SUPINE)[1].origin
    out = posed_leg(Stand((-0.08, -0.45), knee_out=30.0), SUPINE)[1].origin
    assert out[0] < straight[0] - 0.1


def test_a_kneeling_leg_has_its_knee_and_its_toes_on_the_floor() -> None:
    thigh, shank, foot = posed_leg(Kneel(toward=0.0), KNEELING)
    assert shank.origin[2] == pytest.approx(0.045 * H)
    assert foot.at(0.0, 0.117 * H, 0.0)[2] == pytest.approx(0.0, abs=0.02)
    assert shank.at(0.0, 0.0, -1.0)[1] > shank.origin[1]
    assert thigh.at(0.0, 0.0, -0.245 * H) == pytest.approx(shank.origin)


def test_a_knee_that_cannot_reach_the_floor_hangs_straight_down() -> None:
    assert level_reach((0.0, 0.0, 2.0), (1.0, 0.0, 0.0), 0.0, 0.4) == (0.0, 0.0, 1.6)


def test_bearings_know_the_floor() -> None:
    world = bearings(SUPINE, MAT, H)
    assert isinstance(world, Bearings)
    assert world.ground(Under.FLOOR, BodyPart.FOOT_LEFT) == 0.0
