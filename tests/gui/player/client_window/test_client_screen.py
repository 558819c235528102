"""What is played, seen on the second screen while its page is in front."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from backcoach.domain.settings import View
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.gui.player.client_window.client_screen import ClientScreen
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.widgets.figure_view import FigureView
from tests.gui.player.client_window.test_client_view import FOR_TWO, SCENE, shown
from tests.gui.real_services import LIBRARY


@pytest.fixture
def picture(qtbot):
    view = FigureView()
    qtbot.addWidget(view)
    view.show_scene(StagedScene(LIBRARY.scene(FOR_TWO.stem), FOR_TWO.first_side))
    view.resize(600, 400)
    view.show()
    view.grab()
    return view


@pytest.fixture
def second(here):
    second = here.services.second_screen()
    yield second
    second.end()


@pytest.fixture
def client(picture, second):
    page = QLabel("The page", picture)
    client = ClientScreen(page, picture, second, lambda: ClientView(SCENE, shown().view))
    client.begin()
    return client


def test_it_is_there_while_the_window_is_open_and_the_page_is_in_front(client, second):
    assert client.view is None
    client.toggle()
    assert client.view.isVisible()
    client.put_away()
    assert client.view is None
    assert second.is_open
    client.begin()
    assert client.view.isVisible()
    client.toggle()
    assert client.view is None


def test_opened_and_closed_elsewhere_it_follows(client, second):
    second.open_by_hand()
    assert client.view is not None
    second.close()
    assert client.view is None


def test_put_away_twice_it_leaves_the_next_page_alone(client, second):
    client.toggle()
    client.put_away()
    other = QLabel("The next page's")
    second.hold(other)
    client.put_away()
    assert other.isVisible()


def test_the_clients_figure_is_turned_as_ours_is_from_the_beginning_on(client, picture):
    picture.turn(Qt.Key.Key_Right)
    client.toggle()
    theirs = client.view.figure_card.figure_view
    assert theirs.camera == picture.camera
    picture.turn(Qt.Key.Key_Up)
    assert theirs.camera == picture.camera


def test_the_mouse_points_on_both_while_someone_is_there_to_see_it(client, picture):
    QTest.mouseMove(picture, QPoint(200, 150))
    assert not client._dot.isVisible()
    client.toggle()
    client.view.grab()
    QTest.mouseMove(picture, QPoint(220, 160))
    assert client._dot.isVisible()
    assert client.view._dot.isVisible()
    client.toggle()
    QTest.mouseMove(picture, QPoint(240, 160))
    assert not client._dot.isVisible()


def test_moments_colours_and_turns_are_passed_on_and_nothing_without_a_window(client):
    held = shown().next_pose().next_pose().next_pose()

    def tell():
        client.show_view(held.view)
        client.show_style(Style(palette=DARK))
        client.show_facing(View.FACING)
        client.show_speed(0.5)
        client.frame_hands(on=True)

    tell()
    client.toggle()
    tell()
    card = client.view.figure_card
    assert client.view._view == held.view
    assert card.figure_view._style.palette.mat == DARK.mat
    assert card._scene.facing is View.FACING
    assert (card._speed, card._hands) == (0.5, True)
