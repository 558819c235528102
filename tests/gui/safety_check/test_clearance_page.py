"""The result of the safety check, for one person and on a screen that two people see."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.clearance import Refused
from backcoach.domain.safety.screening import Advice, Consequence
from backcoach.gui.safety_check.agreement_form import Agreements
from backcoach.gui.safety_check.clearance_page import ClearancePage, RefusedState
from tests.clicking import click, part
from tests.emergency_numbers import BRITAIN, GERMANY
from tests.small_screening import ask, screening
from tests.small_screening import page as theme

E, U, N, T, P = Consequence
TODAY = date(2026, 11, 20)
CHECK = replace(
    screening(theme("past", ask("hip"), ask("knee"), ask("leg"))),
    advice={
        each: Advice(f"title {each}", f"what {each}", "call {ambulance}", f"whom {each}", "say it")
        for each in Consequence
    },
)


@pytest.fixture
def page(qtbot: QtBot) -> ClearancePage:
    page = ClearancePage(CHECK)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def visible_text(page: ClearancePage) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def refuse(page: ClearancePage, consequence: Consequence, *, with_helper: bool = False) -> None:
    refused = Refused(consequence, ("hip", "knee"))
    page.show_refused(RefusedState(refused, GERMANY, TODAY, with_helper))


def tick(qtbot: QtBot, page: ClearancePage, line: str) -> None:
    box = part(page, "agreementForm")._rows[line].findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)


@pytest.mark.parametrize("consequence", [U, N, T, P])
def test_a_refusal_says_what_to_do_how_soon_whom_to_ask_and_what_to_say(
    page: ClearancePage, consequence: Consequence
) -> None:
    refuse(page, consequence)

    assert part(page, "titleLabel").text() == f"title {consequence}"
    assert part(page, "whatLabel").text() == f"what {consequence}"
    assert part(page, "soonLabel").text() == "call 112"
    assert part(page, "whomLabel").text() == f"whom {consequence}"
    assert part(page, "sayLabel").text() == "say it"
    assert part(page, "signsLabel").text() == "•  hip\n•  knee"
    assert part(page, "emergencyLabel").text() == "Emergency: 112"


def test_an_urgent_refusal_names_the_countrys_line_for_urgent_help(page: ClearancePage) -> None:
    refused = Refused(U, ("hip",))
    page.show_refused(RefusedState(refused, BRITAIN, TODAY))
    assert part(page, "lineLabel").text() == "111 gives advice."
    assert part(page, "lineLabel").isVisible()

    page.show_refused(RefusedState(replace(refused, consequence=T), BRITAIN, TODAY))
    assert not part(page, "lineLabel").isVisible()


UNTIL = datetime(2026, 11, 21, 11, 55, tzinfo=UTC)


def test_it_says_until_when_every_stretch_is_shut(page: ClearancePage) -> None:
    state = RefusedState(Refused(T, ("leg",)), BRITAIN, TODAY)
    page.show_refused(replace(state, until=UNTIL))
    lead = part(page, "leadLabel")
    assert lead.text() == "Every stretch is shut until Saturday, 21 November 2026, 11:55."
    assert lead.isVisible()

    page.show_refused(state)
    assert not lead.isVisible()


def test_a_tick_by_mistake_is_told_and_only_where_it_can_be_put_right(
    qtbot: QtBot, page: ClearancePage
) -> None:
    state = RefusedState(Refused(T, ("leg",)), BRITAIN, TODAY)
    page.show_refused(state)
    assert not part(page, "homeButton").isVisible()

    page.show_refused(replace(state, correctable=True))
    assert part(page, "homeButton").text() == "I ticked something by mistake"
    with qtbot.waitSignal(page.mistake_reported):
        click(part(page, "homeButton"))

    page.show_not_with_helper(BRITAIN)
    assert part(page, "homeButton").text() == "Back to start"
    with qtbot.waitSignal(page.home_asked):
        click(part(page, "homeButton"))


@pytest.mark.parametrize("way", ["forward", "escape"])
def test_a_refusal_leads_back_to_the_start(qtbot: QtBot, page: ClearancePage, way: str) -> None:
    refuse(page, T)

    with qtbot.waitSignal(page.home_asked):
        if way == "forward":
            click(part(page, "nextButton"))
        else:
            qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("consequence", [U, N, T])
def test_no_tick_opens_what_no_professional_can_open(
    page: ClearancePage, consequence: Consequence
) -> None:
    refuse(page, consequence)

    assert not part(page, "agreementForm").isVisible()


def test_a_professional_s_agreement_is_ticked_line_by_line_and_saved_with_its_day(
    qtbot: QtBot, page: ClearancePage
) -> None:
    refuse(page, P)
    assert part(page, "agreementForm").isVisible()
    tick(qtbot, page, "knee")

    with qtbot.waitSignal(page.agreed) as agreed:
        click(part(page, "agreementForm")._button)
    assert agreed.args == [Agreements({"knee": TODAY})]


@pytest.mark.parametrize("consequence", [U, N, T, P])
def test_a_screen_that_a_helper_sees_keeps_every_reason_covered(
    page: ClearancePage, consequence: Consequence
) -> None:
    refuse(page, consequence, with_helper=True)

    assert part(page, "titleLabel").text() == "No stretching today"
    text = visible_text(page)
    assert not any(word in text for word in ("hip", "knee", "what", "title"))


@pytest.mark.parametrize("way", ["click", "key"])
def test_the_one_who_answered_uncovers_the_advice(
    qtbot: QtBot, page: ClearancePage, way: str
) -> None:
    refuse(page, P, with_helper=True)
    with qtbot.assertNotEmitted(page.home_asked):
        if way == "click":
            click(part(page, "nextButton"))
        else:
            qtbot.keyClick(page, Qt.Key.Key_Return)

    assert part(page, "titleLabel").text() == f"title {P}"
    assert part(page, "adviceFrame").isVisible()
    assert part(page, "sayFrame").isVisible()
    assert part(page, "agreementForm").isVisible()


def test_covered_advice_can_be_left_for_later(qtbot: QtBot, page: ClearancePage) -> None:
    refuse(page, U, with_helper=True)

    with qtbot.waitSignal(page.home_asked):
        click(part(page, "homeButton"))


def test_nothing_open_for_two_says_only_that_and_offers_to_stretch_alone(
    qtbot: QtBot, page: ClearancePage
) -> None:
    page.show_not_with_helper(GERMANY)

    assert part(page, "titleLabel").text() == "Not with a helper today"
    assert "leg" not in visible_text(page)
    with qtbot.waitSignal(page.alone_asked):
        click(part(page, "nextButton"))
