import pytest

from backcoach.figure.body.look import LOOKS, Hair
from backcoach.figure.body.skeleton import standing
from backcoach.figure.drawing.head import head_shapes
from backcoach.figure.drawing.projection import project
from backcoach.figure.drawing.skull import cap
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.window import fit

EARS = ("left", "right")
HEAD = standing(1.7).frames[BodyPart.HEAD]


def shapes(look, azimuth, elevation):
    screen = fit(Camera(azimuth, elevation), [(HEAD.origin, 0.3)], (200.0, 200.0))
    return head_shapes(project(HEAD, screen, 1.7), look, 1.0)


def lines(look, azimuth, elevation=10.0):
    return [shape for shape in shapes(look, azimuth, elevation) if not shape.closed]


def hair_area(look, azimuth, elevation):
    return [
        path
        for shape in shapes(look, azimuth, elevation)
        if shape.fill == look.hair.fill
        for path in shape.paths
    ]


def test_a_face_is_seen_from_the_front_and_not_from_behind():
    assert len(lines(LOOKS[0], 0.0)) == 8
    assert len(lines(LOOKS[0], 180.0, 0.0)) == len(EARS)


def test_from_the_side_there_is_half_a_face_and_one_ear():
    assert 0 < len(lines(LOOKS[0], 75.0)) < 8


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("azimuth", [0.0, 60.0, 120.0, 180.0, -90.0])
@pytest.mark.parametrize("elevation", [0.0, 40.0, 65.0, 90.0])
def test_hair_is_seen_from_all_round(look, azimuth, elevation):
    assert hair_area(look, azimuth, elevation)


def test_hair_seen_straight_on_is_a_whole_round_cap():
    (crown, _) = hair_area(LOOKS[0], 180.0, 65.0)[:2]
    assert crown[0] == pytest.approx(crown[-1][-2:])


def test_a_bob_falls_over_the_ears():
    bob = next(look for look in LOOKS if look.style is Hair.BOB)
    assert not [s for s in lines(bob, 100.0) if s.width == 1.0]


def test_a_sliver_of_hair_below_the_chin_is_left_out():
    assert all(cap_seen(normal_up=-1.0, past=past) for past in (-0.2, 0.0, 0.2)) is False
    assert cap_seen(normal_up=1.0, past=0.2)


def cap_seen(normal_up, past):
    screen = fit(Camera(0.0, 80.0), [(HEAD.origin, 0.3)], (200.0, 200.0))
    return bool(cap(project(HEAD, screen, 1.7), (0.0, 0.0, normal_up), past, 1.05))
