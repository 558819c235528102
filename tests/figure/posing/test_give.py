import pytest

from backcoach.figure.posing.give import breathing, giving
from backcoach.figure.posing.limb_goal import Arm, ArmLie, Leg, LegJoints, Stand
from backcoach.figure.posing.pose import BodyPose, Pelvis, Spine
from tests.figure.people import LYING, STANDING, changed

RAISED = Leg(joints=LegJoints(flexion=90.0, knee=90.0))
SITTING = changed(
    STANDING,
    pelvis=Pelvis(),
    leg_left=Leg(stand=Stand((0.085, -0.42))),
    leg_right=Leg(stand=Stand((-0.085, -0.42))),
)


def halfway(here: BodyPose, there: BodyPose) -> tuple[Pelvis, Spine]:
    return giving(here.pelvis, here.spine, (here, there), 0.5)


def test_a_lying_pelvis_rolls_off_the_leg_that_moves_and_the_chest_hardly_does() -> None:
    pelvis, spine = halfway(LYING, changed(LYING, leg_right=RAISED))
    assert -3.0 < pelvis.turn_right < -2.0
    assert abs(pelvis.turn_right + spine.turn_right) < 0.5
    other, _ = halfway(LYING, changed(LYING, leg_left=RAISED))
    assert other.turn_right == -pelvis.turn_right


def test_who_sits_leans_back_and_off_the_leg_that_moves() -> None:
    pelvis, spine = halfway(SITTING, changed(SITTING, leg_right=RAISED))
    assert (pelvis.lean_forward, pelvis.lean_right, spine.lean_right) == (-2.0, -1.5, 1.5)


def test_who_stands_leans_in() -> None:
    pelvis, spine = halfway(STANDING, STANDING)
    assert pelvis.lean_forward > STANDING.pelvis.lean_forward
    assert spine == STANDING.spine


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_trunk_comes_back(share: float) -> None:
    there = changed(LYING, leg_right=RAISED)
    given = giving(LYING.pelvis, LYING.spine, (LYING, there), share)
    assert given == (LYING.pelvis, LYING.spine)


@pytest.mark.parametrize(
    "there",
    [
        changed(LYING, arm_right=Arm(lie=ArmLie(out=80.0))),
        changed(LYING, leg_right=RAISED, spine=Spine(lumbar_forward=10.0)),
    ],
)
def test_a_trunk_that_has_a_way_of_its_own_or_nothing_to_carry_gives_nothing(
    there: BodyPose,
) -> None:
    assert halfway(LYING, there) == (LYING.pelvis, LYING.spine)


def test_a_breath_opens_the_chest_and_keeps_the_head_level() -> None:
    pelvis, spine = breathing(SITTING.pelvis, SITTING.spine, 1.0)
    assert pelvis == SITTING.pelvis
    assert spine.thorax_forward < 0.0
    assert spine.thorax_forward + spine.neck_forward == 0.0


def test_a_back_that_lies_stays_where_it_is() -> None:
    assert breathing(LYING.pelvis, LYING.spine, 1.0) == (LYING.pelvis, LYING.spine)


def test_who_stands_sways_with_the_breath() -> None:
    pelvis, _ = breathing(STANDING.pelvis, STANDING.spine, 1.0)
    assert pelvis.lean_forward == -0.6
