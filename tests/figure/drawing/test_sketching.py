import numpy as np
import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Mark, MarkKind, Material
from backcoach.figure.drawing.sketching import Things, sketched
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.window import Window
from tests.figure.drawing.bodies import FRONT, ball, card, floor, person

ME, OTHER = Role.RECEIVER, Role.HELPER
SLANT = Camera(0.0, 30.0)
LINE = np.array([(-0.05, -0.088, 0.3), (0.0, -0.101, 0.3), (0.05, -0.088, 0.3)], np.float32)


def things(*layers, marks=(), level=0.0, stage=None):
    stage = [floor()] if stage is None else stage
    return Things(stage, {ME: person(*layers, marks=marks)}, level)


def test_everything_is_in_the_picture_without_a_window():
    sketch = sketched(things(ball((0.0, 0.0, 0.3))), SLANT, 150.0)
    across = [point.real for edge in sketch.edges for point in edge.points]
    assert (min(across), max(across)) == pytest.approx((-0.5, 0.5), abs=0.005)
    assert {region.owner for region in sketch.regions} == {None, ME}


def test_what_a_window_does_not_show_is_cut_off_beyond_its_rim():
    window = Window(-0.2, 0.2, -0.1, 0.4)
    sketch = sketched(things(ball((0.0, 0.0, 0.3))), SLANT, 150.0, window)
    across = [point.real for edge in sketch.edges for point in edge.points]
    assert -0.27 < min(across) < -0.2
    assert 0.2 < max(across) < 0.27


def test_a_line_of_a_face_is_drawn_where_nothing_hides_it():
    marks = [Mark(MarkKind.MOUTH, LINE, 0.002), Mark(MarkKind.IRIS, LINE[:1], 0.006)]
    free = sketched(things(ball((0.0, 0.0, 0.3)), marks=marks), FRONT, 150.0).strokes
    assert [(s.kind, len(s.points), s.width) for s in free] == [
        (MarkKind.MOUTH, 3, 0.002),
        (MarkKind.IRIS, 1, 0.006),
    ]
    half = card(0.02, 0.2, 0.2, 0.4, y=-0.5)
    hidden = sketched(things(ball((0.0, 0.0, 0.3)), half, marks=marks), FRONT, 150.0).strokes
    assert [len(s.points) for s in hidden] == [2, 1]
    whole = card(-0.2, 0.2, 0.2, 0.4, y=-0.5)
    assert sketched(things(whole, marks=marks), FRONT, 150.0).strokes == ()


def test_a_line_that_would_stand_out_from_the_edge_of_a_face_is_left_out():
    edge = np.array([(0.09, -0.045, 0.3), (0.1, 0.0, 0.3)], np.float32)
    marks = [Mark(MarkKind.BROW, edge, 0.002), Mark(MarkKind.WHITE, edge)]
    assert sketched(things(ball((0.0, 0.0, 0.3)), marks=marks), FRONT, 150.0).strokes == ()


def test_a_line_outside_the_window_is_left_out():
    marks = [Mark(MarkKind.MOUTH, LINE, 0.002)]
    window = Window(0.2, 0.4, 0.0, 0.2)
    assert sketched(things(ball(), marks=marks), FRONT, 150.0, window).strokes == ()


def test_hands_are_outlined_by_person_and_side():
    helper = person(ball((-0.3, -0.2, 0.3), 0.05, hand=2), ball((0.3, -0.2, 0.3), 0.05, hand=1))
    both = {ME: person(ball((0.0, -0.2, 0.3), 0.05, hand=1)), OTHER: helper}
    hands = sketched(Things([floor()], both, 0.0), SLANT, 150.0).hands
    assert set(hands) == {
        (ME, BodyPart.HAND_LEFT),
        (OTHER, BodyPart.HAND_LEFT),
        (OTHER, BodyPart.HAND_RIGHT),
    }
    (line,) = hands[OTHER, BodyPart.HAND_RIGHT]
    assert sum(point.real for point in line) / len(line) == pytest.approx(-0.3, abs=0.01)


def test_a_shadow_falls_on_what_carries_and_no_farther():
    edge = ball((0.5, 0.0, 0.7), 0.2)
    sketch = sketched(things(edge, level=0.5, stage=[floor(high=0.5)]), SLANT, 150.0)
    floor_pale, _, top_pale, _ = sketch.shadows
    assert max(point.real for ring in floor_pale for point in ring) > 0.6
    assert max(point.real for ring in top_pale for point in ring) == pytest.approx(0.5, abs=1e-3)


def test_a_shadow_beside_a_mat_falls_on_the_floor():
    beside = ball((0.9, 0.0, 0.2), 0.2)
    pale, _, on_mat, _ = sketched(things(beside, level=0.015), SLANT, 150.0).shadows
    assert len(pale) == 1
    assert on_mat == ()


def test_what_is_still_is_drawn_alike_whatever_else_is_there():
    one, other = (
        sketched(things(ball(at), stage=[floor()]), SLANT, 150.0, Window(-0.6, 0.6, -0.4, 0.6))
        for at in ((0.2, 0.0, 0.3), (0.2213, 0.0, 0.3))
    )
    left = [
        {(round(p.real, 5), round(p.imag, 5)) for e in s.edges for p in e.points if p.real < -0.1}
        for s in (one, other)
    ]
    assert left[0] == left[1]


def test_the_same_things_are_drawn_the_same():
    one, other = (sketched(things(ball((0, 0, 0.3))), SLANT, 150.0) for _ in range(2))
    assert one.edges == other.edges
    assert one.regions == other.regions
    assert {region.material for region in one.regions} == {Material.MAT, Material.SKIN}
