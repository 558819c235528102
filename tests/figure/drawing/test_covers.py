import pytest

from backcoach.figure.body.skeleton import standing
from backcoach.figure.drawing.covers import Plane, covered, covers
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart

BODY = standing(1.70)
FRONT = Plane(Camera(0.0, 0.0))
PEOPLE = covers([BODY], FRONT)


def place(part):
    return FRONT.place(BODY.frames[part].origin)


def test_beside_somebody_nothing_is_covered():
    assert covered(PEOPLE, (1.0, 1.0), 0.03) == 0.0


@pytest.mark.parametrize("part", [BodyPart.HAND_LEFT, BodyPart.HEAD])
def test_a_hand_or_a_face_is_worse_to_cover_than_a_leg(part):
    assert covered(PEOPLE, place(part), 0.03) > 2.0 * covered(
        PEOPLE, place(BodyPart.SHANK_LEFT), 0.03
    )


def test_every_part_but_the_neck_is_there():
    for part in BODY.frames:
        alone = [each for each in PEOPLE if covered([each], place(part), 0.01) > 0.0]
        assert alone or part is BodyPart.NECK
