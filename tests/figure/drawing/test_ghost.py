from statistics import mean

import pytest

from backcoach.figure.body.dressing import dressed
from backcoach.figure.body.look import LOOKS
from backcoach.figure.body.skeleton import standing
from backcoach.figure.drawing.ghost import limb_outlines
from backcoach.figure.geometry.posed_body import BodyPart
from tests.figure.drawing.bodies import FRONT

BODY = standing(1.7)
LEG = (BodyPart.THIGH_RIGHT, BodyPart.SHANK_RIGHT, BodyPart.FOOT_RIGHT)
ARM = (BodyPart.UPPER_ARM_LEFT, BodyPart.FOREARM_LEFT, BodyPart.HAND_LEFT)
TRUNK = (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX, BodyPart.NECK, BodyPart.HEAD)


@pytest.mark.parametrize(
    ("limb", "low", "high"), [(LEG, 0.0, 0.9), (ARM, 0.6, 1.5), (TRUNK, 0.75, 1.75)]
)
def test_the_outline_goes_round_the_limb_alone(limb, low, high):
    lines = limb_outlines(FRONT, BODY, dressed(LOOKS[0], BODY), limb)
    up = [point.imag for line in lines for point in line]
    assert low - 0.05 < min(up) < low + 0.15
    assert high - 0.15 < max(up) < high + 0.05


def test_left_and_right_are_told_apart():
    who = dressed(LOOKS[0], BODY)
    leg, arm = (
        [point.real for line in limb_outlines(FRONT, BODY, who, limb) for point in line]
        for limb in (LEG, ARM)
    )
    assert mean(leg) < -0.03
    assert mean(arm) > 0.15
