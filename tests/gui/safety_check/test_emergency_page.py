"""The emergency page: the number, what to say, and the way back from a slip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Advice
from backcoach.gui.safety_check.emergency_page import EmergencyPage, EmergencyState
from tests.clicking import click
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
    assert page._ui.numberLabel.text() == "999 or 112"
    assert page.accessibleName() == "Call 999 or 112 now"
    assert page._ui.whatLabel.text() == "Stop. Call 999 or 112."
    assert page._ui.whomLabel.text() == "999 or 112"
    assert page._ui.sayLabel.text() == "I call about my back."
    assert page._ui.linesLabel.text() == "•  Weak leg\n•  Numb arm"
    assert page._ui.linesLabel.isVisible()
    assert not page._ui.revealButton.isVisible()


def test_the_number_can_be_selected_with_the_keyboard(page: EmergencyPage) -> None:
    flags = page._ui.numberLabel.textInteractionFlags()

    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_first_number_can_be_copied(qtbot: QtBot, page: EmergencyPage) -> None:
    click(qtbot, page._ui.copyButton)

    assert QGuiApplication.clipboard().text() == "999"
    assert page._ui.copiedLabel.text() == "999 is copied."


def test_it_says_more_where_a_bare_number_would_not_do(page: EmergencyPage) -> None:
    assert not page._ui.noteLabel.isVisible()
    page.show_emergency(EmergencyState(AUSTRALIA, ADVICE, SIGNS))

    assert page._ui.noteLabel.text() == "112 works from mobile phones."
    assert page._ui.noteLabel.isVisible()


def test_words_in_the_place_of_a_number_stand_below_the_digits(page: EmergencyPage) -> None:
    page.show_emergency(EmergencyState(ELSEWHERE, ADVICE, SIGNS))

    assert page._ui.numberLabel.text() == "112"
    assert page._ui.noteLabel.text() == "or your local emergency number"


def test_a_shared_screen_shows_the_signs_only_on_request(qtbot: QtBot, page: EmergencyPage) -> None:
    page.show_emergency(EmergencyState(BRITAIN, ADVICE, SIGNS, private=True))
    assert not page._ui.linesLabel.isVisible()

    click(qtbot, page._ui.revealButton)
    assert page._ui.linesLabel.isVisible()


def test_a_slip_leads_back(qtbot: QtBot, page: EmergencyPage) -> None:
    with qtbot.waitSignal(page.mistake_reported):
        click(qtbot, page._ui.mistakeButton)


def test_it_can_be_left_for_the_start_page(qtbot: QtBot, page: EmergencyPage) -> None:
    with qtbot.waitSignal(page.home_asked):
        click(qtbot, page._ui.homeButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_no_stray_key_leaves_it(qtbot: QtBot, page: EmergencyPage, key) -> None:
    page.setFocus()

    with qtbot.assertNotEmitted(page.home_asked), qtbot.assertNotEmitted(page.mistake_reported):
        qtbot.keyClick(page, key)
