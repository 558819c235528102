import numpy as np

from backcoach.figure.drawing.borders import chains
from backcoach.figure.drawing.seen import Seen


def view(*rows, depth=None, across=(), up=()):
    area = np.array([[int(sign) for sign in row] for row in rows], np.int32)
    deep = np.zeros(area.shape, np.float32)
    if depth:
        deep = np.array([[float(sign) for sign in row] for row in depth], np.float32)
    jump_across = np.zeros((area.shape[0], area.shape[1] - 1), np.bool_)
    jump_up = np.zeros((area.shape[0] - 1, area.shape[1]), np.bool_)
    for place in across:
        jump_across[place] = True
    for place in up:
        jump_up[place] = True
    return Seen(area, deep, area, deep, deep, deep, jump_across, jump_up, np.arange(0))


def ways(found):
    return [
        [tuple(corner) for corner in found.corners[a : b + 1].tolist()]
        for a, b in zip(found.first, found.last, strict=True)
    ]


def test_round_one_thing_goes_one_closed_border():
    found = chains(view("000", "020", "000"))
    (way,) = ways(found)
    assert (found.closed.tolist(), found.main.tolist()) == ([True], [True])
    assert way[0] == way[-1]
    assert set(way) == {(1, 1), (1, 2), (2, 2), (2, 1)}
    assert not found.stop.any()


def test_the_areas_beside_a_border_are_known():
    seen = view("000", "020", "000")
    found = chains(seen)
    rim = np.pad(seen.area, 1).ravel()
    sides = {(rim[a], rim[b]) for a, b in zip(found.left, found.right, strict=True)}
    assert len(sides) == 1
    assert set(sides.pop()) == {0, 2}


def test_the_border_of_what_is_nearer_runs_on_and_others_end_at_it():
    found = chains(view("2244", "2244", "0000", depth=("1122", "1122", "0000")))
    lengths = sorted(
        (len(way), is_closed) for way, is_closed in zip(ways(found), found.closed, strict=True)
    )
    assert lengths == [(7, False), (9, True)]


def test_shade_ends_at_the_border_of_a_thing():
    found = chains(view("2233", "2233"))
    assert sorted(zip(found.main.tolist(), found.closed.tolist(), strict=True)) == [
        (False, False),
        (True, True),
    ]
    assert found.stop.sum() >= 2


def test_a_fold_may_end_in_the_middle_of_a_thing():
    near = ("2211", "2211", "1111")
    found = chains(view("2222", "2222", "2222", depth=near, across=((0, 1), (1, 1))))
    ends = [{way[0], way[-1]} for way in ways(found)]
    assert {(0, 2), (2, 2)} in ends
    # The nearer side's own rim runs on into the fold.
    assert {(0, 1), (0, 2), (1, 2), (2, 2)} <= set(max(ways(found), key=len))


def test_a_fold_goes_up_and_down_too():
    found = chains(view("222", "222", "222", up=((0, 1),)))
    fold = [way for way, closed in zip(ways(found), found.closed, strict=True) if not closed]
    assert [set(way) for way in fold] == [{(1, 1), (1, 2)}]


def test_where_shade_touches_shade_by_a_corner_both_borders_go_round():
    found = chains(view("2222", "2322", "2232", "2222"))
    assert (~found.main).sum() == 2
    assert found.closed.all()


def test_where_things_touch_by_a_corner_borders_cross():
    found = chains(view("2244", "2244", "4422", "4422", depth=("2211", "2211", "1122", "1122")))
    assert found.main.all()


def test_a_fold_that_ends_at_a_shade_lets_it_run_on():
    found = chains(view("2233", "2233", "2233", "2233", up=((1, 0), (1, 1))))
    shade = [way for way, main in zip(ways(found), found.main, strict=True) if not main]
    assert [len(way) for way in shade] == [5]


def test_a_fold_that_goes_on_as_shade_stops_between():
    found = chains(view("2222", "2222", "2233", "2233", across=((0, 1), (1, 1))))
    assert sorted(len(way) for way, main in zip(ways(found), found.main, strict=True) if not main)


def test_nothing_has_no_borders():
    assert ways(chains(view("00", "00"))) == []
