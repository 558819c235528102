from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.drawing.shade import shade
from backcoach.figure.geometry.outline import contour, hull, on_disc, open_lines

number = st.floats(-100.0, 100.0)
disc = st.tuples(number, number, st.just(0.0), st.floats(0.5, 40.0))


def test_two_discs_are_held_by_two_arcs_and_two_straight_edges():
    turns = hull([(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 10.0)])
    assert [(turn.disc, round(turn.start), round(turn.span)) for turn in turns] == [
        (1, -90, 180),
        (0, 90, 180),
    ]


@pytest.mark.parametrize("big", [0, 1])
def test_a_disc_inside_another_leaves_only_the_bigger_one(big):
    discs = [(0.0, 0.0, 0.0, 5.0), (1.0, 0.0, 0.0, 5.0)]
    discs[big] = (0.0, 0.0, 0.0, 20.0)
    assert hull(discs) == ((big, 0.0, 360.0),)


def test_one_disc_among_many_may_hold_all_the_others():
    discs = [(0.0, 0.0, 0.0, 50.0), (1.0, 0.0, 0.0, 5.0), (5.0, 9.0, 0.0, 5.0)]
    assert [(turn.disc, turn.span) for turn in hull(discs)] == [(0, 360.0)]


@given(st.lists(disc, min_size=1, max_size=7))
def test_the_string_goes_once_round_and_holds_every_disc(discs):
    turns = hull(discs)
    assert sum(turn.span for turn in turns) == pytest.approx(360.0)
    for turn in turns:
        a = radians(turn.start + turn.span / 2.0)

        def reach(d, a=a):
            return d[0] * cos(a) - d[1] * sin(a) + d[3]

        assert reach(discs[turn.disc]) >= max(map(reach, discs)) - 1e-6


def test_a_contour_is_made_of_arcs_alone():
    discs = [(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 5.0)]
    assert [len(segment) for segment in contour(discs, hull(discs))] == [5, 5]


def test_a_limb_has_no_line_across_the_end_that_goes_on():
    discs = [(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 10.0)]
    lines = open_lines(discs, hull(discs), (1, 0), (None, None))
    arcs = [segment for line in lines for segment in line if len(segment) == 5]
    assert [arc[0] for arc in arcs] == [100.0]


def test_a_straight_joint_has_no_line_round_it_and_a_bent_one_has_its_outer_side():
    discs = [(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 10.0)]

    def arc_at_joint(beyond):
        lines = open_lines(discs, hull(discs), (1, 0), (beyond, None))
        return sum(s[4] for line in lines for s in line if len(s) == 5 and s[0] == 0.0)

    assert arc_at_joint((-100.0, 0.0, 0.0, 10.0)) == 0.0
    assert arc_at_joint((0.0, 100.0, 0.0, 10.0)) == pytest.approx(90.0)
    assert arc_at_joint((0.0, -100.0, 0.0, 10.0)) == pytest.approx(90.0)
    assert arc_at_joint((0.0, 1.0, 0.0, 30.0)) == 0.0


def test_two_balls_at_one_open_end_have_no_line_between_them():
    discs = [(0.0, 0.0, 0.0, 5.0), (40.0, 0.0, 0.0, 5.0), (20.0, 90.0, 0.0, 5.0)]
    drawn = open_lines(discs, hull(discs), (1, 1, 0), (None, None, None))
    points = [segment for line in drawn for segment in line if len(segment) == 2]
    assert all(y > -5.0 for _, y in points)
    assert len(drawn) == 1


def test_the_shade_lies_on_the_lower_right_and_inside_the_skin():
    discs = [(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 10.0)]
    strip = shade(discs, hull(discs), (0, 0))
    assert strip is not None
    assert all(segment[-1] > 0.0 for segment in strip if len(segment) == 6)


def test_the_shade_thins_out_towards_a_joint():
    discs = [(0.0, 0.0, 0.0, 10.0), (100.0, 0.0, 0.0, 10.0)]
    strip = shade(discs, hull(discs), (1, 2))
    assert strip is not None
    assert strip[-1][-2:] == pytest.approx(on_disc(discs[0], -90.0))


def test_an_end_that_is_open_all_round_has_no_shade():
    discs = [(0.0, 0.0, 0.0, 10.0), (20.0, 0.0, 0.0, 10.0)]
    assert shade(discs, hull([discs[0], (0.0, 0.0, 0.0, 1.0)]), (1, 1)) is None


def test_no_shade_runs_across_an_open_end():
    discs = [(0.0, 0.0, 0.0, 5.0), (40.0, 0.0, 0.0, 5.0), (20.0, -90.0, 0.0, 5.0)]
    strip = shade(discs, hull(discs), (1, 1, 0))
    assert strip is not None
    assert not any(segment[-1] > 4.9 for segment in strip)
