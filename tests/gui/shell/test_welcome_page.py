"""The first start, answered with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.welcome import Welcome
from backcoach.domain.settings import UsedBy
from backcoach.gui.shell.welcome_page import WelcomePage
from tests.clicking import bring_into_sight, click, part
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
    items = [
        part(page, "countryList").item(row) for row in range(part(page, "countryList").count())
    ]
    return [item.text() for item in items if not item.isHidden()]


def choose(qtbot: QtBot, page: WelcomePage, name: str) -> None:
    (item,) = part(page, "countryList").findItems(name, Qt.MatchFlag.MatchExactly)
    bring_into_sight(part(page, "countryList"))
    part(page, "countryList").scrollToItem(item)
    centre = part(page, "countryList").visualItemRect(item).center()
    qtbot.mouseClick(part(page, "countryList").viewport(), LEFT, pos=centre)


def fill_in(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClick(part(page, "adultCheck"), Qt.Key.Key_Space)
    choose(qtbot, page, "United Kingdom")
    qtbot.keyClick(part(page, "twoRadio"), Qt.Key.Key_Space)


def test_nothing_is_chosen_beforehand(page: WelcomePage) -> None:
    assert not part(page, "adultCheck").isChecked()
    assert not part(page, "countryList").selectedItems()
    assert page._people.checkedButton() is None
    assert not part(page, "numberLabel").isVisible()
    assert not part(page, "startButton").isEnabled()


def test_it_names_what_is_still_missing_one_thing_at_a_time(
    qtbot: QtBot, page: WelcomePage
) -> None:
    assert "who" in part(page, "missingLabel").text()
    qtbot.keyClick(part(page, "oneRadio"), Qt.Key.Key_Space)
    assert "18" in part(page, "missingLabel").text()
    qtbot.keyClick(part(page, "adultCheck"), Qt.Key.Key_Space)
    assert "country" in part(page, "missingLabel").text()
    choose(qtbot, page, "Germany")
    assert not part(page, "missingLabel").text()
    assert part(page, "startButton").isEnabled()


def test_a_chosen_country_shows_its_numbers_at_once(qtbot: QtBot, page: WelcomePage) -> None:
    choose(qtbot, page, "United Kingdom")

    assert part(page, "numberLabel").text() == "999 or 112"
    assert part(page, "numberLabel").isVisible()


def test_a_country_out_of_sight_is_never_chosen_by_key(qtbot: QtBot, page: WelcomePage) -> None:
    listed = part(page, "countryList")
    qtbot.keyClicks(part(page, "searchEdit"), "germ")
    assert shown_countries(page) == ["Germany"]
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert part(page, "numberLabel").text() == "112"

    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_A):
        qtbot.keyClick(listed, key)
        assert part(page, "numberLabel").text() == "112"


def test_what_goes_out_of_sight_is_no_longer_chosen(qtbot: QtBot, page: WelcomePage) -> None:
    choose(qtbot, page, "Germany")
    qtbot.keyClicks(part(page, "searchEdit"), "g")
    assert part(page, "numberLabel").text() == "112"

    qtbot.keyClicks(part(page, "searchEdit"), "x")
    assert not part(page, "countryList").selectedItems()
    assert not part(page, "numberLabel").isVisible()
    part(page, "searchEdit").clear()
    assert not part(page, "numberLabel").isVisible()


def test_a_search_leaves_a_country_outside_the_list_chosen(qtbot: QtBot, page: WelcomePage) -> None:
    click(part(page, "elsewhereButton"))
    qtbot.keyClicks(part(page, "searchEdit"), "germ")
    assert part(page, "elsewhereButton").isChecked()
    assert part(page, "numberLabel").isVisible()


def test_enter_takes_the_only_country_in_sight_and_then_begins(
    qtbot: QtBot, page: WelcomePage
) -> None:
    qtbot.keyClick(part(page, "oneRadio"), Qt.Key.Key_Space)
    qtbot.keyClick(part(page, "adultCheck"), Qt.Key.Key_Space)
    search = part(page, "searchEdit")
    with qtbot.assertNotEmitted(page.welcomed):
        qtbot.keyClicks(search, "germ")
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert part(page, "numberLabel").text() == "112"
    assert part(page, "numberEyebrow").text() == "Emergency number, Germany"

    with qtbot.waitSignal(page.welcomed) as welcomed:
        qtbot.keyClick(search, Qt.Key.Key_Enter)
    assert welcomed.args == [Welcome("DE", "", UsedBy.ONE)]


@pytest.mark.parametrize("sought", ["e", "nowhere"])
def test_enter_takes_nothing_while_several_or_none_are_in_sight(
    qtbot: QtBot, page: WelcomePage, sought: str
) -> None:
    fill_in(qtbot, page)
    qtbot.keyClicks(part(page, "searchEdit"), sought)
    part(page, "countryList").clearSelection()
    with qtbot.assertNotEmitted(page.welcomed):
        qtbot.keyClick(part(page, "searchEdit"), Qt.Key.Key_Return)
    assert not part(page, "numberLabel").isVisible()


def test_down_leads_from_the_search_into_the_list(qtbot: QtBot, page: WelcomePage) -> None:
    search, listed = part(page, "searchEdit"), part(page, "countryList")
    search.setFocus()
    qtbot.keyClicks(search, "germ")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert page.focusWidget() is listed
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert part(page, "numberLabel").text() == "112"


@pytest.mark.parametrize("size", [(1280, 780), (1366, 738)])
def test_it_fits_without_scrolling(page: WelcomePage, size: tuple[int, int]) -> None:
    page.resize(*size)
    bring_into_sight(page)
    choose_elsewhere = part(page, "elsewhereButton")
    click(choose_elsewhere)
    assert part(page, "bodyScroll").verticalScrollBar().maximum() == 0


def test_the_search_finds_a_country_without_its_accents(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.keyClicks(part(page, "searchEdit"), " turki")

    assert shown_countries(page) == ["Türkiye"]


def test_a_country_outside_the_list_shows_the_number_for_everywhere_else(
    qtbot: QtBot, page: WelcomePage
) -> None:
    choose(qtbot, page, "Germany")
    click(part(page, "elsewhereButton"))
    click(part(page, "elsewhereButton"))

    assert part(page, "elsewhereButton").isChecked()
    assert not part(page, "countryList").selectedItems()
    assert part(page, "numberLabel").text() == "112"
    assert part(page, "noteLabel").text() == "or your local emergency number"


def test_a_country_of_the_list_takes_the_place_of_elsewhere(
    qtbot: QtBot, page: WelcomePage
) -> None:
    click(part(page, "elsewhereButton"))
    choose(qtbot, page, "Germany")

    assert not part(page, "elsewhereButton").isChecked()
    assert not part(page, "noteLabel").isVisible()


def test_a_wrong_number_can_be_put_right(qtbot: QtBot, page: WelcomePage) -> None:
    fill_in(qtbot, page)
    click(part(page, "wrongButton"))
    assert not part(page, "startButton").isEnabled()
    qtbot.keyClicks(part(page, "overrideEdit"), " 144 ")

    assert part(page, "numberLabel").text() == "144"
    with qtbot.waitSignal(page.welcomed) as welcomed:
        click(part(page, "startButton"))
    assert welcomed.args == [Welcome("GB", "144", UsedBy.TWO)]


@pytest.mark.parametrize("written", ["call me", "1", "-12", "112, please"])
def test_a_number_that_nobody_can_call_is_asked_for_again(
    qtbot: QtBot, page: WelcomePage, written: str
) -> None:
    fill_in(qtbot, page)
    click(part(page, "wrongButton"))
    qtbot.keyClicks(part(page, "overrideEdit"), written)

    assert "in digits" in part(page, "missingLabel").text()
    assert not part(page, "startButton").isEnabled()


def test_another_country_forgets_the_number_written_for_the_first(
    qtbot: QtBot, page: WelcomePage
) -> None:
    fill_in(qtbot, page)
    click(part(page, "wrongButton"))
    qtbot.keyClicks(part(page, "overrideEdit"), "144")
    choose(qtbot, page, "Germany")

    assert part(page, "numberLabel").text() == "112"
    assert not part(page, "overrideEdit").isVisible()


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
    bring_into_sight(part(page, "numberFrame"))

    assert part(page, "numberFrame").y() > part(page, "countryList").y()
    assert part(page, "bodyScroll").horizontalScrollBar().maximum() == 0
