"""What a client sees at each moment, and what never comes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from backcoach.domain.playing.demonstration import demonstrate
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.player.client_window.pointer import PointedPlace
from backcoach.gui.player.figure_card import PlayerScene
from tests.clicking import said
from tests.gui.real_services import LIBRARY

FOR_TWO = LIBRARY.content.techniques["T04"]
SCENE = PlayerScene(LIBRARY.scene, Style(), stop_word="Lemon")


def shown(technique=FOR_TWO):
    return demonstrate(technique, usual_dosage(technique, first_time=False), RHYTHMS["4-6"])


@pytest.fixture
def view(qtbot):
    view = ClientView(SCENE, shown().view, demonstration=True)
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    return view


def test_it_shows_the_stretch_its_side_and_both_roles(view):
    words = said(view)
    assert {"DEMONSTRATION", FOR_TWO.name, "You (receiver)", "Helper"} <= set(words)
    assert "Right side on top" in words


def test_a_session_is_not_marked_as_a_demonstration(qtbot):
    view = ClientView(SCENE, shown().view)
    qtbot.addWidget(view)
    view.show()
    assert "DEMONSTRATION" not in said(view)


def test_it_follows_each_moment_and_a_pause(view):
    held = shown().next_pose().next_pose().next_pose()
    view.show_view(held.view)
    words = [each.accessibleName() for each in view.findChildren(QWidget)]
    assert "Breathe softly, keep talking." in words
    paused = PlayerView(Playing.PAUSED, held.timeline, held.view.moment, 0)
    view.show_view(paused)
    assert "Paused" in said(view)


def test_there_is_nothing_to_press_and_nothing_takes_the_focus(view):
    assert [each for each in view.findChildren(QAbstractButton) if each.isVisible()] == []
    able = (each for each in view.findChildren(QWidget) if each.isVisible())
    assert {each.focusPolicy() for each in able} == {Qt.FocusPolicy.NoFocus}


def test_the_other_way_round_it_says_so(view):
    view.show_facing(View.FACING)
    assert "Right side on top  ·  mirror view" in said(view)


def test_it_is_recoloured_with_the_theme(view):
    view.show_style(Style(palette=DARK))
    assert view.figure_card.figure_view._style.palette.mat == DARK.mat


def test_it_points_at_a_place_of_the_figure_until_it_does_no_more(view):
    view.grab()
    dot = view._dot
    view.point_at(PointedPlace(0.1, 0.5))
    assert dot.isVisible()
    before = dot.pos()
    view.resize(1920, 1080)
    view.grab()
    view.show_view(shown().view)
    assert dot.pos() != before
    view.point_at(None)
    assert not dot.isVisible()


@pytest.mark.parametrize(("high", "pixels"), [(600, 16), (1080, 28), (2160, 56)])
def test_the_small_letters_grow_with_the_screen(view, high, pixels):
    view.resize(high * 16 // 9, high)
    view.grab()
    (role,) = (each for each in view.findChildren(QLabel) if each.text() == "Helper")
    assert role.fontInfo().pixelSize() == pixels


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1366, 768), (1920, 1080)])
def test_everything_is_in_sight_on_any_screen(view, size):
    view.resize(*size)
    view.grab()
    parts = (each for each in view.findChildren(QWidget) if each.isVisible() and each is not view)
    for part in parts:
        if part.parentWidget() is view:
            assert view.rect().contains(part.geometry()), part
