from itertools import pairwise

import numpy as np
import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.drawing.crossings import crossings
from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.mapping import mapped
from backcoach.figure.drawing.seen import seen
from backcoach.figure.drawing.surfaces import surfaces
from tests.figure.drawing.bodies import FRONT, area_of, ball, card

GRID = Grid(-0.3, -0.3, 200.0, 121, 121)
ME, OTHER = Role.RECEIVER, Role.HELPER


def the_map(*layers):
    heap = surfaces(FRONT, layers)
    view = seen(GRID, heap)
    return mapped(GRID, view, crossings(GRID, heap, view), heap.kinds)


def ring_points(ring, edges):
    parts = (edges[n].points[:-1] if n >= 0 else edges[~n].points[:0:-1] for n in ring)
    return np.array([(point.real, point.imag) for part in parts for point in part])


def areas(edges, region):
    return [area_of(ring_points(ring, edges)) for ring in region.rings]


def found(regions, **wanted):
    (region,) = (r for r in regions if all(getattr(r, k) == v for k, v in wanted.items()))
    return region


def test_every_way_round_an_area_closes():
    edges, regions = the_map((None, card(-0.2, 0.2, -0.2, 0.2)), (ME, ball((0.2, 0.0, 0.1))))
    for region in regions:
        for ring in region.rings:
            ends = [
                (edges[n].points[0], edges[n].points[-1])
                if n >= 0
                else (edges[~n].points[-1], edges[~n].points[0])
                for n in ring
            ]
            for (_, end), (start, _) in pairwise([*ends, ends[0]]):
                assert end == start


def test_areas_are_as_large_as_what_is_seen():
    edges, regions = the_map((None, card(-0.2, 0.2, -0.2, 0.2)), (ME, ball(radius=0.1)))
    around = sum(areas(edges, found(regions, owner=None)))
    whole = sum(areas(edges, found(regions, owner=ME, shaded=False)))
    shade = sum(areas(edges, found(regions, owner=ME, shaded=True)))
    assert whole == pytest.approx(np.pi * 0.01, rel=0.02)
    assert around + whole == pytest.approx(0.16, rel=0.005)
    assert 0.1 * whole < shade < 0.5 * whole


def test_the_stage_comes_first_and_shade_after_light():
    _, regions = the_map((ME, ball()), (None, card(-0.2, 0.2, -0.2, 0.2, y=0.2)))
    assert [(r.owner, r.shaded) for r in regions] == [
        (None, True),
        (ME, False),
        (ME, True),
    ]


def test_what_is_all_in_shade_is_one_area():
    _, regions = the_map((None, card(-0.2, 0.2, -0.2, 0.2)))
    assert [r.shaded for r in regions] == [True]


def test_shade_has_no_line_and_things_have_the_line_of_what_is_nearer():
    edges, _ = the_map((None, card(-0.2, 0.2, -0.2, 0.2)), (ME, ball()))
    lines = {(e.owner, e.weight) for e in edges}
    assert {(None, 1.0), (ME, 1.0), (ME, 0.0)} == lines


def test_lines_within_a_person_are_thinner_and_of_what_lies_on_top():
    sleeve = card(-0.1, 0.1, 0.0, 0.1, y=-0.005, material=Material.SHIRT)
    edges, _ = the_map((ME, card(-0.1, 0.1, -0.1, 0.1)), (ME, sleeve))
    inner = [e for e in edges if 0.0 < e.weight < 1.0]
    assert {e.material for e in inner} == {Material.SHIRT}


def test_of_two_sides_far_apart_the_nearer_one_gives_its_line():
    arm = card(-0.02, 0.02, -0.1, 0.1, y=-0.1)
    shirt = card(-0.1, 0.1, -0.1, 0.1, material=Material.SHIRT)
    edges, _ = the_map((ME, shirt), (ME, arm))
    assert {e.material for e in edges if e.weight < 1.0} == {Material.SKIN}


def test_a_thing_before_another_of_its_kind_has_a_line_but_no_area():
    fold = card(-0.05, 0.05, -0.05, 0.05, y=-0.1)
    edges, regions = the_map((ME, card(-0.1, 0.1, -0.1, 0.1)), (ME, fold))
    assert len(regions) == 1
    assert len(regions[0].rings) == 1
    assert sum(e.weight < 1.0 for e in edges) == 1


def test_too_short_a_fold_is_left_out():
    fold = card(-0.003, 0.003, -0.003, 0.003, y=-0.1)
    edges, _ = the_map((ME, card(-0.1, 0.1, -0.1, 0.1)), (ME, fold))
    assert len(edges) == 1


def test_a_hole_shows_what_is_behind():
    shirt = card(-0.1, 0.1, -0.1, 0.1, y=0.1, material=Material.SHIRT)
    edges, regions = the_map((ME, shirt), (ME, ball(radius=0.05)))
    ring = sorted(areas(edges, found(regions, material=Material.SHIRT)))
    assert ring[0] < 0.0 < ring[1]


def test_lines_are_smooth_and_have_few_points():
    edges, _ = the_map((ME, ball(radius=0.2)))
    rim = [point for e in edges if e.weight for point in e.points]
    assert all(abs(point) == pytest.approx(0.2, abs=1e-3) for point in rim)
    assert len(rim) < 80
