"""The start page: what comes next, one press away, and how it has been going."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.person import Person
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.figure.body.look import LOOKS
from backcoach.gui.shell.home_page import MOST_PICKED, HomePage
from backcoach.gui.shell.home_state import (
    HomeAdvice,
    HomeState,
    NextShown,
    SessionChoice,
    WhoseTurn,
)
from backcoach.gui.shell.home_tiles import Tiles
from tests.clicking import click, part, press, said
from tests.emergency_numbers import BRITAIN, ELSEWHERE, GERMANY
from tests.stretches import KNEE

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ME, ANNA = Person(uuid4(), "", is_me=True), Person(uuid4(), "Anna")
ALONE = HomeState(NOW, GERMANY, with_helper=False)
FOR_ANNA = ALONE._replace(people=(ME, ANNA), current=ANNA)
MORNINGS = Routine(
    "r", "Mornings in bed", (RoutineItem("T05", usual_dosage(KNEE, first_time=False)),)
)
NEXT = NextShown(
    MORNINGS, "Mornings in bed", "About 3 min", None, (LOOKS[0], LOOKS[1]), may_move=False
)
TILES = Tiles(
    "Today, 06:39",
    "Knee",
    "Stiffness 3 → 2",
    WeekKept(date(2026, 11, 16), frozenset({date(2026, 11, 18)}), 90.0),
    None,
    NOW.date(),
    (5.0, None, 3.5),
)
REST = HomeAdvice(
    "rest_first", "Give your back a rest first", "Your last session was not long ago."
)


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_home(ALONE)
    page.resize(1280, 800)
    page.show()
    page.furnish(lambda: 0.0)
    return page


def test_start_begins_what_comes_next(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(ALONE._replace(next=NEXT))
    assert {"Mornings in bed", "About 3 min", "Good morning"} <= {*said(page)}

    with qtbot.waitSignal(page.session_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [SessionChoice(with_helper=False, routine=MORNINGS)]


def test_another_can_be_chosen(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(ALONE._replace(next=NEXT))

    with qtbot.waitSignal(page.session_asked) as asked:
        press(page, "Choose another")
    assert asked.args == [SessionChoice(with_helper=False)]


def test_before_the_log_is_read_start_leads_to_the_choice(qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_home(ALONE._replace(with_helper=True))

    with qtbot.waitSignal(page.session_asked) as asked:
        part(page, "startButton").click()
    assert asked.args == [SessionChoice(with_helper=True)]


def test_choosing_a_helper_is_told_at_once(qtbot: QtBot, page: HomePage) -> None:
    with qtbot.waitSignal(page.helper_chosen) as chosen:
        press(page, "With a helper")
    assert chosen.args == [True]
    assert page.with_helper

    page.show_home(ALONE._replace(with_helper=True))
    assert any("safety check" in text for text in said(page))


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (BRITAIN, "Emergency: 999 or 112"),
        (ELSEWHERE, "Emergency: 112 or your local emergency number"),
    ],
)
def test_the_emergency_number_is_always_there(page: HomePage, numbers, text) -> None:
    page.show_home(ALONE._replace(numbers=numbers))

    assert part(page, "emergencyLabel").text() == text
    assert part(page, "emergencyLabel").isVisible()


def test_the_tiles_say_how_it_has_been_going(page: HomePage) -> None:
    page.show_home(ALONE._replace(tiles=TILES))

    assert {"Today, 06:39", "Stiffness 3 → 2", "Knee"} <= {*said(page)}
    assert "1 of 7 days · 2 minutes held" in [each.replace("\xa0", " ") for each in said(page)]


def test_someone_new_finds_a_welcome_in_place_of_empty_tiles(page: HomePage) -> None:
    page.show_home(ALONE._replace(is_new=True))

    assert "Your first time takes about ten minutes." in said(page)
    assert "Last session" not in said(page)


def test_nothing_moves_when_the_log_arrives(page: HomePage) -> None:
    def places() -> list[QRect]:
        QApplication.processEvents()
        return [part(page, name).geometry() for name in ("todayFrame", "tilesBox", "startButton")]

    before = places()

    page.show_home(ALONE._replace(next=NEXT, tiles=TILES, advice=REST))

    assert places() == before


def test_advice_is_one_line_and_can_be_put_off(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(ALONE._replace(advice=REST))
    assert REST.title in said(page)
    assert REST.text not in said(page)
    press(page, "Why")
    assert REST.text in said(page)

    with qtbot.waitSignal(page.put_off) as put_off:
        press(page, "Not now")
    assert put_off.args == ["rest_first"]


def test_advice_that_was_put_off_can_be_called_back(qtbot: QtBot, page: HomePage) -> None:
    page.show_home(ALONE._replace(has_put_off=True))
    assert REST.title not in said(page)

    with qtbot.waitSignal(page.recall_asked):
        press(page, "Advice of today")


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


def test_the_tab_key_goes_as_the_page_is_read(page: HomePage) -> None:
    page.show_home(FOR_ANNA)
    page._person.setFocus()
    seen = []
    for _ in range(3):
        page.focusNextChild()
        seen.append(page.focusWidget().text())

    assert seen == ["Alone", "Start", "Choose another"]


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
    ("turn", "said_of_turn", "start", "may_close"),
    [
        (WhoseTurn.NOBODY, "No client is open.", "Choose a client", False),
        (WhoseTurn.CLIENT, "A-104 is open.", "Start a session", True),
        (WhoseTurn.OWNER, "Open for yourself.", "Start a session", True),
    ],
)
def test_where_clients_come_it_says_which_one_is_open_and_offers_no_other(
    qtbot: QtBot, page: HomePage, turn: WhoseTurn, said_of_turn: str, start: str, *, may_close: bool
) -> None:
    page.show_home(FOR_ANNA)
    page.show_home(ALONE._replace(turn=turn, client="A-104", next=NEXT))

    assert part(page, "whoseLabel").text() == said_of_turn
    assert part(page, "startButton").text() == start
    assert offered(page) == []
    assert not {NEXT.name, NEXT.hint} & {*said(page)}
    assert part(page, "closeButton").isVisible() is may_close
    with qtbot.waitSignal(page.session_asked) as asked:
        press(page, start)
    assert asked.args == [SessionChoice(with_helper=False)]
    if may_close:
        with qtbot.waitSignal(page.close_asked):
            click(part(page, "closeButton"))


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (4, "Good morning"),
        (12, "Good afternoon"),
        (18, "Good evening"),
        (23, "Good evening"),
        (0, "Hello"),
        (3, "Hello"),
    ],
)
def test_the_greeting_goes_by_the_hour(page: HomePage, hour: int, greeting: str) -> None:
    page.show_home(ALONE._replace(now=NOW.replace(hour=hour)))

    assert greeting in said(page)
