from backcoach.domain.stretch.technique import Role
from backcoach.figure.drawing.sketch import mirrored
from backcoach.figure.geometry.posed_body import BodyPart
from tests.figure.drawing.made_sketches import box, same


def test_the_other_side_has_left_and_right_swapped():
    one = box(0.1, 0.2)
    other = mirrored(one)
    turned = tuple(complex(-point.real, point.imag) for point in one.edges[0].points)
    assert other.edges[0].points == turned
    assert set(other.hands) == {(Role.RECEIVER, BodyPart.HAND_LEFT)}
    assert other.strokes[0].points[0].real == -one.strokes[0].points[0].real
    assert other.shadows[0][0][0].real == -one.shadows[0][0][0].real


def test_turned_over_twice_it_is_as_before():
    assert same(mirrored(mirrored(box(0.1, 0.2))), box(0.1, 0.2), 0.0)
