import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.geometry.shape import Shape
from backcoach.painting.figure_painter import FigurePainter, outline

SQUARE = ((10.0, 10.0), (50.0, 10.0), (50.0, 50.0), (10.0, 50.0))
WHITE, RED = QColor("#ffffff"), QColor("#ff0000")


def painted(*shapes, brush=None):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    (brush or FigurePainter()).paint(painter, shapes)
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


def test_a_shape_is_cut_off_at_its_clip():
    left = ((0.0, 0.0), (30.0, 0.0), (30.0, 60.0), (0.0, 60.0))
    for moving in (False, True):
        image = painted(Shape((SQUARE,), "#ff0000", clip=left), brush=FigurePainter(moving=moving))
        assert image.pixelColor(20, 30) == RED
        assert image.pixelColor(40, 30) == WHITE


def test_a_matrix_moves_one_shape_and_not_the_next():
    moved = Shape((SQUARE,), "#ff0000", matrix=(0.5, 0.0, 0.0, 0.5, 0.0, 0.0))
    after = Shape((((50.0, 50.0), (59.0, 50.0), (59.0, 59.0)),), "#0000ff")
    image = painted(moved, after)
    assert image.pixelColor(15, 15) == RED
    assert image.pixelColor(40, 40) == WHITE
    assert image.pixelColor(57, 52) == QColor("#0000ff")


def test_a_rough_shape_has_hard_edges_only_while_moving():
    slope = ((0.0, 0.0), (60.0, 25.0), (0.0, 60.0))
    shades = {
        moving: {
            image.pixelColor(x, y).rgb()
            for image in [
                painted(Shape((slope,), "#ff0000", rough=True), brush=FigurePainter(moving=moving))
            ]
            for x in range(60)
            for y in range(60)
        }
        for moving in (False, True)
    }
    assert len(shades[True]) == 2
    assert len(shades[False]) > 2


def test_the_next_frame_shows_what_changed():
    brush = FigurePainter(moving=True)
    same = Shape((SQUARE,), "#ff0000", rough=True)
    first = painted(same, brush=brush)
    assert painted(same, brush=brush) == first
    assert painted(same._replace(fill="#0000ff"), brush=brush) != first


def test_an_open_path_stays_open():
    assert outline((SQUARE,), closed=False).elementCount() == 4
    assert outline((SQUARE,), closed=True).elementCount() == 5


def test_what_changed_lies_within_a_rectangle():
    brush = FigurePainter(moving=True)
    same, old, new = (
        Shape((tuple((x + shift, y) for x, y in SQUARE),), "#ff0000")
        for shift in (0.0, 100.0, 200.0)
    )
    assert brush.changed([same, old]) == QRectF(10.0, 10.0, 140.0, 40.0)
    assert brush.changed([same, old]).isEmpty()
    assert brush.changed([same._replace(), new]) == QRectF(110.0, 10.0, 140.0, 40.0)


def test_a_moved_shape_changes_where_it_is_painted():
    doubled = Shape((SQUARE,), "#ff0000", matrix=(2.0, 0.0, 0.0, 2.0, 0.0, 0.0))
    assert FigurePainter().changed([doubled]) == QRectF(20.0, 20.0, 80.0, 80.0)


def test_only_what_shows_within_a_rectangle_is_painted():
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    FigurePainter().paint(painter, [Shape((SQUARE,), "#ff0000")], QRectF(0.0, 0.0, 5.0, 5.0))
    painter.end()
    assert image.pixelColor(30, 30) == WHITE
