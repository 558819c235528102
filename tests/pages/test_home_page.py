"""The start page: one next step, and quiet ways to the rest."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.nudge import Nudge
from backcoach.pages.home_page import HomePage, HomeState, LastSession, SessionChoice
from tests.clicking import click
from tests.emergency_numbers import BRITAIN, ELSEWHERE, GERMANY

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
        click(qtbot, page._ui.startButton)
    assert asked.args == [SessionChoice(with_helper)]


def test_choosing_a_helper_starts_a_session_for_two(qtbot: QtBot, page: HomePage) -> None:
    click(qtbot, page._ui.helperButton)
    assert "safety check" in page._ui.peopleHint.text()

    with qtbot.waitSignal(page.session_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [SessionChoice(with_helper=True)]


@pytest.mark.parametrize("way", ["history", "learn", "settings"])
def test_each_button_leads_where_it_says(qtbot: QtBot, page: HomePage, way: str) -> None:
    with qtbot.waitSignal(getattr(page, f"{way}_asked")):
        click(qtbot, getattr(page._ui, f"{way}Button"))


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (BRITAIN, "Emergency: 999 or 112"),
        (ELSEWHERE, "Emergency: 112 or your local emergency number"),
    ],
)
def test_the_emergency_number_is_always_there(page: HomePage, numbers, text) -> None:
    page.show_home(HomeState(numbers, with_helper=False))

    assert page._ui.emergencyLabel.text() == text
    assert page._ui.emergencyLabel.isVisible()


def test_the_last_session_is_one_quiet_line(page: HomePage) -> None:
    assert not page._ui.lastLabel.isVisible()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    last = LastSession(date(2026, 11, 18), ("Knee pull", "Supine twist"))
    page.show_home(HomeState(GERMANY, with_helper=False, last=last))

    text = page._ui.lastLabel.text()
    assert "18 November 2026" in text
    assert "Knee pull, Supine twist" in text


def test_a_session_without_a_stretch_shows_its_day_alone(page: HomePage) -> None:
    last = LastSession(date(2026, 11, 18), ())
    page.show_home(HomeState(GERMANY, with_helper=False, last=last))

    assert page._ui.lastLabel.text().endswith("2026")


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
