import pytest

from backcoach.figure.body.builds import BUILDS
from backcoach.figure.body.fingers import SHAPES, FingerShape, shaped, turns
from backcoach.figure.body.look import Build
from backcoach.figure.geometry.posed_body import BodyPart, Grip, HandShape
from backcoach.figure.geometry.rotation import compose, rotated
from backcoach.figure.geometry.vector import Vec, dot, normalized, subtract

STRAIGHT = FingerShape(0.0, 0.0, 0.0, 0.0)


def ways(side: str, finger: str, wanted: FingerShape) -> list[Vec]:
    """Where each bone of a finger points, along the hand's left, front and up."""
    mesh = BUILDS.mesh(Build.MAN)
    hand, joints = mesh.frames[BodyPart(f"hand_{side}")], mesh.fingers[side][finger]
    outer = 1.0 if side == "left" else -1.0
    turned, found = (1.0, 0.0, 0.0, 0.0), []
    bones = zip(joints, joints[1:], turns(joints, hand, outer, wanted), strict=False)
    for start, end, turn in bones:
        turned = compose(turned, turn)
        way = rotated(turned, normalized(subtract(end, start)))
        found.append((dot(way, hand.left), dot(way, hand.front), dot(way, hand.up)))
    return found


def test_a_hand_without_a_grip_is_relaxed() -> None:
    assert shaped(None) == SHAPES[HandShape.RELAXED]


def test_a_hand_blends_between_two_shapes() -> None:
    half = shaped(Grip(HandShape.FLAT, HandShape.LACED, 0.5))[1]
    flat, laced = (SHAPES[shape][1] for shape in (HandShape.FLAT, HandShape.LACED))

    assert half.first == pytest.approx((flat.first + laced.first) / 2.0)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("finger", ["index", "middle", "ring", "little"])
def test_a_straight_finger_runs_on_from_the_palm(side: str, finger: str) -> None:
    first, *_, last = ways(side, finger, STRAIGHT)

    assert first[2] == pytest.approx(-1.0, abs=0.01)
    assert last[2] < -0.9


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_bent_finger_curls_to_the_palm(side: str) -> None:
    first, *_, last = ways(side, "middle", FingerShape(0.0, 40.0, 40.0, 20.0))

    assert 0.5 < first[1] < 0.75
    assert last[1] > 0.9


def test_a_thumb_curls_in_the_plane_of_its_own_bones() -> None:
    open_, curled = (
        ways("left", "thumb", FingerShape(40.0, 20.0, bend, bend)) for bend in (10.0, 40.0)
    )

    assert open_[0] == pytest.approx(curled[0])
    assert dot(curled[0], curled[2]) < dot(open_[0], open_[2])
