from dataclasses import replace
from math import dist

import pytest

from backcoach.figure.body.skeleton import BREATH_RISE, BULKS, THIGH, standing
from backcoach.figure.body.spot import Spot, outward, skin
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import Vec, dot

BODY = standing(2.0)


@pytest.mark.parametrize(
    ("around", "out"),
    [(0.0, (0.0, -1.0, 0.0)), (90.0, (-1.0, 0.0, 0.0)), (180.0, (0.0, 1.0, 0.0))],
)
def test_around_runs_from_the_front_to_the_outer_side(around: float, out: Vec) -> None:
    assert skin(BODY, Spot(BodyPart.THIGH_RIGHT, 0.5, around)).out == pytest.approx(out, abs=1e-9)


def test_the_outer_side_of_the_left_is_the_left() -> None:
    assert skin(BODY, Spot(BodyPart.SHANK_LEFT, 0.5, 90.0)).out == pytest.approx((1.0, 0.0, 0.0))
    assert (outward(BodyPart.HAND_LEFT), outward(BodyPart.HAND_RIGHT)) == (1.0, -1.0)


def test_a_spot_on_a_limb_lies_on_its_skin() -> None:
    frame = BODY.frames[BodyPart.THIGH_LEFT]
    place = skin(BODY, Spot(BodyPart.THIGH_LEFT, 1.0, 180.0))
    assert place.point == pytest.approx(frame.at(0.0, -2.0 * THIGH.far, -2.0 * THIGH.length))


def test_a_spot_on_the_back_of_the_chest_lies_on_its_flesh() -> None:
    frame, bulk = BODY.frames[BodyPart.THORAX], BULKS[BodyPart.THORAX]
    place = skin(BODY, Spot(BodyPart.THORAX, 0.5, 180.0))
    assert place.point == pytest.approx(frame.at(0.0, -2.0 * bulk.front, 2.0 * bulk.centre))
    assert dot(place.out, frame.front) == pytest.approx(-1.0)


@pytest.mark.parametrize(("around", "rise"), [(0.0, 2.0 * BREATH_RISE), (180.0, 0.0)])
def test_the_front_of_the_chest_comes_forward_with_the_breath(around: float, rise: float) -> None:
    spot = Spot(BodyPart.THORAX, 0.5, around)
    full = skin(replace(BODY, breath=1.0), spot)
    assert dist(full.point, skin(BODY, spot).point) == pytest.approx(rise)


@pytest.mark.parametrize("along", [-0.1, 1.1])
def test_a_spot_past_the_end_is_refused(along: float) -> None:
    with pytest.raises(ValueError, match="along"):
        Spot(BodyPart.THIGH_LEFT, along)


@pytest.mark.parametrize("part", [BodyPart.NECK, BodyPart.FOOT_LEFT])
def test_a_part_without_skin_is_refused(part: BodyPart) -> None:
    with pytest.raises(ValueError, match=part):
        Spot(part, 0.5)
