import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.geometry.shape import Shape
from backcoach.painting.figure_painter import outline, paint_shapes

SQUARE = ((10.0, 10.0), (50.0, 10.0), (50.0, 50.0), (10.0, 50.0))
WHITE, RED = QColor("#ffffff"), QColor("#ff0000")


def painted(*shapes):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_shapes(painter, shapes)
    painter.end()
    return image


def test_a_filled_shape_covers_its_inside_alone():
    image = painted(Shape((SQUARE,), "#ff0000"))
    assert image.pixelColor(30, 30) == RED
    assert image.pixelColor(5, 30) == WHITE


@pytest.mark.parametrize("width", [2.0, 9.0])
def test_thin_and_thick_lines_leave_the_inside_free(width):
    image = painted(Shape((SQUARE,), "", "#ff0000", width))
    assert image.pixelColor(30, 10) == RED
    assert image.pixelColor(30, 30) == WHITE


def test_a_disc_is_round():
    image = painted(Shape((((30.0, 30.0, 20.0, 0.0, 360.0),),), "#ff0000"))
    assert image.pixelColor(30, 12) == RED
    assert image.pixelColor(12, 12) == WHITE


def test_a_curve_bulges_between_its_ends():
    bow = ((10.0, 30.0), (10.0, 0.0, 50.0, 0.0, 50.0, 30.0))
    image = painted(Shape((bow,), "#ff0000"))
    assert image.pixelColor(30, 15) == RED
    assert image.pixelColor(30, 40) == WHITE


def test_an_open_path_stays_open():
    assert outline((SQUARE,), closed=False).elementCount() == 4
    assert outline((SQUARE,), closed=True).elementCount() == 5
