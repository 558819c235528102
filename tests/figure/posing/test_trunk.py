import pytest

from backcoach.figure.body.skeleton import BULKS
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.rotation import bends
from backcoach.figure.posing.pose import Pelvis, Posture, Spine
from backcoach.figure.posing.scene import Surface, SurfaceKind
from backcoach.figure.posing.trunk import chest_bottom, lowest, rest_height, trunk
from tests.figure.people import MAT

BED = Surface(SurfaceKind.BED, 1.0, 2.0, 0.5, sag=0.05)
STOOL = Surface(SurfaceKind.STOOL, 0.4, 0.4, 0.45)
SUPINE = Pelvis(posture=Posture.SUPINE)


@pytest.mark.parametrize("turn", [-40.0, 0.0, 25.0])
@pytest.mark.parametrize("tilt", [-6.0, 0.0, 6.0])
def test_a_lying_body_rests_with_pelvis_chest_and_head(turn: float, tilt: float) -> None:
    pelvis = Pelvis(posture=Posture.SUPINE, turn_right=turn, lean_forward=tilt)
    frames = trunk(pelvis, Spine(lumbar_forward=-tilt, turn_right=-turn), MAT, 1.7)
    for part, near in ((BodyPart.PELVIS, 0.002), (BodyPart.THORAX, 0.002), (BodyPart.HEAD, 0.01)):
        assert lowest(BULKS[part], frames[part], 1.7) == pytest.approx(MAT.height, abs=near)


def test_a_body_on_its_side_rests_on_its_lower_shoulder() -> None:
    pelvis = Pelvis(posture=Posture.SUPINE, turn_right=-90.0)
    frames = trunk(pelvis, Spine(), MAT, 1.7)
    assert chest_bottom(frames, 1.7) == pytest.approx(MAT.height, abs=0.003)
    assert lowest(BULKS[BodyPart.THORAX], frames[BodyPart.THORAX], 1.7) > MAT.height + 0.015


def test_a_lying_body_has_its_head_away_from_its_heading_and_its_front_up() -> None:
    frames = trunk(SUPINE, Spine(), MAT, 1.7)
    assert frames[BodyPart.HEAD].origin[1] > 0.5
    assert frames[BodyPart.PELVIS].front[2] > 0.99
    assert frames[BodyPart.PELVIS].left[0] > 0.99


def test_a_pillow_lifts_the_head() -> None:
    flat = trunk(SUPINE, Spine(), MAT, 1.7)[BodyPart.HEAD]
    high = trunk(SUPINE, Spine(pillow=0.03), MAT, 1.7)[BodyPart.HEAD]
    assert high.origin[2] - flat.origin[2] == pytest.approx(0.03, abs=0.003)


def test_a_mattress_gives_way_most_under_the_pelvis() -> None:
    assert rest_height(BED, BodyPart.PELVIS) < rest_height(BED, BodyPart.THORAX)
    assert rest_height(BED, BodyPart.THORAX) < rest_height(BED, BodyPart.HAND_LEFT) < BED.height


def test_a_sitting_body_rests_on_its_seat_or_on_a_blanket_on_it() -> None:
    for raised in (0.0, 0.08):
        frames = trunk(Pelvis(raised=raised), Spine(), STOOL, 1.7)
        bottom = lowest(BULKS[BodyPart.PELVIS], frames[BodyPart.PELVIS], 1.7)
        assert bottom == pytest.approx(0.45 + raised)


def test_a_standing_body_has_its_hips_at_a_share_of_its_stature() -> None:
    frames = trunk(Pelvis(at=(1.0, 2.0), height=0.5), Spine(), MAT, 1.9)
    assert frames[BodyPart.PELVIS].origin == pytest.approx((1.0, 2.0, 0.95))


def test_a_heading_of_ninety_faces_along_x() -> None:
    frames = trunk(Pelvis(heading=90.0, height=0.5), Spine(), MAT, 1.7)
    assert frames[BodyPart.PELVIS].front == pytest.approx((1.0, 0.0, 0.0))


def test_the_trunk_turns_one_fifth_low_and_four_fifths_high() -> None:
    frames = trunk(Pelvis(height=0.5), Spine(turn_right=35.0), MAT, 1.7)
    pelvis, lumbar, thorax = (
        frames[p] for p in (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX)
    )
    assert bends(pelvis, lumbar)[2] == pytest.approx(-7.0)
    assert bends(pelvis, thorax)[2] == pytest.approx(-35.0)
