"""The page of one stretch, in the room that there is."""

import pytest
from PySide6.QtWidgets import QBoxLayout

from backcoach.domain.playing.demonstration import demonstrate
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.stretches.stretch_page import StretchPage, StretchState
from tests.clicking import part
from tests.stretches import KNEE


@pytest.fixture
def page(qtbot):
    shown = (
        demonstrate(KNEE, usual_dosage(KNEE, first_time=False), RHYTHMS[USUAL_RHYTHM])
        .of_side(KNEE.first_side)
        .frozen()
    )
    page = StretchPage(StretchState(PlayerScene(lambda _stem: None, Style()), shown, False))
    qtbot.addWidget(page)
    return page


@pytest.mark.parametrize(
    ("width", "way"),
    [(1280, QBoxLayout.Direction.LeftToRight), (640, QBoxLayout.Direction.TopToBottom)],
)
def test_facts_stand_beside_the_picture_where_there_is_room(qtbot, page, width, way):
    page.resize(width, 800)
    with qtbot.waitActive(page):
        page.show()

    assert part(page, "topLayout").direction() == way


def test_to_begin_with_it_is_what_enter_does(qtbot, page):
    with qtbot.waitActive(page):
        page.show()

    assert page.focusWidget() is part(page, "startButton")
