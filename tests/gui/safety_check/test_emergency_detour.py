"""From a page of the safety check to the emergency page, and back after a slip."""

import pytest

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_walk import ScreeningWalk, signs_to_ask_again
from backcoach.gui.safety_check.emergency_detour import EmergencyDetour
from backcoach.gui.safety_check.emergency_page import EmergencyPage
from backcoach.gui.safety_check.screening_page import ScreeningPage, ScreeningState
from tests.clicking import text_of
from tests.gui.real_services import LIBRARY

SIGN = "bladder_change"
WALK = ScreeningWalk(signs_to_ask_again(LIBRARY.content.screening)).kept({SIGN: Answer.YES})


@pytest.fixture
def asking(here):
    asking = ScreeningPage()
    asking.show_theme(ScreeningState(WALK.theme, page=1, pages=1, answers=WALK.answers))
    here.services.show(asking)
    return asking


@pytest.fixture
def detour(here, asking):
    detour = EmergencyDetour(here.services, asking, private=False)
    detour.show(WALK)
    return detour


@pytest.mark.usefixtures("detour")
def test_it_says_what_was_ticked_and_whom_to_call(here):
    assert isinstance(here.page, EmergencyPage)
    assert "urine" in text_of(here.page, "linesLabel")


@pytest.mark.usefixtures("detour")
def test_a_slip_leads_back_and_asks_that_line_again(here, asking):
    here.press("mistakeButton")
    assert here.page is asking
    assert SIGN not in asking._ui.lineList.answers


def test_whoever_made_no_slip_leaves(qtbot, here, detour):
    with qtbot.waitSignal(detour.left):
        here.press("homeButton")
