import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.geometry.polylines import straight
from backcoach.figure.geometry.shape import Shape
from backcoach.painting.figure_painter import outline, paint_shapes
from backcoach.painting.line_paths import draw_lines, path

OUTER = ((5.0, 5.0), (55.0, 5.0), (55.0, 55.0), (5.0, 55.0), (5.0, 5.0))
HOLE = ((20.0, 20.0), (20.0, 40.0), (40.0, 40.0), (40.0, 20.0), (20.0, 20.0))
LINES = straight([OUTER, HOLE])


def painted(shape):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_shapes(painter, [shape])
    painter.end()
    return image


def test_many_lines_are_the_path_that_they_are_one_by_one():
    assert path(LINES) == outline((OUTER, HOLE), closed=False)
    assert path(LINES).fillRule() is Qt.FillRule.WindingFill
    assert path(straight([])).isEmpty()


@pytest.mark.parametrize("look", [("#d9573f", "", 0.0), ("", "#d9573f", 2.0), ("", "#d9573f", 6.0)])
def test_many_lines_are_painted_as_one_by_one(look):
    assert painted(Shape(LINES, *look, closed=False)) == painted(
        Shape((OUTER, HOLE), *look, closed=False)
    )


def test_what_has_no_points_is_passed_by():
    gaps = straight([(), OUTER, (), HOLE, ()])
    assert path(gaps) == path(LINES)
    look = ("", "#d9573f", 2.0)
    assert painted(Shape(gaps, *look, closed=False)) == painted(Shape(LINES, *look, closed=False))


@pytest.mark.parametrize("lines", [straight([]), straight([((1.0, 1.0),)])])
def test_a_line_without_a_step_leaves_no_trace(lines):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    blank = image.copy()
    painter = QPainter(image)
    draw_lines(painter, lines)
    painter.end()
    assert image == blank
