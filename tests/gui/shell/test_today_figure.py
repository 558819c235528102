import pytest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.drawing.film import BREATHING, Course
from backcoach.figure.drawing.footage import Footage
from backcoach.gui.shell import today_figure
from backcoach.gui.shell.today_figure import BREATH_SECONDS, TodayFigure, breath_at
from tests.gui.real_services import LIBRARY

PEOPLE = (LOOKS[0], LOOKS[1])
SCENE = LIBRARY.scene("single_knee_to_chest")


@pytest.fixture
def figure(qtbot, fake_clock):
    figure = TodayFigure(fake_clock)
    qtbot.addWidget(figure)
    figure.resize(240, 160)
    return figure


def show(figure, *, may_move=True):
    figure.show_stretch(StagedScene(SCENE, Side.RIGHT), PEOPLE, may_move=may_move)


def test_a_breath_begins_and_ends_empty():
    assert breath_at(0.0) == pytest.approx(0.0)
    assert breath_at(BREATH_SECONDS / 2) == pytest.approx(1.0)
    assert breath_at(BREATH_SECONDS) == pytest.approx(0.0)


def test_it_breathes_while_it_is_in_sight(figure):
    show(figure)
    assert not figure.is_breathing
    figure.show()
    assert figure.is_breathing
    figure.hide()
    assert not figure.is_breathing


def test_with_less_motion_it_stands_still(figure):
    figure.show()
    show(figure, may_move=False)

    assert not figure.is_breathing


def test_nothing_is_shown_of_nothing(figure):
    figure.show()
    figure.show_stretch(None, PEOPLE, may_move=True)
    figure.grab()

    assert not figure.is_breathing


@pytest.mark.usefixtures("pictures_at_once")
def test_what_was_drawn_ahead_is_shown_level_by_level(figure, fake_clock, monkeypatch):
    course = Course("hold", "hold", *BREATHING)
    sight = LIBRARY.footage(SCENE, (LOOKS[0],), course)
    film = sight or Footage(course, (0.0, 1.0), list)
    monkeypatch.setattr(today_figure.ARCHIVE, "footage", lambda *_: film)
    show(figure)
    figure.show()
    empty = shown(figure)

    fake_clock.advance(BREATH_SECONDS / 2)
    figure._breathe()

    assert shown(figure) != empty


def shown(figure):
    figure.grab()
    return figure.grab().toImage()
