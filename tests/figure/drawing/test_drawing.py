from dataclasses import replace
from pathlib import Path

import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.body.spot import Spot
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.flatten import bounds
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.window import screen_of, window_of
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Arrow, Kit, KitKind, Press, Surface, SurfaceKind
from backcoach.storage.content.scenes import read_scene
from tests.figure.order_check import wrong_share

ASSETS = Path("assets")
STEMS = sorted(path.stem for path in (ASSETS / "scenes").glob("*.toml"))
SOLO, PARTNER = "single_knee_to_chest", "partner_supine_rotation"
SIZE = (800.0, 600.0)


def staged(stem, side=Side.RIGHT, **stage):
    scene = read_scene(ASSETS, stem)
    return StagedScene(replace(scene, stage=replace(scene.stage, **stage)), side)


def reach(picture):
    """The left, top, right and bottom of the people and what they lie on, by their arcs."""
    arcs = [
        segment
        for shape in picture.shapes
        if shape.matrix is None
        for path in shape.paths
        for segment in path
        if len(segment) == 5
    ]
    return (
        min(x - r for x, _, r, _, _ in arcs),
        min(y - r for _, y, r, _, _ in arcs),
        max(x + r for x, _, r, _, _ in arcs),
        max(y + r for _, y, r, _, _ in arcs),
    )


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("size", [(1600.0, 1000.0), (800.0, 600.0), (600.0, 600.0)])
def test_the_whole_picture_fits_the_frame_in_every_pose(stem, size):
    here = staged(stem)
    drawing = Drawing(here, Style(), size)
    for pose in here.scene.poses:
        left, top, right, bottom = reach(drawing.picture(here.at(pose)))
        assert 0.0 < left < right < size[0]
        assert 0.0 < top < bottom < size[1]


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
@pytest.mark.parametrize("stem", STEMS)
def test_limbs_that_cross_are_painted_in_their_order_in_every_moment(stem, side):
    here = staged(stem, side)
    drawing = Drawing(here, Style(), (240.0, 180.0))
    for start, share in (("start", 0.0), ("start", 1.0), ("set", 0.5), ("set", 1.0)):
        end = "set" if start == "start" else "hold"
        people = posed(here.scene, side, start, end, share)
        assert wrong_share(drawing, people, 2.5, 0.025 * drawing.screen.scale) < 0.005


def test_the_left_side_is_the_mirror_image_of_the_right():
    right = Drawing(staged(SOLO), Style(), SIZE)
    left = Drawing(staged(SOLO, Side.LEFT), Style(), SIZE)
    assert left.screen.scale == pytest.approx(right.screen.scale, rel=1e-3)
    assert {p.name for p in left.pieces(staged(SOLO, Side.LEFT).at("hold"))} == {
        p.name for p in right.pieces(staged(SOLO).at("hold"))
    }


def test_the_frame_stays_still_while_the_people_move():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    pictures = [
        drawing.picture(posed(here.scene, here.side, "set", "hold", share))
        for share in (0.0, 0.5, 1.0)
    ]
    assert len({picture.shapes[: picture.still] for picture in pictures}) == 1
    assert pictures[0].still > 0


def test_each_sign_can_be_switched_off():
    here = staged(PARTNER)
    drawing = Drawing(here, Style(), SIZE)
    people = here.at("hold")
    bare = len(drawing.picture(people, NO_SIGNS).shapes)
    for sign in ("arrow", "ghost", "presses", "still"):
        alone = replace(NO_SIGNS, **{sign: True})
        assert len(drawing.picture(people, alone).shapes) > bare


def test_a_ghost_on_a_stool_lies_under_everybody():
    here = staged("partner_seated_rotation")
    drawing = Drawing(here, Style(), SIZE)
    shapes = drawing.picture(here.at("hold"), replace(NO_SIGNS, ghost=True)).shapes
    ghost = next(i for i, shape in enumerate(shapes) if shape.fill == LIGHT.ghost)
    first = drawing.pieces(here.at("hold"))[0].shapes[0]
    assert ghost < shapes.index(first)


def test_a_scene_without_an_arrow_has_neither_arrow_nor_ghost():
    here = staged(SOLO, arrow=None)
    drawing = Drawing(here, Style(), SIZE)
    people = here.at("hold")
    signs = replace(NO_SIGNS, arrow=True, ghost=True)
    assert drawing.picture(people, signs) == drawing.picture(people, NO_SIGNS)


def test_a_helper_who_moves_has_an_arrow_and_no_ghost():
    spot = Spot(BodyPart.THORAX, 0.5, body=Role.HELPER)
    drawing = Drawing(staged(PARTNER, arrow=Arrow(spot)), Style(), SIZE)
    people = staged(PARTNER).at("hold")
    bare = drawing.picture(people, NO_SIGNS)
    assert drawing.picture(people, replace(NO_SIGNS, ghost=True)) == bare
    assert drawing.picture(people, replace(NO_SIGNS, arrow=True)) != bare


def test_signs_for_somebody_who_is_not_there_are_left_out():
    arrow = Arrow(Spot(BodyPart.THORAX, 0.5, body=Role.HELPER))
    here = staged(SOLO, arrow=arrow, presses=(Press(BodyPart.HAND_LEFT, Role.HELPER),), still=())
    drawing = Drawing(here, Style(), SIZE)
    assert drawing.picture(here.at("hold"), Signs()) == drawing.picture(here.at("hold"), NO_SIGNS)


def test_a_hand_that_presses_into_the_page_shows_a_point():
    toward = (0.0, 0.0, -1.0)
    straight = staged(SOLO, presses=(Press(BodyPart.HAND_LEFT, toward=toward),))
    above = Drawing(straight, Style(), SIZE, Camera(0.0, 90.0))
    beside = Drawing(straight, Style(), SIZE, Camera(90.0, 0.0))
    signs = replace(NO_SIGNS, presses=True)
    point, wedge = (d.picture(straight.at("hold"), signs).shapes[-1] for d in (above, beside))
    assert len(point.paths[0]) == 1
    assert len(wedge.paths[0]) == 3


def test_marks_of_what_stays_reach_trunk_head_and_feet():
    still = (BodyPart.THORAX, BodyPart.FOOT_LEFT, BodyPart.UPPER_ARM_RIGHT)
    drawing = Drawing(staged(SOLO, still=still), Style(), SIZE)
    people = staged(SOLO).at("hold")
    marks = drawing.picture(people, replace(NO_SIGNS, still=True)).shapes
    assert len(marks) - len(drawing.picture(people).shapes) == 2 * len(still)


def test_a_full_breath_widens_the_chest():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    empty, full = (
        posed(here.scene, here.side, "hold", "hold", 1.0, breath=breath) for breath in (0.0, 1.0)
    )
    one, other = (drawing.pieces(people) for people in (empty, full))
    changed = {a.name for a, b in zip(one, other, strict=True) if a.shapes != b.shapes}
    assert {"chest", "belly"} <= changed
    assert "thigh left" not in changed


@pytest.mark.parametrize("style", [Style(a, b) for a, b in zip(LOOKS, LOOKS[::-1], strict=True)])
@pytest.mark.parametrize("azimuth", range(-180, 180, 90))
@pytest.mark.parametrize("elevation", [0.0, 90.0])
def test_everybody_can_be_seen_from_all_round(style, azimuth, elevation):
    here = staged(PARTNER)
    drawing = Drawing(here, style, SIZE, Camera(azimuth, elevation))
    left, top, right, bottom = reach(drawing.picture(here.at("hold")))
    assert left > 0.0
    assert top > 0.0
    assert right < SIZE[0]
    assert bottom < SIZE[1]


def test_no_shadow_is_drawn_when_the_ground_is_seen_from_its_edge():
    here = staged(SOLO)
    flat = Drawing(here, Style(), SIZE, Camera(90.0, 0.0)).picture(here.at("hold"))
    slanted = Drawing(here, Style(), SIZE, Camera(90.0, 20.0)).picture(here.at("hold"))
    assert not any(shape.matrix for shape in flat.shapes)
    assert any(shape.matrix for shape in slanted.shapes)


def test_a_shadow_never_falls_over_the_edge_of_a_table():
    shadows = [
        shape
        for shape in Drawing(staged(PARTNER), Style(), SIZE)
        .picture(staged(PARTNER).at("hold"))
        .shapes
        if shape.matrix
    ]
    assert [shape.clip is not None for shape in shadows] == [False, True]


def test_a_body_that_floats_beside_its_mat_throws_its_shadow_on_the_floor_alone():
    far = Surface(SurfaceKind.MAT, 0.5, 0.5, 0.015, at=(9.0, 9.0))
    people = staged(SOLO).at("hold")
    aside = Drawing(staged(SOLO, surface=far), Style(), SIZE).picture(people)
    assert len([shape for shape in aside.shapes if shape.matrix]) == 1


@pytest.mark.parametrize("kind", SurfaceKind)
@pytest.mark.parametrize("turned", [False, True])
def test_every_surface_and_every_kit_is_drawn_from_every_angle(kind, turned):
    kit = tuple(
        Kit(each, (0.3, 0.2 * n, 0.5), (0.2, 0.4 if n % 2 else 0.1, 0.1), 30.0)
        for n, each in enumerate(KitKind)
    )
    surface = Surface(kind, 0.6, 0.6, 0.45, turned=turned)
    here = staged(SOLO, surface=surface, kit=kit)
    for azimuth in (-120.0, -30.0, 60.0, 150.0):
        drawing = Drawing(here, Style(), SIZE, Camera(azimuth, 25.0))
        names = {piece.name for piece in drawing.pieces(here.at("hold"))}
        assert {"top", "pillow", "towel", "cushion", "blanket 0"} <= names


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST])
def test_every_palette_sets_the_ground(palette):
    here = staged(SOLO)
    picture = Drawing(here, Style(palette=palette), SIZE).picture(here.at("hold"))
    assert picture.ground == palette.ground


def test_receiver_and_helper_differ_without_colour():
    assert LIGHT.helper.stripe
    assert not LIGHT.receiver.stripe
    assert Style().receiver.style is not Style().helper.style


def test_what_has_not_moved_is_not_drawn_again():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    breaths = [posed(here.scene, here.side, "hold", "hold", 1.0, breath=b) for b in (0.2, 0.7)]
    one, other = ({p.name: p for p in drawing.pieces(people)} for people in breaths)
    assert other["thigh left"] is one["thigh left"]
    assert other["chest"] is not one["chest"]


def test_a_hand_that_changes_its_shape_is_drawn_again():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    one, other = ({p.name: p for p in drawing.pieces(here.at(pose))} for pose in ("start", "hold"))
    assert other["fingers left"] is not one["fingers left"]


def test_dark_hair_has_a_pale_outline_on_a_dark_ground():
    assert DARK.suited(LOOKS[3]).hair.line == DARK.hair_line
    assert LIGHT.suited(LOOKS[3]) is LOOKS[3]


@pytest.mark.parametrize("stem", STEMS)
def test_the_ghost_lies_behind_all_of_the_receiver(stem):
    here = staged(stem)
    drawing = Drawing(here, Style(), SIZE)
    people = here.at("hold")
    shapes = drawing.picture(people, replace(NO_SIGNS, ghost=True)).shapes
    ghosts = [n for n, shape in enumerate(shapes) if shape.fill == LIGHT.ghost]
    receiver = {id(s) for p in drawing.pieces(people) if p.owner == "receiver" for s in p.shapes}
    assert all(n < min(i for i, s in enumerate(shapes) if id(s) in receiver) for n in ghosts)


def test_a_table_throws_its_own_shadow_on_the_floor():
    here = staged(PARTNER)
    shapes = Drawing(here, Style(), SIZE).picture(here.at("hold")).shapes
    floor = next(shape for shape in shapes if shape.matrix)
    assert all(len(point) == 2 for point in floor.paths[0])
    assert len(floor.paths[0]) >= 4


def test_what_hardly_moves_is_the_same_picture():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    shares = (0.5, 0.50005, 0.6)
    first, same, other = (
        drawing.picture(posed(here.scene, here.side, "set", "hold", share)) for share in shares
    )
    assert same is first
    assert other != first


def test_a_breath_that_nobody_sees_is_added_to_the_next():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    breaths = [
        drawing.picture(posed(here.scene, here.side, "hold", "hold", 1.0, breath=step / 200))
        for step in range(201)
    ]
    assert breaths[1] is breaths[0]
    assert 10 < len({id(picture) for picture in breaths}) < 60


def test_an_arm_that_moves_leaves_the_breath_as_it_was():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    for share in (0.3, 0.45):
        people = posed(here.scene, here.side, "start", "set", share, breath=share / 1000)
        assert drawing.people(people)[0].posed.breath == 0.3 / 1000


def test_hands_that_press_in_one_place_share_a_ring():
    presses = tuple(Press(hand) for hand in (BodyPart.HAND_LEFT, BodyPart.HAND_RIGHT))
    rings = []
    for pose in ("start", "hold"):
        here = staged(SOLO, presses=presses)
        drawing = Drawing(here, Style(), SIZE)
        bare = len(drawing.picture(here.at(pose), NO_SIGNS).shapes)
        signs = replace(NO_SIGNS, presses=True)
        rings.append(len(drawing.picture(here.at(pose), signs).shapes) - bare)
    assert rings == [8, 4]


@pytest.mark.parametrize("sign", ["presses", "still"])
def test_signs_stay_big_enough_to_read_in_a_thumbnail(sign):
    here = staged(PARTNER)
    drawing = Drawing(here, Style(), (240.0, 180.0))
    bare = len(drawing.picture(here.at("hold"), NO_SIGNS).shapes)
    marks = drawing.picture(here.at("hold"), replace(NO_SIGNS, **{sign: True})).shapes[bare:]
    circles = [seg for m in marks for path in m.paths for seg in path if len(seg) == 5]
    assert max(r for _, _, r, _, _ in circles) >= 6.5


def test_a_picture_of_one_pose_is_framed_closer():
    here = staged(PARTNER)
    close = Drawing(here, Style(), SIZE, framed=("hold",))
    assert close.screen.scale > Drawing(here, Style(), SIZE).screen.scale


@pytest.mark.parametrize("size", [(880.0, 540.0), (400.0, 400.0)])
@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
@pytest.mark.parametrize("stem", STEMS)
def test_a_window_of_a_way_holds_the_people_whole_at_every_moment_of_it(stem, side, size):
    here = staged(stem, side)
    held = here.people_on([("start", "set"), ("set", "hold")])
    window = window_of(here.stage.camera, held)
    drawing = Drawing(here, Style(), size, framed=window)
    assert drawing.screen.scale > 0.99 * Drawing(here, Style(), size).screen.scale
    for before, after in (("start", "set"), ("set", "hold")):
        for share in (0.1, 0.35, 0.6, 0.85):
            people = posed(here.scene, side, before, after, share)
            for piece in drawing.pieces(people):
                if piece.owner in {Role.RECEIVER, Role.HELPER}:
                    assert within(piece.shapes, size)


def within(shapes, size):
    reached = [bounds(shape.paths) for shape in shapes if shape.matrix is None]
    return all(
        left > 0 and top > 0 and right < size[0] and bottom < size[1]
        for left, top, right, bottom in reached
    )


def test_a_window_is_shown_from_the_side_it_was_taken_from():
    here, camera = staged(SOLO), Camera(0.0, 90.0)
    window = window_of(camera, here.people)
    assert Drawing(here, Style(), SIZE, camera, window).screen == screen_of(camera, window, SIZE)


def test_an_inset_finds_its_corner_in_a_window_too():
    here = staged("seated_twist")
    window = window_of(here.stage.camera, here.people)
    drawing, hold = Drawing(here, Style(), SIZE, framed=window), here.at("hold")
    with_inset = drawing.picture(hold, replace(NO_SIGNS, inset=True)).shapes
    assert len(with_inset) > len(drawing.picture(hold, NO_SIGNS).shapes)


def test_a_body_makes_a_dent_only_in_what_gives_way():
    firm = shadow_shapes("in_bed_knee_drop", sag=0.0)
    assert len(shadow_shapes("in_bed_knee_drop")) == len(firm) + 1


def shadow_shapes(stem, **surface):
    here = staged(stem)
    stage = replace(here.stage, surface=replace(here.stage.surface, **surface))
    here = staged(stem, surface=stage.surface)
    picture = Drawing(here, Style(), SIZE).picture(here.at("hold"))
    return [shape for shape in picture.shapes if shape.matrix is not None]


def test_a_shirt_hangs_over_a_sitters_lap_only_from_the_front():
    orders = []
    for azimuth in (-20.0, -90.0):
        here = staged("seated_hug_extension")
        drawing = Drawing(here, Style(), SIZE, Camera(azimuth, 15.0))
        names = [p.name for p in drawing.pieces(here.at("start")) if p.owner == Role.RECEIVER]
        orders.append(names.index("belly") > names.index("thigh right"))
    assert orders == [True, False]


def test_the_ghost_of_a_trunk_has_a_nose():
    here = staged("seated_hug_extension")
    drawing = Drawing(here, Style(), SIZE)
    shapes = drawing.picture(here.at("hold"), replace(NO_SIGNS, ghost=True)).shapes
    ghost = next(shape for shape in shapes if shape.fill == LIGHT.ghost)
    radii = {seg[2] for path in ghost.paths for seg in path if len(seg) == 5}
    assert min(radii) < 0.01 * drawing.screen.scale * here.scene.receiver_stature
