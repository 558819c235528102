import pytest

from backcoach.figure.body.skeleton import standing
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.rotation import bends, bent
from backcoach.figure.posing.limb import LEG_RIGHT, bone_lengths, slerp_limb, strung, swung_limb

HIP = standing(1.7).frames[BodyPart.THIGH_RIGHT]
BONES = bone_lengths(LEG_RIGHT, 1.7)
FOLDED = bent(HIP, -60.0, 0.0, 0.0)
STRAIGHT_LEG = strung(HIP.origin, (HIP, HIP, HIP), BONES)
BENT_LEG = strung(HIP.origin, (FOLDED, bent(FOLDED, 80.0, 0.0, 0.0), FOLDED), BONES)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_each_joint_of_a_blend_goes_its_own_way(share: float) -> None:
    thigh, shank, _ = slerp_limb(STRAIGHT_LEG, BENT_LEG, share, BONES)
    assert bends(HIP, thigh)[0] == pytest.approx(-60.0 * share)
    assert bends(thigh, shank)[0] == pytest.approx(80.0 * share)
    assert shank.origin == pytest.approx(thigh.at(0.0, 0.0, -BONES[0]))


def test_a_limb_swings_stiffly_on_its_root() -> None:
    thigh, shank, _ = swung_limb(BENT_LEG, HIP.left, 20.0, BONES)
    assert thigh.origin == HIP.origin
    assert bends(HIP, thigh)[0] == pytest.approx(-40.0)
    assert bends(thigh, shank)[0] == pytest.approx(80.0)
