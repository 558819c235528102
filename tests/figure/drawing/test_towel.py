from dataclasses import replace
from itertools import pairwise
from math import dist

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.dressed import Material
from backcoach.figure.body.spot import Spot
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.towel import ROLL_RADIUS, roll_way, towel
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import subtract
from backcoach.figure.posing.limb_goal import Arm, Touch
from backcoach.figure.posing.mirror import mirrored_stage
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.pose import BodyPose, Pelvis
from backcoach.figure.posing.scene import Towel
from tests.figure.people import LYING, STAGE, STANDING, changed, pair

RECEIVER = changed(STANDING, pelvis=Pelvis(height=0.52))
BEHIND = Pelvis(at=(0.0, 0.34), height=0.52)


def people(around: float, lift: float) -> PosedScene:
    """A helper whose hands hold a roll on the receiver's ribs, so far round from the front."""
    arms = {
        f"arm_{side}": Arm(
            touch=Touch(Spot(BodyPart.THORAX, 0.35, sign * around), (0.0, 0.8, 0.0), lift=lift)
        )
        for side, sign in (("left", 1.0), ("right", -1.0))
    }
    helper: BodyPose = changed(STANDING, pelvis=BEHIND, **arms)
    return posed(pair(helper, RECEIVER), Side.RIGHT, "hold", "hold", 1.0)


def test_a_roll_goes_round_the_back_from_hand_to_hand() -> None:
    moment = people(75.0, 2 * ROLL_RADIUS)
    assert moment.helper is not None
    way = roll_way(moment.receiver, moment.helper)
    chest = moment.receiver.frames[BodyPart.THORAX]
    for point, hand in ((way[1], BodyPart.HAND_RIGHT), (way[-2], BodyPart.HAND_LEFT)):
        palm = moment.helper.frames[hand].at(0.0, 0.0153, -0.0935)
        assert dist(point, palm) == pytest.approx(ROLL_RADIUS, abs=1e-6)
    assert max(point[1] for point in way) > chest.origin[1] + 0.074 * 1.70
    assert all(dist(a, b) < 0.12 for a, b in pairwise(way))


def test_a_roll_runs_straight_behind_the_back_until_it_meets_it() -> None:
    moment = people(150.0, 0.25)
    assert moment.helper is not None
    way = roll_way(moment.receiver, moment.helper)
    whole = dist(way[0], way[-1])
    assert sum(dist(a, b) for a, b in pairwise(way)) == pytest.approx(whole, rel=0.01)


def test_a_roll_is_as_thick_all_along() -> None:
    moment = people(75.0, 2 * ROLL_RADIUS)
    assert moment.helper is not None
    (roll,) = towel(Towel.ROLLED, moment)
    way = roll_way(moment.receiver, moment.helper)
    assert roll.material is Material.LINEN
    for point in roll.points.tolist():
        assert min(dist(point, place) for place in way) == pytest.approx(ROLL_RADIUS, abs=1e-4)


def test_a_folded_towel_lies_on_the_helpers_chest() -> None:
    moment = people(75.0, 0.0)
    assert moment.helper is not None
    (fold,) = towel(Towel.FOLDED, moment)
    chest = moment.helper.frames[BodyPart.THORAX]
    ahead = [
        sum(a * b for a, b in zip(subtract(point, chest.origin), chest.front, strict=True))
        for point in fold.points.tolist()
    ]
    assert 0.03 < min(ahead) < max(ahead) < 0.2


def test_nobody_has_a_towel_alone() -> None:
    moment = people(75.0, 0.0)
    assert towel(Towel.FOLDED, PosedScene(moment.receiver)) == ()


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_scene_with_a_towel_is_drawn_with_it(side: Side) -> None:
    stage = replace(STAGE, towel=Towel.FOLDED, camera=Camera(-90.0, 10.0))
    staged = StagedScene(replace(pair(STANDING, LYING), stage=stage), side)
    drawing = Drawing(staged, Style(), (400.0, 300.0))
    regions = drawing.sketch(staged.at("hold")).regions
    assert (None, Material.LINEN) in {(region.owner, region.material) for region in regions}
    assert mirrored_stage(stage).towel is Towel.FOLDED
