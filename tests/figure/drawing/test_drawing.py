from dataclasses import replace
from math import hypot
from pathlib import Path

import numpy as np
import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.body.dressing import dressed
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.body.spot import Spot
from backcoach.figure.drawing import drawing
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.drawing.sketch import Sketch, mirrored
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart, mirrored_part
from backcoach.figure.geometry.window import screen_of, window_of
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Arrow, Press
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box

ASSETS = Path("assets")
STEMS = sorted(path.stem for path in (ASSETS / "scenes").glob("*.toml"))
SOLO, PARTNER = "single_knee_to_chest", "partner_supine_rotation"
SIZE, SMALL = (800.0, 600.0), (240.0, 180.0)
# For what does not depend on what is seen of the people.
NOTHING = Sketch((), ())


def staged(stem, side=Side.RIGHT, **stage):
    scene = read_scene(ASSETS, stem)
    return StagedScene(replace(scene, stage=replace(scene.stage, **stage)), side)


def points_of(people):
    """All points of the people that may be seen."""
    bodies = [dressed(LOOKS[n], body) for n, body in enumerate(people.bodies.values())]
    return np.concatenate(
        [layer.points[layer.inside >= 0.0] for who in bodies for layer in who.layers]
    )


def within(points, drawing):
    """Whether all of them are in the picture."""
    screen, (width, height) = drawing.screen, drawing.size
    x = screen.x + points @ np.array(screen.right) * screen.scale
    y = screen.y - points @ np.array(screen.up) * screen.scale
    return 0.0 < x.min() < x.max() < width and 0.0 < y.min() < y.max() < height


def in_hold(here, size=SMALL, **more):
    """A drawing, and what is seen of its people in the hold."""
    drawing = Drawing(here, Style(), size, **more)
    return drawing, drawing.sketch(here.at("hold"))


@pytest.mark.parametrize("stem", STEMS)
def test_the_people_fit_the_frame_in_every_pose(stem):
    here = staged(stem)
    points = np.concatenate([points_of(here.at(pose)) for pose in here.scene.poses])
    for size in (1600.0, 1000.0), (800.0, 600.0), (600.0, 600.0):
        assert within(points, Drawing(here, Style(), size))


@pytest.mark.parametrize("stem", STEMS)
def test_a_window_of_a_way_holds_the_people_whole_at_every_moment_of_it(stem):
    here, size = staged(stem, Side.LEFT), (400.0, 400.0)
    window = window_of(here.stage.camera, here.people_on([("start", "set"), ("set", "hold")]))
    drawing = Drawing(here, Style(), size, framed=window)
    assert drawing.screen.scale > 0.99 * Drawing(here, Style(), size).screen.scale
    for before, after in (("start", "set"), ("set", "hold")):
        for share in (0.1, 0.35, 0.6, 0.85):
            people = posed(here.scene, here.side, before, after, share)
            assert within(points_of(people), drawing)


def test_where_people_reach_on_a_way_is_worked_out_once(monkeypatch):
    here, asked = staged(SOLO), []
    reach_on = drawing.reach_on
    monkeypatch.setattr(drawing, "reach_on", lambda *way: asked.append(way[2]) or reach_on(*way))
    there, back = ("set", "hold"), ("hold", "set")
    both = here.people_on([there, back])
    assert both == (*here.people_on([there]), *here.people_on([back]))
    assert asked == [there, back]


def test_signs_are_worked_out_once_for_an_angle_whatever_the_size(monkeypatch):
    here, asked, sketch = staged(SOLO), [], box(0.1, 0.1)
    plan = drawing.sign_plan
    monkeypatch.setattr(drawing, "sign_plan", lambda *seen: asked.append(seen[2]) or plan(*seen))
    for size, camera in ((SMALL, None), (SIZE, None), (SMALL, Camera(10.0, 10.0))):
        Drawing(here, Style(), size, camera).picture_of(sketch, Signs())
    assert asked == [here.stage.camera, Camera(10.0, 10.0)]
    assert [seen for seen, _ in here.ghosts] == [Camera(10.0, 10.0)]


def test_what_signs_need_is_made_ready_before_they_are_shown():
    here = staged(SOLO)
    for signs, ready in ((NO_SIGNS, (0, 0)), (Signs(ghost=False), (1, 0)), (Signs(), (1, 1))):
        Drawing(here, Style(), SMALL).prepare(signs)
        assert (len(here.plans), len(here.ghosts)) == ready


def test_the_left_side_is_the_mirror_image_of_the_right():
    right, left = (
        drawing.sketch(here.at("hold"))
        for here in (staged(PARTNER), staged(PARTNER, Side.LEFT))
        for drawing in (Drawing(here, Style(), SMALL),)
    )
    assert len(right.edges) == len(left.edges)
    for edge, other in zip(right.edges, mirrored(left).edges, strict=True):
        assert edge.points == other.points
    assert {part for _, part in left.hands} == {mirrored_part(part) for _, part in right.hands}


def test_a_moment_is_drawn_once():
    drawing = Drawing(staged(SOLO), Style(), SMALL)
    people = staged(SOLO).at("hold")
    picture = drawing.picture(people)
    assert drawing.picture(staged(SOLO).at("hold")) is picture
    assert drawing.picture(people, replace(NO_SIGNS, arrow=True)) is not picture
    assert drawing.picture(staged(SOLO).at("set")) is not picture


def test_a_picture_is_drawn_alike_each_time():
    one, other = (
        Drawing(staged(PARTNER), Style(), SMALL).picture(staged(PARTNER).at("hold"))
        for _ in range(2)
    )
    assert one == other


def test_what_moves_was_where_the_dashes_are():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SIZE)
    signs = replace(NO_SIGNS, ghost=True)
    (ghost,) = drawing.picture_of(NOTHING, signs).shapes
    assert ghost.line == LIGHT.ghost
    assert len(ghost.paths) > 20
    knee = drawing.screen.disc(here.at("set").receiver.frames[BodyPart.SHANK_RIGHT].origin)
    near = min(hypot(x - knee[0], y - knee[1]) for path in ghost.paths for x, y in path)
    assert near < 0.1 * drawing.screen.scale


def test_the_dashes_of_the_left_side_are_turned_over():
    signs = replace(NO_SIGNS, ghost=True)
    ways = []
    for here in (staged(SOLO), staged(SOLO, Side.LEFT)):
        drawing = Drawing(here, Style(), SIZE)
        (ghost,) = drawing.picture_of(NOTHING, signs).shapes
        ways.append([x - drawing.screen.x for path in ghost.paths for x, _ in path])
    assert max(ways[0]) == pytest.approx(-min(ways[1]), abs=1.0)
    assert min(ways[0]) == pytest.approx(-max(ways[1]), abs=1.0)


def test_a_full_breath_lifts_the_chest():
    here = staged(SOLO)
    drawing = Drawing(here, Style(), SMALL)
    empty, full = (
        drawing.sketch(posed(here.scene, here.side, "start", "start", 1.0, breath=breath))
        for breath in (0.0, 1.0)
    )
    tops = [
        max(p.imag for e in sketch.edges if e.material is Material.SHIRT for p in e.points)
        for sketch in (empty, full)
    ]
    assert tops[1] > tops[0] + 0.005


@pytest.mark.parametrize("style", [Style(a, b) for a, b in zip(LOOKS, LOOKS[::-1], strict=True)])
@pytest.mark.parametrize("azimuth", [-180, -90, 0, 90])
@pytest.mark.parametrize("elevation", [0.0, 90.0])
def test_everybody_can_be_seen_from_all_round(style, azimuth, elevation):
    here = staged(PARTNER)
    drawing = Drawing(here, style, SMALL, Camera(azimuth, elevation))
    owners = {region.owner for region in drawing.sketch(here.at("hold")).regions}
    assert owners == {None, Role.RECEIVER, Role.HELPER}


def test_each_sign_can_be_switched_off():
    drawing, sketch = in_hold(staged(PARTNER))
    bare = len(drawing.picture_of(sketch, NO_SIGNS).shapes)
    for sign in ("arrow", "ghost", "presses", "still"):
        alone = replace(NO_SIGNS, **{sign: True})
        assert len(drawing.picture_of(sketch, alone).shapes) > bare


def test_a_scene_without_an_arrow_has_neither_arrow_nor_ghost():
    drawing = Drawing(staged(SOLO, arrow=None), Style(), SIZE)
    signs = replace(NO_SIGNS, arrow=True, ghost=True)
    assert drawing.picture_of(NOTHING, signs).shapes == ()


def test_signs_for_somebody_who_is_not_there_are_left_out():
    arrow = Arrow(Spot(BodyPart.THORAX, 0.5, body=Role.HELPER))
    here = staged(SOLO, arrow=arrow, presses=(Press(BodyPart.HAND_LEFT, Role.HELPER),), still=())
    picture = Drawing(here, Style(), SIZE).picture_of(NOTHING, Signs())
    assert picture.shapes == ()


def test_a_hand_that_presses_is_outlined_where_it_is_seen():
    here = staged(SOLO, presses=(Press(BodyPart.HAND_RIGHT, toward=(0.0, 1.0, 0.0)),))
    drawing, sketch = in_hold(here, SIZE)
    bare = drawing.picture_of(sketch, NO_SIGNS).shapes
    pressing = replace(NO_SIGNS, presses=True)
    signs = drawing.picture_of(sketch, pressing).shapes[len(bare) :]
    rims = [shape for shape in signs if shape.line == LIGHT.sign and not shape.fill]
    assert [len(path) > 10 for shape in rims for path in shape.paths] == [True]
    wedge = signs[-1].paths[0]
    assert len(wedge) == 3
    nearest = min(
        hypot(x - wedge[0][0], y - wedge[0][1]) for shape in rims for x, y in shape.paths[0]
    )
    assert 0.0 < nearest < 0.1 * drawing.screen.scale


def test_marks_of_what_stays_reach_trunk_head_and_feet():
    still = (BodyPart.THORAX, BodyPart.FOOT_LEFT, BodyPart.UPPER_ARM_RIGHT)
    drawing = Drawing(staged(SOLO, still=still), Style(), SIZE)
    marks = drawing.picture_of(NOTHING, replace(NO_SIGNS, still=True)).shapes
    assert len(marks) == 2 * len(still)


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST])
def test_every_palette_sets_the_ground(palette):
    here = staged(SOLO)
    drawing = Drawing(here, Style(palette=palette), SIZE)
    assert drawing.picture_of(NOTHING, NO_SIGNS).ground == palette.ground


def test_receiver_and_helper_differ_without_colour():
    style = Style()
    assert style.receiver.style is not style.helper.style
    assert style.receiver.build is not style.helper.build


def test_dark_hair_has_a_pale_outline_on_a_dark_ground():
    assert DARK.suited(LOOKS[3]).hair.line == DARK.hair_line
    assert LIGHT.suited(LOOKS[3]) is LOOKS[3]


def test_pins_stay_big_enough_to_read_in_a_thumbnail():
    here = staged(PARTNER)
    drawing = Drawing(here, Style(), SMALL)
    still = replace(NO_SIGNS, still=True)
    marks = drawing.picture_of(NOTHING, still).shapes
    circles = [seg for m in marks for path in m.paths for seg in path if len(seg) == 5]
    assert max(r for _, _, r, _, _ in circles) >= 6.0


def test_a_picture_of_one_pose_is_framed_closer():
    here = staged(PARTNER)
    close = Drawing(here, Style(), SIZE, framed=("hold",))
    assert close.screen.scale > Drawing(here, Style(), SIZE).screen.scale


def test_a_window_is_shown_from_the_side_it_was_taken_from():
    here, camera = staged(SOLO), Camera(0.0, 90.0)
    window = window_of(camera, here.people)
    assert Drawing(here, Style(), SIZE, camera, window).screen == screen_of(camera, window, SIZE)
