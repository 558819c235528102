"""Pointing at a place of the figure, in pictures of any size."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.geometry.camera import Camera, Screen, axes
from backcoach.gui.player.client_window.pointer import (
    SIZE,
    PointedPlace,
    PointerDot,
    Pointing,
    pixel_of,
    place_at,
)
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.storage.content.scenes import read_scene

PIXELS, SCALES = st.floats(-2000, 4000), st.floats(20, 2000)


def screen(scale, x, y):
    return Screen(*axes(Camera(20, 30)), scale, x, y)


@pytest.fixture
def picture(qtbot):
    view = FigureView()
    qtbot.addWidget(view)
    view.show_scene(StagedScene(read_scene(Path("assets"), "seated_twist"), Side.RIGHT))
    view.resize(600, 400)
    view.show()
    view.grab()
    return view


@given(scale=SCALES, x=PIXELS, y=PIXELS, at=st.tuples(PIXELS, PIXELS))
def test_a_pixel_becomes_a_place_and_that_place_is_at_that_pixel(scale, x, y, at):
    there = screen(scale, x, y)
    assert pixel_of(there, place_at(there, *at)) == pytest.approx(at, abs=1e-6)


@given(scales=st.tuples(SCALES, SCALES), right=st.floats(-2, 2), up=st.floats(-2, 2))
def test_a_place_is_as_many_metres_from_the_figure_in_each_picture(scales, right, up):
    place = PointedPlace(right, up)
    for scale in scales:
        x, y = pixel_of(screen(scale, 300, 200), place)
        assert ((x - 300) / scale, (200 - y) / scale) == pytest.approx((right, up))


def test_the_mouse_over_a_picture_points_and_off_it_points_nowhere(picture):
    told = []
    pointing = Pointing(picture)
    pointing.pointed.connect(told.append)
    QTest.mouseMove(picture, QPoint(120, 80))
    QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))
    assert pixel_of(picture.screen_now, told[-2]) == pytest.approx((120, 80))
    assert told[-1] is None


def test_before_the_first_picture_there_is_nothing_to_point_at(qtbot):
    view, told = FigureView(), []
    qtbot.addWidget(view)
    Pointing(view).pointed.connect(told.append)
    view.show()
    QTest.mouseMove(view, QPoint(12, 8))
    PointerDot(view).show_at(PointedPlace(0, 0))
    assert told == []


def test_the_dot_lies_on_the_place_and_lets_the_mouse_through(picture):
    dot = PointerDot(picture)
    dot.show_at(place_at(picture.screen_now, 250, 140))
    assert dot.isVisible()
    assert dot.geometry().center() + QPoint(1, 1) == QPoint(250, 140)
    assert picture.childAt(250, 140) is None or picture.childAt(250, 140) is not dot
    assert dot.grab().toImage().pixelColor(SIZE // 2, SIZE // 2).red() > 120
    dot.show_at(None)
    assert not dot.isVisible()
