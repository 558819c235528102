"""A jump is what changes at once, and is thicker than the body beside it moves."""

from dataclasses import replace

import numpy as np
import pytest

from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.film import Course, Film
from backcoach.figure.drawing.sketch import Sketch
from backcoach.storage.content.reel import packed_film, reel_bytes, reel_path
from frame_jumps import PIXEL, Frame, found_in, jumps, kinds_seen
from jump_pictures import keep_pictures
from tests.figure.drawing.made_sketches import box
from tests.figure.people import LYING, changed, solo

WAY, BREATH = Course("start", "hold"), Course("hold", "hold", 0.0, 1.0)
STILL = solo(LYING)
MOVED = solo(changed(LYING, pelvis=replace(LYING.pelvis, at=(0.3, 0.0))))


def film(*sketches, course=WAY):
    return Film(course, tuple(np.linspace(0.0, 1.0, len(sketches)).tolist()), sketches)


def both(*sketches):
    """Squares beside each other as one sketch."""
    edges = [edge for sketch in sketches for edge in sketch.edges]
    regions = [
        sketch.regions[0]._replace(rings=((number,),)) for number, sketch in enumerate(sketches)
    ]
    return Sketch(tuple(edges), tuple(regions))


FAR = box(2.0, 2.0)


def test_each_pixel_tells_what_is_seen_there():
    image = kinds_seen(both(box(0.0, 0.0, 0.02), box(0.04, 0.0, 0.02)), Frame(-PIXEL, 0.0, 20, 6))
    assert len(np.unique(image)) == 2
    assert image[2].astype(bool).tolist() == [
        *[False],
        *[True] * 5,
        *[False] * 5,
        *[True] * 5,
        *[False] * 4,
    ]
    assert not image[5].any()


def test_what_comes_from_nowhere_jumps_and_its_place_is_told():
    (jump,) = jumps(
        film(FAR, both(FAR, box(0.0, 0.0, 0.02)), both(FAR, box(0.0, 0.0, 0.02))), STILL
    )
    assert (jump.number, jump.share) == (0, 0.5)
    assert jump.at == pytest.approx((0.01, 0.01), abs=PIXEL)
    assert jump.thick == pytest.approx(0.02, abs=PIXEL)
    assert str(jump).startswith("start to hold at 0.500: 20 mm at (0.01, 0.01)")


def test_what_is_too_thin_to_be_seen_does_not_jump():
    assert list(jumps(film(FAR, both(FAR, box(0.0, 0.0, 0.006))), STILL)) == []
    assert list(jumps(film(FAR, FAR), STILL)) == []


def test_a_breath_fades_so_that_more_goes_unseen():
    pictures = FAR, both(FAR, box(0.0, 0.0, 0.0105))
    assert list(jumps(film(*pictures), STILL)) != []
    assert list(jumps(film(*pictures, course=BREATH), STILL)) == []


def test_a_body_may_move_as_far_as_its_border_does():
    pictures = film(both(FAR, box(0.0, 0.0, 0.2)), both(FAR, box(0.2, 0.0, 0.2)))
    assert list(jumps(pictures, MOVED)) == []
    assert len(list(jumps(pictures, STILL))) == 1


def test_jumps_are_found_in_a_file_and_kept_as_pictures(tmp_path):
    path = reel_path(tmp_path, STILL.stem, LOOKS[:1])
    path.parent.mkdir(parents=True)
    path.write_bytes(reel_bytes([packed_film("key", film(FAR, both(FAR, box(0.0, 0.0, 0.02))))]))
    found = list(found_in(tmp_path, STILL, LOOKS[:1]))
    assert [jump.number for _, jump in found] == [0]
    keep_pictures(tmp_path / "jumps", "T00-man", STILL, LOOKS[:1], found)
    assert [each.name for each in (tmp_path / "jumps").iterdir()] == ["T00-man-start-hold-0.png"]
