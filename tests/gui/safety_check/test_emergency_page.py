"""The emergency page: the number, what to say, and the way back from a slip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Advice
from backcoach.gui.safety_check.emergency_page import EmergencyPage, EmergencyState
from tests.clicking import click, part
from tests.emergency_numbers import AUSTRALIA, BRITAIN, ELSEWHERE

ADVICE = Advice(
    "Call now", "Stop. Call {ambulance}.", "now", "{ambulance}", "I call about my back."
)
SIGNS = ("Weak leg", "Numb arm")


@pytest.fixture
def page(qtbot: QtBot) -> EmergencyPage:
    page = EmergencyPage()
    qtbot.addWidget(page)
    page.show_emergency(EmergencyState(BRITAIN, ADVICE, SIGNS))
    page.resize(1280, 800)
    page.show()
    return page


def test_it_says_whom_to_call_what_to_do_and_what_to_say(page: EmergencyPage) -> None:
    assert part(page, "numberLabel").text() == "999 or 112"
    assert page.accessibleName() == "Call 999 or 112 now"
    assert part(page, "whatLabel").text() == "Stop. Call 999 or 112."
    assert part(page, "whomLabel").text() == "999 or 112"
    assert part(page, "sayLabel").text() == "I call about my back."
    assert part(page, "linesLabel").text() == "•  Weak leg\n•  Numb arm"
    assert part(page, "linesLabel").isVisible()
    assert not part(page, "revealButton").isVisible()


def test_the_number_can_be_selected_with_the_keyboard(page: EmergencyPage) -> None:
    flags = part(page, "numberLabel").textInteractionFlags()

    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_first_number_can_be_copied(page: EmergencyPage) -> None:
    click(part(page, "copyButton"))

    assert QGuiApplication.clipboard().text() == "999"
    assert part(page, "copiedLabel").text() == "999 is copied."


def test_it_says_more_where_a_bare_number_would_not_do(page: EmergencyPage) -> None:
    assert not part(page, "noteLabel").isVisible()
    page.show_emergency(EmergencyState(AUSTRALIA, ADVICE, SIGNS))

    assert part(page, "noteLabel").text() == "112 works from mobile phones."
    assert part(page, "noteLabel").isVisible()


def test_words_in_the_place_of_a_number_stand_below_the_digits(page: EmergencyPage) -> None:
    page.show_emergency(EmergencyState(ELSEWHERE, ADVICE, SIGNS))

    assert part(page, "numberLabel").text() == "112"
    assert part(page, "noteLabel").text() == "or your local emergency number"


def test_a_shared_screen_shows_the_signs_only_on_request(page: EmergencyPage) -> None:
    page.show_emergency(EmergencyState(BRITAIN, ADVICE, SIGNS, private=True))
    assert not part(page, "linesLabel").isVisible()

    click(part(page, "revealButton"))
    assert part(page, "linesLabel").isVisible()


def test_a_slip_leads_back(qtbot: QtBot, page: EmergencyPage) -> None:
    with qtbot.waitSignal(page.mistake_reported):
        click(part(page, "mistakeButton"))


def test_it_can_be_left_for_the_start_page(qtbot: QtBot, page: EmergencyPage) -> None:
    with qtbot.waitSignal(page.home_asked):
        click(part(page, "homeButton"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_no_stray_key_leaves_it(qtbot: QtBot, page: EmergencyPage, key) -> None:
    page.setFocus()

    with qtbot.assertNotEmitted(page.home_asked), qtbot.assertNotEmitted(page.mistake_reported):
        qtbot.keyClick(page, key)
