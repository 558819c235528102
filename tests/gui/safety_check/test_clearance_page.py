"""The result of the safety check, for one person and on a screen that two people see."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.clearance import Cleared, Lock, Refused
from backcoach.domain.safety.screening import Advice, Consequence
from backcoach.domain.stretch.technique import People
from backcoach.gui.safety_check.agreement_form import Agreements
from backcoach.gui.safety_check.clearance_page import ClearancePage, ClearedState, RefusedState
from tests.clicking import click, part
from tests.emergency_numbers import BRITAIN, GERMANY
from tests.small_screening import ask, screening, stretch
from tests.small_screening import page as theme

E, U, N, T, P = Consequence
TODAY = date(2026, 11, 20)
TECHNIQUES = (
    replace(stretch("T05"), name="Single knee"),
    replace(stretch("T06"), name="Lying twist"),
    replace(stretch("T01", People.PARTNER), name="Turn for two"),
)
CHECK = replace(
    screening(theme("past", ask("hip"), ask("knee"), ask("leg"))),
    advice={
        each: Advice(f"title {each}", f"what {each}", "call {ambulance}", f"whom {each}", "say it")
        for each in Consequence
    },
)
ALL_OPEN = Cleared(TODAY, frozenset({"T05", "T06", "T01"}), ())
SOME_SHUT = Cleared(
    TODAY,
    frozenset({"T01"}),
    (Lock("T05", P, ("hip", "knee")), Lock("T06", P, ("hip", "knee"))),
)
ONLY_ALONE = Cleared(TODAY, frozenset({"T05", "T06"}), (Lock("T01", N, ("leg",)),))


@pytest.fixture
def page(qtbot: QtBot) -> ClearancePage:
    page = ClearancePage(CHECK, TECHNIQUES)
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


def test_it_names_what_is_open(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(ALL_OPEN, GERMANY))

    assert part(page, "leadLabel").text() == "Every stretch is open."
    assert part(page, "openLabel").text() == "•  Single knee\n•  Lying twist\n•  Turn for two"
    assert not part(page, "lockedBox").isVisible()
    assert not part(page, "agreementForm").isVisible()


def test_alone_it_says_that_stretches_for_two_are_not_meant(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(Cleared(TODAY, frozenset({"T05", "T06"}), ()), GERMANY))

    assert part(page, "leadLabel").text() == "Every stretch that needs no helper is open."
    assert part(page, "openLabel").text() == "•  Single knee\n•  Lying twist"


@pytest.mark.parametrize("way", ["click", "key"])
def test_the_way_on_is_to_choose_a_stretch(qtbot: QtBot, page: ClearancePage, way: str) -> None:
    page.show_cleared(ClearedState(ALL_OPEN, GERMANY))

    with qtbot.waitSignal(page.choose_asked):
        if way == "click":
            click(part(page, "nextButton"))
        else:
            qtbot.keyClick(page, Qt.Key.Key_Return)


def test_it_says_what_stays_shut_and_why_by_the_line_that_was_answered(
    page: ClearancePage,
) -> None:
    page.show_cleared(ClearedState(SOME_SHUT, GERMANY))

    assert part(page, "leadLabel").text() == "1 of 3 stretches are open."
    (card,) = page._cards
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert texts[0] == "title professional"
    assert texts[1] == "Single knee, Lying twist"
    assert texts[2].endswith("•  hip\n•  knee")


def test_another_result_takes_the_place_of_the_last(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(SOME_SHUT, GERMANY))
    refuse(page, T)
    page.show_cleared(ClearedState(ONLY_ALONE, GERMANY))

    assert "Turn for two" in visible_text(page)
    assert "hip" not in visible_text(page)
    assert not part(page, "adviceFrame").isVisible()


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

    page.show_cleared(ClearedState(ALL_OPEN, BRITAIN))
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


def test_what_is_only_partly_shut_asks_for_agreement_too(qtbot: QtBot, page: ClearancePage) -> None:
    page.show_cleared(ClearedState(SOME_SHUT, GERMANY))
    tick(qtbot, page, "hip")
    tick(qtbot, page, "knee")

    with qtbot.waitSignal(page.agreed) as agreed:
        click(part(page, "agreementForm")._button)
    assert agreed.args == [Agreements({"hip": TODAY, "knee": TODAY})]


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
    assert not part(page, "coverFrame").isVisible()


def test_covered_advice_can_be_left_for_later(qtbot: QtBot, page: ClearancePage) -> None:
    refuse(page, U, with_helper=True)

    with qtbot.waitSignal(page.home_asked):
        click(part(page, "homeButton"))


def test_with_a_helper_why_the_rest_is_shut_shows_only_on_request(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(SOME_SHUT, GERMANY, with_helper=True))

    text = visible_text(page)
    assert "Turn for two" in text
    assert not any(word in text for word in ("hip", "knee", "professional"))
    click(part(page, "revealButton"))
    assert not part(page, "coverFrame").isVisible()
    assert part(page, "lockedBox").isVisible()
    assert part(page, "agreementForm").isVisible()


def test_with_nothing_to_hide_nothing_is_covered(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(ALL_OPEN, GERMANY, with_helper=True))

    assert not part(page, "coverFrame").isVisible()


def test_nothing_open_for_two_says_only_that_and_offers_to_stretch_alone(
    qtbot: QtBot, page: ClearancePage
) -> None:
    page.show_cleared(ClearedState(ONLY_ALONE, GERMANY, with_helper=True))

    assert part(page, "titleLabel").text() == "Not with a helper today"
    assert "leg" not in visible_text(page)
    assert not part(page, "coverFrame").isVisible()
    with qtbot.waitSignal(page.alone_asked):
        click(part(page, "nextButton"))


def test_a_check_made_for_a_routine_leads_to_that(page: ClearancePage) -> None:
    page.show_cleared(ClearedState(ALL_OPEN, GERMANY, routine="Mornings"))
    assert part(page, "nextButton").text() == "See your routine"

    page.show_cleared(ClearedState(ALL_OPEN, GERMANY))
    assert part(page, "nextButton").text() == "Choose a stretch"
