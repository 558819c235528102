"""The pictures of a handout come from what was drawn ahead, if that is there."""

import pytest

from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.figure.body.look import LIGHT
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import Drawing, Style
from backcoach.paper.handout import handout
from backcoach.paper.handout_pictures import pictures_of
from tests.paper.sheets import LIBRARY, ON, alone


@pytest.fixture
def sketches(monkeypatch):
    """The people whom a drawing had to draw itself."""
    met = []
    sketch = Drawing.sketch

    def counted(drawing, people):
        met.append(people)
        return sketch(drawing, people)

    monkeypatch.setattr(Drawing, "sketch", counted)
    return met


def pictures():
    (stretch,) = handout(alone("T05"), LIBRARY.content.techniques, USUAL_RHYTHM, ON).stretches
    figures = pictures_of(stretch, LIBRARY.scene("single_knee_to_chest"), Style(palette=LIGHT))
    return [figure.picture for figure in figures]


def test_what_was_drawn_ahead_is_not_drawn_again_for_either_side(sketches):
    ARCHIVE.is_kept_by(LIBRARY.footage)

    start, right, left = pictures()

    assert sketches == []
    assert len({id(start), id(right), id(left)}) == 3
    assert right.shapes != left.shapes


def test_without_it_they_are_drawn_and_show_as_much(sketches):
    ARCHIVE.is_kept_by(LIBRARY.footage)
    ahead = pictures()
    ARCHIVE.is_kept_by(None)

    drawn = pictures()

    assert len(sketches) == 3
    assert [each.width for each in drawn] == [each.width for each in ahead]
    assert [each.height for each in drawn] == [each.height for each in ahead]
