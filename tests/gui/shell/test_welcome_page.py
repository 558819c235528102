"""The first start, answered with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.welcome import Welcome
from backcoach.domain.settings import UsedBy
from backcoach.gui.shell.welcome_page import WelcomePage
from tests.clicking import bring_into_sight, click
from tests.emergency_numbers import KNOWN

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot) -> WelcomePage:
    page = WelcomePage(KNOWN)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def shown_countries(page: WelcomePage) -> list[str]:
    items = [page._ui.countryList.item(row) for row in range(page._ui.countryList.count())]
    return [item.text() for item in items if not item.isHidden()]


def choose(qtbot: QtBot, page: WelcomePage, name: str) -> None:
    (item,) = page._ui.countryList.findItems(name, Qt.MatchFlag.MatchExactly)
    bring_into_sight(page._ui.countryList)
    page._ui.countryList.scrollToItem(item)
    centre = page._ui.countryList.visualItemRect(item).center()
    qtbot.mouseClick(page._ui.countryList.viewport(), LEFT, pos=centre)


def fill_in(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClick(page._ui.adultCheck, Qt.Key.Key_Space)
    choose(qtbot, page, "United Kingdom")
    qtbot.keyClick(page._ui.twoRadio, Qt.Key.Key_Space)


def test_nothing_is_chosen_beforehand(page: WelcomePage) -> None:
    assert not page._ui.adultCheck.isChecked()
    assert not page._ui.countryList.selectedItems()
    assert page._people.checkedButton() is None
    assert not page._ui.numberLabel.isVisible()
    assert not page._ui.startButton.isEnabled()


def test_it_names_what_is_still_missing_one_thing_at_a_time(
    qtbot: QtBot, page: WelcomePage
) -> None:
    assert "18" in page._ui.missingLabel.text()
    qtbot.keyClick(page._ui.adultCheck, Qt.Key.Key_Space)
    assert "country" in page._ui.missingLabel.text()
    choose(qtbot, page, "Germany")
    assert "who" in page._ui.missingLabel.text()
    qtbot.keyClick(page._ui.oneRadio, Qt.Key.Key_Space)
    assert not page._ui.missingLabel.text()
    assert page._ui.startButton.isEnabled()


def test_a_chosen_country_shows_its_numbers_at_once(qtbot: QtBot, page: WelcomePage) -> None:
    choose(qtbot, page, "United Kingdom")

    assert page._ui.numberLabel.text() == "999 or 112"
    assert page._ui.numberLabel.isVisible()


def test_the_search_finds_a_country_without_its_accents(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClicks(page._ui.searchEdit, " turki")

    assert shown_countries(page) == ["Türkiye"]


def test_a_country_outside_the_list_shows_the_number_for_everywhere_else(
    qtbot: QtBot, page: WelcomePage
) -> None:
    choose(qtbot, page, "Germany")
    click(qtbot, page._ui.elsewhereButton)
    click(qtbot, page._ui.elsewhereButton)

    assert page._ui.elsewhereButton.isChecked()
    assert not page._ui.countryList.selectedItems()
    assert page._ui.numberLabel.text() == "112"
    assert page._ui.noteLabel.text() == "or your local emergency number"


def test_a_country_of_the_list_takes_the_place_of_elsewhere(
    qtbot: QtBot, page: WelcomePage
) -> None:
    click(qtbot, page._ui.elsewhereButton)
    choose(qtbot, page, "Germany")

    assert not page._ui.elsewhereButton.isChecked()
    assert not page._ui.noteLabel.isVisible()


def test_a_wrong_number_can_be_put_right(qtbot: QtBot, page: WelcomePage) -> None:
    fill_in(qtbot, page)
    click(qtbot, page._ui.wrongButton)
    assert not page._ui.startButton.isEnabled()
    qtbot.keyClicks(page._ui.overrideEdit, " 144 ")

    assert page._ui.numberLabel.text() == "144"
    with qtbot.waitSignal(page.welcomed) as welcomed:
        click(qtbot, page._ui.startButton)
    assert welcomed.args == [Welcome("GB", "144", UsedBy.TWO)]


@pytest.mark.parametrize("written", ["call me", "1", "-12", "112, please"])
def test_a_number_that_nobody_can_call_is_asked_for_again(
    qtbot: QtBot, page: WelcomePage, written: str
) -> None:
    fill_in(qtbot, page)
    click(qtbot, page._ui.wrongButton)
    qtbot.keyClicks(page._ui.overrideEdit, written)

    assert "in digits" in page._ui.missingLabel.text()
    assert not page._ui.startButton.isEnabled()


def test_another_country_forgets_the_number_written_for_the_first(
    qtbot: QtBot, page: WelcomePage
) -> None:
    fill_in(qtbot, page)
    click(qtbot, page._ui.wrongButton)
    qtbot.keyClicks(page._ui.overrideEdit, "144")
    choose(qtbot, page, "Germany")

    assert page._ui.numberLabel.text() == "112"
    assert not page._ui.overrideEdit.isVisible()


def test_enter_begins_once_everything_is_said(qtbot: QtBot, page: WelcomePage) -> None:
    fill_in(qtbot, page)

    with qtbot.waitSignal(page.welcomed) as welcomed:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert welcomed.args == [Welcome("GB", "", UsedBy.TWO)]


def test_enter_does_nothing_while_something_is_missing(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.assertNotEmitted(page.welcomed):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_large_text_puts_the_number_below_the_list(page: WelcomePage) -> None:
    font = page.font()
    font.setPixelSize(32)
    page.setFont(font)
    page.resize(1024, 640)
    bring_into_sight(page._ui.numberFrame)

    assert page._ui.numberFrame.y() > page._ui.countryList.y()
    assert page._ui.bodyScroll.horizontalScrollBar().maximum() == 0
