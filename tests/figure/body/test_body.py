import pytest

from backcoach.figure.body.body import body
from backcoach.figure.body.look import LOOKS, Hair
from backcoach.figure.body.skeleton import standing
from backcoach.figure.body.solid import Cloth
from backcoach.figure.geometry.posed_body import BodyPart, HandShape


def named(solids):
    return {solid.name: solid for solid in solids}


def test_every_solid_hangs_on_parts_that_a_body_has():
    parts = standing(1.7).frames
    for solid in body(LOOKS[0], {}):
        assert {ball.part for ball in solid.balls} <= set(parts)


def test_the_right_side_mirrors_the_left():
    solids = named(body(LOOKS[0], {}))
    for name, solid in solids.items():
        if "left" in name:
            assert solids[name.replace("left", "right")].mirrored.balls == tuple(
                ball.mirrored for ball in solids[name.replace("left", "right")].balls
            )
            assert solid.mirrored == solids[name.replace("left", "right")] or "fingers" in name


def test_a_stouter_look_has_thicker_limbs_and_the_same_socks():
    thin, stout = (named(body(look, {})) for look in (LOOKS[1], LOOKS[2]))
    assert stout["thigh left"].balls[0].radius > thin["thigh left"].balls[0].radius
    assert stout["foot left"].balls == thin["foot left"].balls


def test_each_hand_has_its_own_shape():
    solids = named(body(LOOKS[0], {BodyPart.HAND_LEFT: HandShape.LACED}))
    tips = {side: solids[f"fingers {side}"].balls[3].up for side in ("left", "right")}
    assert tips["left"] > tips["right"]


@pytest.mark.parametrize("look", LOOKS)
def test_each_look_has_hair_of_its_own(look):
    locks = [solid for solid in body(look, {}) if solid.cloth is Cloth.HAIR]
    assert bool(locks) == (look.style is Hair.BUN)
    assert len({each.style for each in LOOKS}) == len(LOOKS)
