"""From a page of the safety check to the emergency page, and back after a slip."""

import pytest

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_walk import ScreeningWalk, signs_to_ask_again
from backcoach.gui.safety_check.emergency_detour import EmergencyDetour
from backcoach.gui.safety_check.emergency_page import EmergencyPage
from backcoach.gui.safety_check.screening_page import ScreeningPage, ScreeningState
from tests.clicking import text_of
from tests.gui.real_services import LIBRARY

SIGN = "bladder_or_bowel"
WALK = ScreeningWalk(signs_to_ask_again(LIBRARY.content.screening)).kept({SIGN: Answer.YES})


def page_with_a_sign(here):
    asking = ScreeningPage()
    asking.show_theme(ScreeningState(WALK.theme, page=1, pages=1, answers=WALK.answers))
    here.services.show(asking)
    return asking


@pytest.fixture
def pages(here):
    """The pages that asked, the last one in front."""
    return [page_with_a_sign(here)]


@pytest.fixture
def detour(here, pages):
    detour = EmergencyDetour(here.services, lambda: pages[-1], private=False)
    detour.show(WALK)
    return detour


@pytest.mark.usefixtures("detour")
def test_it_says_what_was_ticked_and_whom_to_call(here):
    assert isinstance(here.page, EmergencyPage)
    assert "bladder" in text_of(here.page, "linesLabel")


@pytest.mark.usefixtures("detour")
def test_a_slip_leads_back_and_asks_that_line_again(here, pages):
    here.press("mistakeButton")
    assert here.page is pages[0]
    assert SIGN not in pages[0]._ui.lineList.answers


def test_it_leads_back_to_the_page_that_asks_by_then(qtbot, here, detour, pages):
    """The first one may be gone, as after the check has opened a session."""
    here.press("mistakeButton")
    with qtbot.waitSignal(pages[0].destroyed):
        pages[0].deleteLater()
    pages.append(page_with_a_sign(here))
    detour.show(WALK)
    here.press("mistakeButton")
    assert here.page is pages[-1]


def test_whoever_made_no_slip_leaves(qtbot, here, detour):
    with qtbot.waitSignal(detour.left):
        here.press("homeButton")
