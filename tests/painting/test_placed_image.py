"""An image made for one framing, as another framing shows it."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.window import Window, screen_of
from backcoach.painting.placed_image import PlacedImage, soften_edges

FRONT, SIZE = Camera(0.0, 0.0), (200.0, 100.0)


def screen(left, right):
    return screen_of(FRONT, Window(left, right, 0.0, 1.0), SIZE)


@pytest.fixture
def image():
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    return image


def test_in_its_own_framing_an_image_fills_the_picture(image):
    own = screen(0.0, 2.0)

    assert PlacedImage(image, 1.0, own).place(own) == QRectF(0, 0, 200, 100)


def test_a_place_of_the_scene_lies_where_the_framing_of_now_has_it(image):
    made, now = screen(0.0, 4.0), screen(1.0, 2.5)
    place = PlacedImage(image, 1.0, made).place(now)
    (x, y, *_), (there, high, *_) = (each.disc((1.5, 0.0, 0.5)) for each in (made, now))

    grown = place.width() / 200
    assert place.x() + x * grown == pytest.approx(there)
    assert place.y() + y * grown == pytest.approx(high)


def test_edges_fade_into_the_ground_and_the_middle_stays(image):
    painter = QPainter(image)
    soften_edges(painter, QSize(200, 100), QColor("white"))
    painter.end()

    assert image.pixelColor(0, 50).lightness() > 200
    assert image.pixelColor(199, 50).lightness() > 200
    assert image.pixelColor(100, 50) == QColor("black")


def test_a_whole_image_in_its_place_hides_what_lies_under_it(image):
    size, own = QSize(200, 100), screen(0.0, 2.0)

    assert PlacedImage(image, 1.0, own).fills(size, own)
    assert not PlacedImage(image, 0.5, own).fills(size, own)
    assert not PlacedImage(image, 1.0, own).fills(size, screen(0.0, 3.0))
    assert not PlacedImage(image, 1.0, own).fills(QSize(200, 101), own)


@pytest.mark.parametrize("framed", [(0.0, 2.0), (0.0, 2.0000001)])
def test_an_image_is_painted_at_its_share_where_it_lies(image, framed):
    page = QImage(200, 100, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    PlacedImage(image, 0.5, screen(0.0, 2.0)).paint(painter, screen(*framed))
    painter.end()

    assert page.pixelColor(100, 50).lightness() == pytest.approx(127, abs=2)
