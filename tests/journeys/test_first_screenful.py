"""What is in sight before anyone scrolls, on a small laptop."""

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea

from backcoach.gui.widgets.technique_card import TechniqueCard
from walkthrough.driver import Driver, let_live

BELOW_A_TASKBAR = (1366, 728)
SIZES = [(1280, 800), BELOW_A_TASKBAR]


def is_whole(driver: Driver, name: str) -> bool:
    label = driver.find(QLabel, name)
    return label.visibleRegion().boundingRect() == label.rect()


def card(driver: Driver, name: str) -> TechniqueCard:
    cards = driver.page.findChildren(TechniqueCard)
    return next(each for each in cards if each.accessibleName() == name)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["Single knee to chest", "Side-lying turn for two"])
def test_when_to_stop_is_in_sight_on_the_page_of_a_stretch(here, size, name):
    here.program.window.resize(*size)
    here.driver.press("stretchesButton")
    here.driver.wait_for("StretchesPage")
    here.driver.click(card(here.driver, name))
    here.driver.wait_for("StretchPage")
    let_live()
    assert is_whole(here.driver, "stopLabel")


@pytest.mark.usefixtures("checked_yesterday")
@pytest.mark.parametrize("size", SIZES)
def test_when_to_stop_is_in_sight_before_a_stretch_begins(here, size):
    here.program.window.resize(*size)
    here.pass_check()
    here.choose("Single knee to chest")
    here.driver.wait_for("TechniquePage")
    let_live()
    assert is_whole(here.driver, "stopLabel")


@pytest.mark.usefixtures("checked_yesterday")
def test_all_that_is_open_to_someone_alone_is_chosen_from_at_a_glance(here):
    here.program.window.resize(1280, 800)
    here.pass_check()
    here.driver.wait_for("ChoosePage")
    let_live()
    assert here.driver.find(QScrollArea, "bodyScroll").verticalScrollBar().maximum() == 0
