"""The signs that need help at once, asked once more on as many pages as they have."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from backcoach.domain.safety.screening import Answer, Consequence, Effect
from backcoach.gui.safety_check.emergency_page import EmergencyPage
from backcoach.gui.safety_check.signs_again_flow import SignsAgainFlow
from tests.clicking import press, text_of
from tests.small_screening import ask, page, screening

HELP = Effect(Consequence.EMERGENCY)
CONTENT = screening(
    page("first", ask("numb", HELP)), page("other", ask("sore")), page("second", ask("weak", HELP))
)


class Keeper:
    """Takes answers, and finds nothing."""

    client, with_helper = None, False

    def __init__(self):
        self.taken = []
        self.was_seen = False

    def seen(self):
        self.was_seen = True

    def take(self, answers):
        self.taken.append({name: given.answer for name, given in answers.items()})
        return "outcome"


@pytest.fixture
def keeper():
    return Keeper()


@pytest.fixture
def heard():
    return []


@pytest.fixture
def flow(here, keeper, heard):
    content = SimpleNamespace(screening=CONTENT)
    numbers = here.services.library.numbers
    library = SimpleNamespace(content=content, numbers=numbers)
    flow = SignsAgainFlow(here.services._replace(library=library), keeper)
    flow.answered.connect(heard.append)
    flow.left.connect(lambda: heard.append("left"))
    flow.help_needed.connect(lambda: heard.append("help"))
    flow.start()
    return flow


def none_of_these(here):
    QApplication.processEvents()
    here.press("noneButton")


@pytest.mark.usefixtures("flow")
def test_every_page_with_such_a_sign_is_asked_and_no_other(here, keeper, heard):
    none_of_these(here)
    assert not keeper.was_seen
    none_of_these(here)
    assert heard == ["outcome"]
    assert keeper.taken == [{"numb": Answer.NO, "weak": Answer.NO}]
    assert keeper.was_seen


@pytest.mark.usefixtures("flow")
def test_it_says_why_it_is_asked_again(here):
    assert text_of(here.page, "titleLabel") == "Once more: signs that need help now"
    assert text_of(here.page, "introLabel").startswith("An hour or more has passed.")


@pytest.mark.usefixtures("flow")
def test_back_leads_to_the_page_before_and_then_away_with_nothing_taken(here, keeper, heard):
    none_of_these(here)
    here.press("backButton")
    assert text_of(here.page, "progressLabel") == "1 of 2"
    here.press("backButton")
    assert (heard, keeper.taken) == (["left"], [])


@pytest.mark.usefixtures("flow")
def test_a_sign_leads_to_help_and_a_slip_back(here, keeper, heard):
    press(here.page, "Yes")
    assert isinstance(here.page, EmergencyPage)
    here.press("mistakeButton")
    press(here.page, "Yes")
    here.press("homeButton")
    assert heard == ["help"]
    assert keeper.taken == [{"numb": Answer.YES}]
