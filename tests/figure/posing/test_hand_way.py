from math import dist

import pytest

from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.rotation import leant_forward, turned_left
from backcoach.figure.posing.hand_way import carried
from backcoach.figure.posing.limb import Frames3, slerp_limb, strung

BONES = (0.31, 0.25)
HANGING = Frame((0.0, 0.0, 1.4), (1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0))
SHARES = [i / 20 for i in range(21)]


def arm(raised: float, elbow: float, palm_in: float = 0.0) -> Frames3:
    upper = leant_forward(HANGING, -raised)
    forearm = leant_forward(upper, -elbow)
    return strung(HANGING.origin, (upper, forearm, turned_left(forearm, -palm_in)), BONES)


LOW, NEAR, FAR = arm(40.0, 60.0), arm(55.0, 50.0, 60.0), arm(150.0, 20.0)


@pytest.mark.parametrize("there", [NEAR, FAR])
def test_a_way_starts_and_ends_at_its_ends(there: Frames3) -> None:
    for share, end in ((0.0, LOW), (1.0, there)):
        for a, b in zip(carried(LOW, there, there[2], share, BONES), end, strict=True):
            assert (*a.origin, *a.front, *a.up) == pytest.approx((*b.origin, *b.front, *b.up))


def test_a_short_way_of_a_hand_is_straight_and_off_what_it_lay_on() -> None:
    middle = carried(LOW, NEAR, NEAR[2], 0.5, BONES)[2]
    straight = dist(LOW[2].origin, NEAR[2].origin)
    detour = dist(LOW[2].origin, middle.origin) + dist(middle.origin, NEAR[2].origin)
    assert straight < detour < 1.3 * straight


def test_a_long_way_is_the_arc_of_the_arm() -> None:
    assert carried(LOW, FAR, FAR[2], 0.4, BONES) == slerp_limb(LOW, FAR, 0.4, BONES)


def test_palms_that_face_each_other_have_a_way_too() -> None:
    over = (LOW[0], LOW[1], turned_left(LOW[2], 180.0))
    hands = [carried(LOW, over, over[2], share, BONES)[2].origin for share in SHARES]
    assert max(dist(a, LOW[2].origin) for a in hands) < 0.01


def test_bones_keep_their_lengths() -> None:
    for share in SHARES:
        upper, forearm, hand = carried(LOW, NEAR, NEAR[2], share, BONES)
        assert dist(upper.origin, forearm.origin) == pytest.approx(BONES[0])
        assert dist(forearm.origin, hand.origin) == pytest.approx(BONES[1])
