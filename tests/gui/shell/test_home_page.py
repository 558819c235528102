"""The start page: one next step, and quiet ways to the rest."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.history.nudge import Nudge
from backcoach.domain.person import Person
from backcoach.gui.shell.home_page import (
    MOST_PICKED,
    HomePage,
    HomeState,
    LastSession,
    SessionChoice,
    WhoseTurn,
)
from tests.clicking import click, part
from tests.emergency_numbers import BRITAIN, ELSEWHERE, GERMANY

ME, ANNA = Person(uuid4(), "", is_me=True), Person(uuid4(), "Anna")
FOR_ANNA = HomeState(GERMANY, with_helper=False, people=(ME, ANNA), current=ANNA)
REST = Nudge("Two sessions today", "Your back may like a rest now.")


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_home(HomeState(GERMANY, with_helper=False))
    page.resize(1280, 800)
    page.show()
    return page


@pytest.mark.parametrize("with_helper", [False, True])
def test_the_choice_of_last_time_is_ready_to_start(
    qtbot: QtBot, page: HomePage, *, with_helper: bool
) -> None:
    page.show_home(HomeState(GERMANY, with_helper=with_helper))

    with qtbot.waitSignal(page.session_asked) as asked:
        click(part(page, "startButton"))
    assert asked.args == [SessionChoice(with_helper)]


def test_choosing_a_helper_starts_a_session_for_two(qtbot: QtBot, page: HomePage) -> None:
    click(part(page, "helperButton"))
    assert "safety check" in part(page, "peopleHint").text()

    with qtbot.waitSignal(page.session_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [SessionChoice(with_helper=True)]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (BRITAIN, "Emergency: 999 or 112"),
        (ELSEWHERE, "Emergency: 112 or your local emergency number"),
    ],
)
def test_the_emergency_number_is_always_there(page: HomePage, numbers, text) -> None:
    page.show_home(HomeState(numbers, with_helper=False))

    assert part(page, "emergencyLabel").text() == text
    assert part(page, "emergencyLabel").isVisible()


def test_the_last_session_is_one_quiet_line(page: HomePage) -> None:
    assert not part(page, "lastLabel").isVisible()
    last = LastSession(date(2026, 11, 18), ("Knee pull", "Supine twist"))
    page.show_home(HomeState(GERMANY, with_helper=False, last=last))

    text = part(page, "lastLabel").text()
    assert "Wednesday, 18 November 2026" in text
    assert "Knee pull, Supine twist" in text


def test_a_session_without_a_stretch_shows_its_day_alone(page: HomePage) -> None:
    last = LastSession(date(2026, 11, 18), ())
    page.show_home(HomeState(GERMANY, with_helper=False, last=last))

    assert part(page, "lastLabel").text().endswith("2026")


def shown_advice(page: HomePage) -> list[str]:
    QApplication.processEvents()
    cards = [card for card in page.findChildren(QFrame) if card.property("kind") == "notice"]
    labels = [label for card in cards if card.isVisible() for label in card.findChildren(QLabel)]
    return [label.text() for label in labels]


def test_advice_from_the_log_stands_in_cards_of_its_own(page: HomePage) -> None:
    page.show_home(HomeState(GERMANY, with_helper=False, nudges=(REST,)))

    assert shown_advice(page) == [REST.title, REST.text]


def test_old_advice_makes_way_for_new(page: HomePage) -> None:
    page.show_home(HomeState(GERMANY, with_helper=False, nudges=(REST,)))
    page.show_home(HomeState(GERMANY, with_helper=False))

    assert shown_advice(page) == []


def offered(page: HomePage) -> list[str]:
    return [page._person.itemText(at) for at in range(page._person.count())]


def pick(qtbot: QtBot, page: HomePage, down: int) -> None:
    """Pick by keyboard: so many lines further down."""
    page._person.setFocus()
    for _ in range(abs(down)):
        qtbot.keyClick(page._person, Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)


def test_someone_alone_is_not_asked_whose_turn_it_is(page: HomePage) -> None:
    assert not page._person.isVisible()
    assert not part(page, "whoseLabel").isVisible()
    assert not part(page, "closeButton").isVisible()


def test_where_there_are_several_it_says_for_whom(page: HomePage) -> None:
    page.show_home(FOR_ANNA)

    assert part(page, "whoseLabel").text() == "For"
    assert part(page, "whoseLabel").buddy() is page._person
    assert offered(page) == ["Me", "Anna", "People ..."]
    assert page._person.currentText() == "Anna"


def test_one_step_switches_to_someone_else(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(FOR_ANNA)

    with qtbot.waitSignal(page.person_picked) as picked:
        pick(qtbot, page, -1)
    assert picked.args == [ME]


def test_the_last_line_leads_to_everyone(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(FOR_ANNA)

    with qtbot.waitSignal(page.people_asked), qtbot.assertNotEmitted(page.person_picked):
        pick(qtbot, page, 1)
    assert page._person.currentText() == "Anna"


def test_of_very_many_only_the_current_one_is_offered(page: HomePage) -> None:
    others = tuple(Person(uuid4(), str(number)) for number in range(MOST_PICKED))
    page.show_home(FOR_ANNA._replace(people=(ME, ANNA, *others)))

    assert offered(page) == ["Anna", "People ..."]


def test_switching_leaves_the_keyboard_where_it_is(page: HomePage) -> None:
    page.show_home(FOR_ANNA)
    page._person.setFocus()

    page.show_home(FOR_ANNA._replace(current=ME))

    assert page._person.hasFocus()


@pytest.mark.parametrize(
    ("turn", "said", "start", "may_close"),
    [
        (WhoseTurn.NOBODY, "No client is open.", "Choose a client", False),
        (WhoseTurn.CLIENT, "A-104 is open.", "Start a session", True),
        (WhoseTurn.OWNER, "Open for yourself.", "Start a session", True),
    ],
)
def test_where_clients_come_it_says_which_one_is_open_and_offers_no_other(
    qtbot: QtBot, page: HomePage, turn: WhoseTurn, said: str, start: str, *, may_close: bool
) -> None:
    page.show_home(FOR_ANNA)
    page.show_home(HomeState(GERMANY, with_helper=False, turn=turn, client="A-104"))

    assert part(page, "whoseLabel").text() == said
    assert part(page, "startButton").text() == start
    assert offered(page) == []
    assert part(page, "closeButton").isVisible() is may_close
    if may_close:
        with qtbot.waitSignal(page.close_asked):
            click(part(page, "closeButton"))
