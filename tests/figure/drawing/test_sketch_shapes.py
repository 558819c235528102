from dataclasses import replace

import pytest

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import AREAS, MarkKind, Material
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.drawing.sketch import Patch
from backcoach.figure.drawing.sketch_shapes import Brush, coloured, ghost, tones
from backcoach.figure.geometry.window import Window, screen_of
from tests.figure.drawing.bodies import FRONT
from tests.figure.drawing.made_sketches import box

SCREEN = screen_of(FRONT, Window(0.0, 1.0, 0.0, 1.0), (100.0, 100.0))


def brush(palette=LIGHT, looks=LOOKS):
    return Brush(SCREEN, tones(looks[0], looks[1], palette), palette)


def people(sketch, painted=None):
    return coloured(sketch, painted or brush()).people


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST])
def test_colours_come_from_look_and_theme(palette):
    fill, line, eye = people(box(0.1, 0.1), brush(palette))
    assert (fill.fill, fill.line) == (palette.receiver.shirt.fill, "")
    assert (line.fill, line.line) == ("", palette.receiver.shirt.line)
    assert line.width == pytest.approx(max(0.8, palette.line_width * SCREEN.scale))
    assert (eye.fill != "", eye.line) == (True, "")


def test_shade_is_darker_and_the_stage_is_painted_apart():
    sketch = box(0.1, 0.1)
    patches = (
        Patch(None, Material.MAT, False, ((0,),)),
        Patch(None, Material.WOOD, True, ((~0,),)),
        Patch(Role.HELPER, Material.SKIN, True, ((0,),)),
    )
    sketch = replace(sketch, regions=patches, shadows=sketch.shadows * 4)
    stage = coloured(sketch, brush()).stage
    half = LIGHT.shadow[0] + f"{round(int(LIGHT.shadow[1:3], 16) / 2):02x}" + LIGHT.shadow[3:]
    floor = [shape.fill for shape in stage[:2]]
    assert LIGHT.ground > floor[0] > floor[1]
    assert [shape.fill for shape in stage[2:]] == [
        LIGHT.mat.fill,
        *(half, half),
        LIGHT.wood.shade,
    ]
    assert [*stage[-1].paths] == [line[::-1] for line in stage[2].paths]
    assert people(sketch)[0].fill == LOOKS[1].skin.shade


def test_without_a_stage_nothing_is_painted_for_it():
    assert coloured(replace(box(0.1, 0.1), shadows=()), brush()).stage == ()


def test_a_border_without_weight_has_no_line():
    sketch = box(0.1, 0.1)
    bare = replace(sketch, edges=(sketch.edges[0]._replace(weight=0.0),), strokes=())
    assert [shape.line for shape in people(bare)] == [""]


@pytest.mark.parametrize("kind", MarkKind)
def test_a_mark_is_an_area_or_a_line_no_thinner_than_can_be_seen(kind):
    sketch = box(0.1, 0.1)
    mark = sketch.strokes[0]._replace(kind=kind, points=sketch.edges[0].points, width=0.001)
    *_, shape = people(replace(sketch, strokes=(mark,)))
    if kind in AREAS:
        assert (shape.fill != "", shape.line) == (True, "")
    else:
        assert (shape.fill, shape.line != "", shape.width) == ("", True, 0.8)


def test_a_mouth_has_the_line_of_the_skin():
    sketch = box(0.1, 0.1)
    mouth = sketch.strokes[0]._replace(kind=MarkKind.MOUTH, points=sketch.edges[0].points)
    *_, line = people(replace(sketch, strokes=(mouth,)))
    assert line.line == LOOKS[0].skin.line


def test_marks_that_look_alike_are_one_shape():
    sketch = box(0.1, 0.1)
    eye = sketch.strokes[0]
    lid = eye._replace(kind=MarkKind.LID)
    *_, eyes, lids = people(replace(sketch, strokes=(eye, lid, eye, lid)))
    assert (len(eyes.paths), len(lids.paths)) == (2, 2)


def test_a_ghost_is_dashed_and_no_thinner_than_can_be_seen():
    shape = ghost([edge.points for edge in box(0.1, 0.1).edges], brush())
    assert (shape.fill, shape.line, shape.width) == ("", LIGHT.ghost, 1.6)
    assert len(shape.paths) > 4
